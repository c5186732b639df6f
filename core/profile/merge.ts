import type { AttemptId } from '../api/call.ts';
import { placeOf } from '../progress/statement.ts';
import type { StatementLine } from './format.ts';

/** A statement that comes from a file, ready to be put at the end of the record. */
export type Added = Omit<StatementLine, 'type'>;

/** What came of laying two records side by side. */
export interface Merged {
  /** What is new here, in the order of the file. */
  readonly add: readonly Added[];
  /** Number of attempts that went on differently here and there, and now stand beside each other. */
  readonly parted: number;
}

/** A file that no program of ours has written: an attempt without a beginning, or with a gap. */
export class ImpossibleProfileError extends Error {
  constructor(statement: string) {
    super(`Statement ${statement} cannot follow what stands before it.`);
    this.name = 'ImpossibleProfileError';
  }
}

/**
 * What a file adds to a record of the same trainee. Nothing is lost and nothing is there twice: a statement is the same by
 * its id. An attempt that went on on both computers becomes two: what comes from the file gets an attempt
 * of its own, with what both had before copied in front of it. Its id and those of the copies are made by `idOf` from what
 * they come from, so that the same file, or one from a third computer, adds nothing again.
 *
 * `local` and `incoming` in the order of their records; `idOf` makes a UUID of a text, always the same one.
 */
export function merge(local: readonly Added[], incoming: readonly Added[], idOf: (text: string) => string): Merged {
  const attemptOf = new Map<string, AttemptId | null>();
  const here = new Map<AttemptId, Added[]>();
  const moved = new Map<string, AttemptId>();
  const add: Added[] = [];
  let parted = 0;

  const know = (one: Added) => {
    attemptOf.set(one.id, one.attempt);
    if (one.attempt === null) return;
    const known = here.get(one.attempt);
    if (known) known.push(one);
    else here.set(one.attempt, [one]);
  };
  const put = (one: Added) => {
    if (attemptOf.has(one.id)) return;
    const { event } = one;
    const from = event.verb === 'initialized' ? event.from : null;
    const to = from && moved.get(from.attempt);
    const kept: Added =
      event.verb === 'initialized' && from && to
        ? { ...one, event: { ...event, from: { ...from, attempt: to } } }
        : one;
    know(kept);
    add.push(kept);
  };
  for (const one of local) know(one);

  const isCopy = ({ id, attempt, event, edition }: Added): boolean =>
    attempt !== null && id === copyId(attempt, placeOf(event, edition));
  const copyId = (attempt: string, place: string) => idOf(`${attempt} ${place}`);
  /** Whether a statement is among some: itself, or, where one of the two is a copy, what says the same. */
  function keysOf(some: readonly Added[]): { has(one: Added): boolean } {
    const ids = new Set(some.map(({ id }) => id));
    const all = new Set(some.map(contentOf));
    const copies = new Set(some.filter(isCopy).map(contentOf));
    return { has: (one) => ids.has(one.id) || (isCopy(one) ? all : copies).has(contentOf(one)) };
  }

  for (const group of inAttempts(incoming)) {
    const [first] = group;
    if (!first) continue;
    if (first.attempt === null) {
      put(first);
      continue;
    }
    let into: AttemptId = attemptOf.get(group.findLast(({ id }) => attemptOf.has(id))?.id ?? '') ?? first.attempt;
    const [own, file] = [keysOf(here.get(into) ?? []), keysOf(group)];
    const isNew = group.findIndex((one) => !own.has(one));
    if (isNew < 0) continue;
    // What is here and not in the file was done here since: then what is new in the file was done beside it.
    const isBeside = (here.get(into) ?? []).some((one) => !file.has(one));
    if (isBeside) {
      const from = into;
      into = idOf(`${from} ${group[isNew]?.id}`) as AttemptId;
      parted += here.has(into) ? 0 : 1;
      for (const one of group.slice(0, isNew))
        put({ ...one, id: copyId(into, placeOf(one.event, one.edition)), attempt: into });
    }
    if (into !== first.attempt) moved.set(first.attempt, into);
    for (const one of group.slice(isNew)) put({ ...one, attempt: into });
  }
  return { add, parted };
}

/** The statements by their attempts, each where its attempt begins; what is of no attempt stands alone. */
function inAttempts(statements: readonly Added[]): readonly (readonly Added[])[] {
  const groups = new Map<string, Added[]>();
  for (const one of statements) {
    const key = one.attempt ?? one.id;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  for (const group of groups.values()) checkOrder(group);
  return [...groups.values()];
}

/** An attempt begins once and first, and its decisions follow one another. */
function checkOrder(group: readonly Added[]): void {
  if (group[0]?.attempt == null) return;
  const seen = new Set<string>();
  let step = 0;
  for (const [index, one] of group.entries()) {
    const place = placeOf(one.event, one.edition);
    const isBegun = one.event.verb === 'initialized';
    const isNext = one.event.verb !== 'progressed' || one.event.step === step++;
    if (isBegun !== (index === 0) || !isNext || seen.has(place)) throw new ImpossibleProfileError(one.id);
    seen.add(place);
  }
}

/** What a statement says, apart from its id and its attempt: equal for a copy and what it was copied from. */
const contentOf = ({ event, edition, atMs }: Added): string => {
  const said = event.verb === 'initialized' ? { ...event, from: event.from?.step ?? null } : event;
  return JSON.stringify([edition, atMs, said]);
};
