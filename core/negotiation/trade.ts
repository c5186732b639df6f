import type { Analysis } from './analysis.ts';
import { digit, inPoints, inUnits, type Space } from './space.ts';
import type { Worth } from './table.ts';

/** One issue that a better deal would have settled otherwise, or a pair it would have kept together or apart. Points. */
export interface Change {
  /** Id of the issue; of a pair, the ids of both, joined by `+`. */
  readonly issue: string;
  readonly from: string;
  readonly to: string;
  readonly worth: Worth;
  /**
   * `both`: neither side would have lost, and one or both had gained. `give`: the trainee loses here and the other side
   * gains. `take`: the other way round. `neither`: nobody gains by this alone; it makes room for the rest.
   */
  readonly kind: 'both' | 'give' | 'take' | 'neither';
}

/** What was left on the table. */
export interface Left {
  /** The efficient deal that is no worse for either side. */
  readonly deal: number;
  /** What each side would have gained by it, in points. */
  readonly worth: Worth;
  readonly changes: readonly Change[];
}

/**
 * Compares a deal with the efficient deals that are at least as good for both sides, and takes the one with the largest
 * smaller gain (utilities scaled to 0 to 1), then the fewest changes. Null where the deal is efficient itself.
 */
export function leftOnTable(space: Space, { frontier, scale }: Analysis, deal: number): Left | null {
  const [us, them] = [space.us[deal] ?? 0, space.them[deal] ?? 0];
  let best: { deal: number; smaller: number; sum: number; moved: number } | null = null;
  for (const other of frontier) {
    const [more, theirs] = [(space.us[other] ?? 0) - us, (space.them[other] ?? 0) - them];
    if (more < 0 || theirs < 0 || more + theirs === 0) continue;
    const [a, b] = [more / scale.us, theirs / scale.them];
    const one = { deal: other, smaller: Math.min(a, b), sum: a + b, moved: moved(space, deal, other) };
    if (!best || one.smaller > best.smaller || (one.smaller === best.smaller && isBetter(one, best))) best = one;
  }
  if (!best) return null;
  return {
    deal: best.deal,
    worth: { us: inPoints((space.us[best.deal] ?? 0) - us), them: inPoints((space.them[best.deal] ?? 0) - them) },
    changes: changesBetween(space, deal, best.deal),
  };
}

const isBetter = (a: { sum: number; moved: number }, b: { sum: number; moved: number }): boolean =>
  a.moved < b.moved || (a.moved === b.moved && a.sum > b.sum);

const moved = (space: Space, from: number, to: number): number =>
  space.issues.filter((_, index) => digit(space, from, index) !== digit(space, to, index)).length;

/** What each issue and each pair contributes to the step from one deal to another; together they are the whole step. */
export function changesBetween(space: Space, from: number, to: number): readonly Change[] {
  const changes: Change[] = [];
  for (const [index, issue] of space.issues.entries()) {
    const before = issue.options[digit(space, from, index)];
    const after = issue.options[digit(space, to, index)];
    if (!before || !after || before === after) continue;
    const gained = (side: 'us' | 'them') =>
      inPoints(inUnits((issue.weight[side] * (after.value[side] - before.value[side])) / 100));
    const worth = { us: gained('us'), them: gained('them') };
    changes.push({ issue: issue.id, from: before.id, to: after.id, worth, kind: kindOf(worth) });
  }
  for (const pair of space.pairs) {
    const [had, has] = [holds(space, from, pair), holds(space, to, pair)];
    if (had === has) continue;
    const sign = has ? 1 : -1;
    const worth = { us: sign * pair.value.us, them: sign * pair.value.them };
    const [issue, options] = [
      pair.terms.map((term) => term.issue).join('+'),
      pair.terms.map((term) => term.option).join('+'),
    ];
    changes.push({ issue, from: had ? options : '', to: has ? options : '', worth, kind: kindOf(worth) });
  }
  return changes;
}

function holds(space: Space, deal: number, { terms }: Space['pairs'][number]): boolean {
  return terms.every((term) => {
    const index = space.issues.findIndex((issue) => issue.id === term.issue);
    return space.issues[index]?.options[digit(space, deal, index)]?.id === term.option;
  });
}

function kindOf({ us, them }: Worth): Change['kind'] {
  if (us >= 0 && them >= 0 && us + them > 0) return 'both';
  if (us < 0 && them > 0) return 'give';
  return us > 0 && them < 0 ? 'take' : 'neither';
}
