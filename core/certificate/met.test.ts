import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptId } from '../api/call.ts';
import type { StatementEvent } from '../progress/statement.ts';
import { evidenceOf, judgeCertificate } from './met.ts';

const first = '00000000-0000-4000-8000-000000000001' as AttemptId;
const second = '00000000-0000-4000-8000-000000000002' as AttemptId;
const begun: StatementEvent = { verb: 'initialized', kind: 'scenario', home: 'FR', from: null };
const ended = (quality: 'good' | 'fair' | 'poor', title = quality as string): StatementEvent => ({
  verb: 'completed',
  ending: { id: quality, title, quality },
});
const judged = (verb: 'passed' | 'failed', percent: number | null = null): StatementEvent => ({ verb, percent });
const read: StatementEvent = { verb: 'completed', ending: null };

/** What a list of events about one activity amounts to; each has its place in the list as its time. */
function evidence(...events: readonly (readonly [AttemptId | null, StatementEvent])[]) {
  const statements = events.map(([attempt, event], index) => ({ activity: 'a/b', attempt, atMs: index + 1, event }));
  return evidenceOf(statements).get('a/b');
}

describe('what a certificate asks of an activity', () => {
  it('is met by a lesson that was finished, and not by one that was begun', () => {
    expect(evidence([null, begun])).toMatchObject({ metAtMs: null });
    expect(evidence([null, begun], [null, read])).toMatchObject({ begunMs: 1, metAtMs: 2, metBy: null });
  });

  it('is met by a quiz that was passed, by its own mark', () => {
    const quiz = [first, read] as const;
    expect(evidence([first, begun], quiz, [first, judged('failed', 60)])).toMatchObject({
      metAtMs: null,
      best: { type: 'points', percent: 60 },
    });
    expect(evidence([first, begun], quiz, [first, judged('passed', 80)])).toMatchObject({ metAtMs: 3, metBy: 1 });
  });

  it('is met by a scenario whose own condition was met, whatever its ending is called', () => {
    expect(evidence([first, begun], [first, ended('good')], [first, judged('failed')])).toMatchObject({
      metAtMs: null,
      best: { quality: 'good' },
    });
    expect(evidence([first, begun], [first, ended('poor')], [first, judged('passed')])).toMatchObject({ metAtMs: 3 });
  });

  it('is met, where there is no such condition, by an ending that is not poor', () => {
    expect(evidence([first, begun], [first, ended('poor')])).toMatchObject({ metAtMs: null });
    expect(evidence([first, begun], [first, ended('fair')])).toMatchObject({ metAtMs: 2 });
  });

  it('stays met when a later attempt goes worse, keeps the best ending, and says which attempt it was', () => {
    const found = evidence(
      [first, begun],
      [first, ended('poor')],
      [first, judged('failed')],
      [second, begun],
      [second, ended('good', 'Agreed')],
      [second, judged('passed')],
      [first, judged('failed')],
    );
    expect(found).toMatchObject({ metAtMs: 6, metBy: 2, attempts: 2, best: { title: 'Agreed', quality: 'good' } });
  });
});

describe('a certificate', () => {
  const met = (atMs: number) => ({ begunMs: atMs - 1, metAtMs: atMs, metBy: null, attempts: 0, best: null });

  it('says what is missing, in the order of the course, and has dates once nothing is', () => {
    const evidence = new Map([
      ['a/two', met(9)],
      ['a/one', met(20)],
    ]);
    expect(judgeCertificate({ need: ['a/two', 'a/one'] }, ['a/one', 'a/two', 'a/x'], evidence)).toMatchObject({
      needed: [{ activity: 'a/one' }, { activity: 'a/two' }],
      met: { fromMs: 8, toMs: 20 },
    });
    expect(judgeCertificate({ need: 'all' }, ['a/one', 'a/two', 'a/x'], evidence)).toMatchObject({
      needed: [{}, {}, { activity: 'a/x', evidence: null }],
      met: null,
    });
  });

  it('is not given for a course without an activity, nor for what the course no longer has', () => {
    expect(judgeCertificate({ need: 'all' }, [], new Map()).met).toBeNull();
    expect(judgeCertificate({ need: ['a/gone'] }, [], new Map([['a/gone', met(2)]])).met).toBeNull();
  });

  it('is given exactly when everything it asks for is met', () => {
    const ids = ['a/a', 'a/b', 'a/c', 'a/d'];
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), fc.subarray(ids), (need, done) => {
        const { met: given } = judgeCertificate({ need }, ids, new Map(done.map((id, index) => [id, met(index + 1)])));
        expect(given !== null).toBe(need.every((id) => done.includes(id)));
      }),
    );
  });
});
