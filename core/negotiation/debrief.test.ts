import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { chartOf } from './chart.ts';
import { describeDebrief } from './debrief.ts';
import { clause, issuesOf, rebuilding, type SmallGame } from './fixtures/games.ts';
import { prepare, replay } from './play.ts';
import { profileOf, splitDeal } from './profile.ts';
import { type Change, changed, parse, sound } from './rules/example.ts';
import { describeSeat } from './seat.ts';
import { termsOf } from './space.ts';
import type { Table } from './table.ts';
import { leftOnTable } from './trade.ts';

const table = parse(sound);
const consult: Action = { type: 'consult', channel: 'ministry' };
const middle: Action = { type: 'offer', terms: { clause: 'own', exchange: 'few', term: 'open' } };

/** The small game as a table, with a counterpart that takes the trainee’s first good offer. */
const tableOf = ({ issues, reservation }: SmallGame): Table => ({
  ...table,
  issues,
  pairs: [],
  channels: [],
  questions: [],
  us: { ...table.us, reservation: reservation.us },
  them: { ...table.them, kind: 'conceder', beta: 20, opening: 100, reservation: reservation.them },
});

function debrief(of: Table, ...actions: readonly Action[]) {
  const game = prepare(of);
  const { turns, refused } = replay(game, actions);
  expect(refused).toBeNull();
  return describeDebrief(game, turns);
}

describe('what is left on the table', () => {
  const compromise: Action = {
    type: 'offer',
    terms: { start: 'twelve', audit: 'joint', contracts: 'open', vote: 'advisory' },
  };

  it('is the better deal for both, issue by issue, with who gives and who takes', () => {
    const { left, deal, profile, quality } = debrief(tableOf(rebuilding), compromise);
    expect(deal).toMatchObject({ us: 59, them: 61.5 });
    expect(left).toMatchObject({
      terms: { start: 'six', audit: 'full', contracts: 'local', vote: 'binding' },
      worth: { us: 17, them: 27.5 },
    });
    expect(left?.changes.map((one) => [one.issue, one.kind])).toEqual([
      ['start', 'give'],
      ['audit', 'take'],
      ['contracts', 'give'],
      ['vote', 'take'],
    ]);
    const sum = left?.changes.reduce((total, one) => total + one.worth.us, 0);
    expect(sum).toBeCloseTo(17, 9);
    expect(profile.fairness).toBeCloseTo(0.0161 / 0.1209, 2);
    expect(profile.trading).toMatchObject({ gain: -8.5, given: ['vote'], taken: [] });
    expect(profile.efficiency).toBeLessThan(0.8);
    expect(quality).toBe('fair');
  });

  it('is nothing where the deal is efficient', () => {
    const best: Action = { type: 'offer', terms: { start: 'six', audit: 'full', contracts: 'local', vote: 'binding' } };
    const { left, profile, quality } = debrief(tableOf(rebuilding), best);
    expect(left).toBeNull();
    expect(profile).toMatchObject({ efficiency: 1, fairness: 1, gain: { points: 31 }, walkAway: 'not-needed' });
    expect(profile.trading).toMatchObject({ gain: 36, possible: 36, given: ['start', 'contracts'] });
    expect(quality).toBe('good');
  });

  it('names what both preferred, and pairs that belong together', () => {
    const paired = prepare({
      ...table,
      issues: issuesOf([
        ['term', 50, 50, { short: [0, 0], long: [100, 100] }],
        ['exit', 50, 50, { none: [0, 100], clause: [100, 0] }],
      ]),
      pairs: [
        {
          at: { line: 1, column: 1 },
          terms: [
            { issue: 'term', option: 'long' },
            { issue: 'exit', option: 'clause' },
          ],
          value: { us: 5, them: 55 },
        },
      ],
    });
    const left = leftOnTable(paired.space, paired.analysis, 0);
    expect(termsOf(paired.space, left?.deal ?? -1)).toEqual({ term: 'long', exit: 'clause' });
    expect(left?.changes).toMatchObject([
      { issue: 'term', kind: 'both', worth: { us: 50, them: 50 } },
      { issue: 'exit', kind: 'take', worth: { us: 50, them: -50 } },
      { issue: 'term+exit', kind: 'both', to: 'long+clause', worth: { us: 5, them: 55 } },
    ]);
  });
});

