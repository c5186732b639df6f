import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptId } from '../api/call.ts';
import { type Added, ImpossibleProfileError, merge } from './merge.ts';

const idOf = (text: string) => `<${text}>`;

/** A computer on which one trainee trains. */
class Computer {
  readonly record: Added[] = [];
  private readonly name: string;
  private count = 0;
  constructor(name: string) {
    this.name = name;
  }
  private next = () => `${this.name}${this.count++}`;
  private say(attempt: string | null, event: Added['event']): void {
    const place = { pack: 'harbour', activity: 'harbour/offer', edition: '1' };
    this.record.push({ ...place, id: this.next(), attempt: attempt as AttemptId | null, atMs: this.count, event });
  }
  attempts = () => [...new Set(this.record.flatMap(({ attempt }) => attempt ?? []))];
  stepsIn = (attempt: string) =>
    this.record.filter((one) => one.attempt === attempt && one.event.verb === 'progressed').length;
  isOver = (attempt: string) => this.record.some((one) => one.attempt === attempt && one.event.verb === 'completed');

  act(kind: number, which: number): void {
    const open = this.attempts().filter((one) => !this.isOver(one));
    const attempt = open[which % Math.max(1, open.length)];
    if (kind === 0 || attempt === undefined) {
      const from = this.attempts()[which % Math.max(1, this.attempts().length)];
      this.say(this.next(), {
        verb: 'initialized',
        kind: 'scenario',
        home: 'FR',
        from: which % 3 === 0 && from !== undefined ? { attempt: from as AttemptId, step: 0 } : null,
      });
    } else if (kind === 1) this.say(attempt, { verb: 'completed', ending: null });
    else if (kind === 2) this.say(null, { verb: 'voided', statement: 'x' });
    else {
      const action = { type: 'ask', channel: `${this.name}${which % 2}` } as const;
      this.say(attempt, { verb: 'progressed', step: this.stepsIn(attempt), action, reason: null });
    }
  }
  take(file: readonly Added[]): number {
    const { add } = merge(this.record, file, idOf);
    this.record.push(...add);
    return add.length;
  }
  /** What each attempt says from beginning to end: the plays, whatever they are called here. */
  plays = () =>
    this.attempts()
      .map((attempt) =>
        JSON.stringify(
          this.record
            .filter((one) => one.attempt === attempt)
            .map(({ atMs, event }) => [atMs, event.verb === 'initialized' ? event.from?.step : event]),
        ),
      )
      .sort();
}

const work = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.nat(20)), { maxLength: 14 });
const session = fc.record({ on: fc.integer({ min: 0, max: 2 }), work, to: fc.integer({ min: 0, max: 2 }) });

function train(sessions: readonly { on: number; work: readonly (readonly [number, number])[]; to: number }[]) {
  const computers = [new Computer('a'), new Computer('b'), new Computer('c')] as const;
  for (const { on, work: done, to } of sessions) {
    const computer = computers[on] as Computer;
    for (const [kind, which] of done) computer.act(kind, which);
    if (to !== on) (computers[to] as Computer).take([...computer.record]);
  }
  return computers;
}

describe('two records of one trainee', () => {
  it('lose nothing and double nothing when they are put together', () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 8 }), (sessions) => {
        const [a, b] = train(sessions);
        const wanted = new Set([...a.record, ...b.record].map(({ id }) => id).filter((id) => !id.startsWith('<')));
        b.take([...a.record]);
        const ids = b.record.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...wanted].filter((id) => !ids.includes(id))).toEqual([]);
      }),
    );
  });

  it('change nothing when they are put together again', () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 8 }), (sessions) => {
        const [a, b] = train(sessions);
        b.take([...a.record]);
        expect(b.take([...a.record])).toBe(0);
        expect(b.take([...b.record])).toBe(0);
      }),
    );
  });

  it('come to the same plays on both computers, whichever takes first', () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 8 }), fc.boolean(), (sessions, isSwapped) => {
        const [a, b] = train(sessions);
        const [first, second] = isSwapped ? [b, a] : [a, b];
        second.take([...first.record]);
        first.take([...second.record]);
        expect(first.plays()).toEqual(second.plays());
        expect(second.take([...first.record])).toBe(0);
      }),
    );
  });

  it('keep every attempt whole: begun first, its decisions one after the other', () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 8 }), (sessions) => {
        for (const { record, attempts } of train(sessions)) {
          for (const attempt of attempts()) {
            const own = record.filter((one) => one.attempt === attempt);
            expect(own[0]?.event.verb).toBe('initialized');
            const steps = own.flatMap(({ event }) => (event.verb === 'progressed' ? [event.step] : []));
            expect(steps).toEqual(steps.map((_, step) => step));
          }
        }
      }),
    );
  });
});

describe('a file that no program has written', () => {
  const begun = { verb: 'initialized', kind: 'scenario', home: 'FR', from: null } as const;
  const decided = (step: number) =>
    ({ verb: 'progressed', step, action: { type: 'ask', channel: 'x' }, reason: null }) as const;
  const say = (id: string, event: Added['event']): Added => ({
    ...{ id, pack: 'harbour', activity: 'harbour/offer', edition: '1', attempt: 'a' as AttemptId, atMs: 0, event },
  });
  it('is refused where an attempt has no beginning, two, or a gap', () => {
    for (const wrong of [
      [say('1', decided(0))],
      [say('1', begun), say('2', begun)],
      [say('1', begun), say('2', decided(1))],
      [say('1', begun), say('2', decided(0)), say('3', decided(0))],
    ])
      expect(() => merge([], wrong, idOf)).toThrow(ImpossibleProfileError);
  });
});