describe('the profile', () => {
  it('shows a mandate that was kept with a consent, or crossed', () => {
    const open: readonly Change[] = [['kind: boulware', 'kind: conceder, opening: 100']];
    const kept = debrief(parse(changed(open)), consult, middle);
    expect(kept.profile.mandate).toMatchObject({ isKept: true, consented: [{ issue: 'clause', option: 'own' }] });
    const crossed = debrief(table, { type: 'accept' });
    expect(crossed).toMatchObject({ ending: 'breach', quality: 'poor' });
    expect(crossed.profile.mandate).toMatchObject({ isKept: false, crossed: [{ issue: 'clause', option: 'full' }] });
  });

  it('shows who was consulted before committing, and what was asked and verified', () => {
    const early = debrief(table, { type: 'ask', question: 'why-clause' }, consult, middle, { type: 'walk-away' });
    expect(early.profile.process).toMatchObject([
      { before: 'clause', committed: 3, consulted: 2, isInTime: true },
      { before: 'agreement', committed: null, isInTime: true },
    ]);
    expect(early.profile.information).toMatchObject({
      asked: ['why-clause'],
      verified: ['why-clause'],
      unverified: [],
    });
    const offer: Action = { type: 'offer', terms: { clause: 'none', exchange: 'few', term: 'open' } };
    const late = debrief(table, { type: 'ask', question: 'why-clause' }, offer, { type: 'walk-away' });
    expect(late.profile.process[0]).toMatchObject({ committed: 2, consulted: null, isInTime: false });
    expect(late.profile.information).toMatchObject({ notAsked: ['why-five'], unverified: ['why-clause'] });
  });

  it('thinks well of walking away where no deal was to be had, and says what it was where one was', () => {
    const hard = parse(
      changed([
        ['reservation: 45', 'reservation: 90'],
        ['kind: boulware', 'kind: boulware, zone: empty'],
        ['## Left {#left}', '## Left {#left-rightly}\n\nRight.\n\n## Left {#left}'],
      ]),
    );
    expect(debrief(hard, { type: 'walk-away' })).toMatchObject({
      ending: 'left-rightly',
      quality: 'good',
      profile: { walkAway: 'right', gain: null },
      chart: { zone: 0, solutions: { nash: null } },
    });
    expect(debrief(table, { type: 'walk-away' }).profile.walkAway).toBe('too-soon');
    const none = { ...tableOf(clause), them: { ...tableOf(clause).them, opening: 0, beta: 0.3, patience: null } };
    const firm: Action = {
      type: 'offer',
      terms: { clause: 'none', exchange: 'hundred-twenty', tour: 'three', term: 'two-years' },
    };
    const late = debrief(none, ...Array.from({ length: 4 }, () => firm), { type: 'walk-away' });
    expect(['missed', 'refused-a-deal']).toContain(late.profile.walkAway);
  });

  it('is told only of a play that has ended', () => {
    const game = prepare(table);
    expect(() => profileOf(game, replay(game, []).turns)).toThrow(RangeError);
    expect(() => describeDebrief(game, replay(game, []).turns)).toThrow(RangeError);
  });

  it('splits the difference within the mandate', () => {
    const { space } = prepare(tableOf(rebuilding));
    expect(termsOf(space, splitDeal(space))).toEqual({
      start: 'twelve',
      audit: 'joint',
      contracts: 'open',
      vote: 'binding',
    });
  });
});

describe('the debrief', () => {
  it('compares what was prepared with the truth', () => {
    const note: Action = {
      type: 'prepare',
      aspiration: 90,
      walkAway: 40,
      guess: ['exchange', 'clause'],
      questions: ['why-clause', 'why-five'],
    };
    const { preparation } = debrief(table, note, { type: 'ask', question: 'why-clause' }, { type: 'walk-away' });
    expect(preparation).toMatchObject({
      aspiration: 90,
      walkAway: 40,
      reservation: 50,
      truth: ['clause', 'term'],
      guessed: 1,
      questions: [
        { id: 'why-clause', wasAsked: true },
        { id: 'why-five', wasAsked: false },
      ],
    });
    expect(preparation?.best).toBeGreaterThan(50);
  });

  it('draws the path of both sides, and reveals who sat there', () => {
    const view = debrief(
      table,
      { type: 'offer', terms: { clause: 'none', exchange: 'few', term: 'open' } },
      { type: 'walk-away' },
    );
    expect(view.path.map(({ by, step }) => [by, step])).toEqual([
      ['them', 0],
      ['us', 1],
      ['them', 1],
    ]);
    expect(view.counterpart).toMatchObject({ kind: 'boulware', reservation: 45, weights: { clause: 50 } });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it('draws every deal, and of very many one for each place', () => {
    expect(chartOf(prepare(tableOf(rebuilding)))).toMatchObject({ deals: 81, allowed: 81, zone: 29, isThinned: false });
    const wide = issuesOf(
      Array.from({ length: 5 }, (_, issue) => [
        `i${issue}`,
        [7, 13, 19, 27, 34][issue] ?? 0,
        [34, 7, 27, 13, 19][issue] ?? 0,
        Object.fromEntries(
          Array.from({ length: 10 }, (_, at) => [`o${at}`, [at * 11, 100 - at * 7 - issue * (at % 3)]]),
        ),
      ]),
    );
    const chart = chartOf(prepare({ ...tableOf(rebuilding), issues: wide }));
    expect(chart).toMatchObject({ deals: 100_000, isThinned: true });
    expect(chart.cloud.length).toBeLessThanOrEqual(4_000);
    expect(chart.frontier.length).toBeGreaterThan(1);
  });
});

describe('the seat', () => {
  const game = prepare(table);

  it('shows the own side whole, and of the other only what was found out', () => {
    const [before, after] = replay(game, [{ type: 'ask', question: 'why-clause' }]).turns.map((turn) =>
      describeSeat(game, turn),
    );
    expect(before?.issues.map((issue) => issue.theirs)).toEqual([null, null, null]);
    expect(after?.issues[0]?.theirs).toEqual({ matters: 'much', order: ['full', 'own', 'none'] });
    expect(JSON.stringify(before)).not.toContain('boulware');
    expect(JSON.stringify(before)).not.toMatch(/"(kind|beta|opening|mirror)":/);
  });

  it('shows what can be given', () => {
    const turns = replay(game, [consult]).turns.map((turn) => describeSeat(game, turn));
    expect(turns.map((seat) => seat.issues[0]?.options.map((option) => option.status))).toEqual([
      ['can-be-conceded', 'needs-consent', 'open'],
      ['can-be-conceded', 'open', 'open'],
    ]);
  });
});
