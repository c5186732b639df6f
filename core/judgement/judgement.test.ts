import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActivity } from '../pack/activity.ts';
import { blocksOf } from '../pack/blocks.ts';
import { testText } from './example.ts';
import { type Judged, type Kind, kinds, ratings } from './judgement.ts';
import { agreementOf, inWords, measure } from './measure.ts';
import { nextSitting, sittings } from './occasion.ts';
import { probit } from './probit.ts';

const read = (text: string) => {
  const activity = parseActivity('a.md', text);
  if (activity.type !== 'judgement') throw new Error(JSON.stringify(activity.findings));
  return activity;
};
const { test } = read(testText);
const answers = (readingOf: (kind: Kind, index: number) => Kind, confidence = 80) =>
  new Map(
    test.situations.map(({ id, kind, courses }, index): [string, Judged] => [
      id,
      { kind: 'judgement', ratings: courses.map(({ key }) => key), reading: readingOf(kind, index), confidence },
    ]),
  );

describe('a judgement test', () => {
  it('has situations of two kinds, four rated courses each, and the reasoning', () => {
    const { findings } = read(testText);
    expect(findings).toEqual([]);
    expect(test.situations.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      ...['h1', 'h2', 'h3'].map((id) => `${id} hostile`),
      ...['g1', 'g2', 'g3'].map((id) => `${id} genuine`),
    ]);
    expect(test.situations[0]?.courses.map(({ key }) => key)).toEqual([2, -1, 0, -2]);
    expect(JSON.stringify(blocksOf(read(testText)))).toContain('Because it is so');
  });

  it('says what it lacks, and where', () => {
    const codes = (from: string | RegExp, to: string) =>
      read(testText.replace(from, to)).findings.map(({ code }) => code);
    expect(codes(' `hostile`', '')).toEqual(['situation-kind', 'unbalanced']);
    expect(codes('`+2` ', '')).toEqual(['course-rating', 'courses', 'unbalanced']);
    expect(codes('`+2` ', '`+3` ')).toEqual(['course-rating', 'courses', 'unbalanced']);
    expect(codes(/- `0`.*\n/, '')).toEqual(['courses', 'unbalanced']);
    expect(codes(/> Because.*\n/, '')).toEqual(['no-reasoning']);
    expect(codes('{#h2}', '{#h1}')).toEqual(['id-twice', 'unbalanced']);
  });
});

describe('what a test says', () => {
  it('is best for whoever tells the kinds apart, and names who does not', () => {
    expect(
      inWords(
        measure(
          test,
          answers((kind) => kind),
        ),
      ),
    ).toMatchObject({
      apart: 'very-well',
      leaning: 'even',
    });
    expect(
      inWords(
        measure(
          test,
          answers(() => 'hostile'),
        ),
      ),
    ).toMatchObject({ apart: 'hardly', leaning: 'wolf' });
    expect(
      inWords(
        measure(
          test,
          answers(() => 'genuine'),
        ),
      ),
    ).toMatchObject({ apart: 'hardly', leaning: 'pass' });
  });

  it('holds confidence against what was right', () => {
    const half = (kind: Kind, index: number): Kind => (index % 2 === 0 ? kind : kinds[kind === 'hostile' ? 1 : 0]);
    expect(
      inWords(
        measure(
          test,
          answers((kind) => kind, 100),
        ),
      ).sure,
    ).toBe('fitting');
    expect(inWords(measure(test, answers(half, 100))).sure).toBe('over');
    expect(
      inWords(
        measure(
          test,
          answers((kind) => kind, 60),
        ),
      ).sure,
    ).toBe('under');
  });

  it('has d′ and c as the books have them', () => {
    // 2 hits of 3 and 1 false alarm of 3: z(2.5/4) - z(1.5/4), and no leaning.
    const some = answers((kind, index) => (index === 2 ? 'genuine' : index === 5 ? 'hostile' : kind));
    const { sensitivity, criterion, hits, falseAlarms } = measure(test, some);
    expect([hits, falseAlarms]).toEqual([2, 1]);
    expect(sensitivity).toBeCloseTo(0.6373, 4);
    expect(criterion).toBeCloseTo(0, 9);
  });

  it('agrees wholly with the key itself, and never leaves 0 to 1', () => {
    const Ratings = fc.array(fc.constantFrom(...ratings), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(Ratings, Ratings, (keys, given) => {
        const courses = keys.map((key) => ({ key }));
        const share = agreementOf(courses, given);
        expect(agreementOf(courses, keys)).toBe(1);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('knows the normal distribution', () => {
    for (const [share, z] of [
      [0.5, 0],
      [0.975, 1.959964],
      [0.84134475, 1],
      [0.001, -3.090232],
    ] as const)
      expect(probit(share)).toBeCloseTo(z, 5);
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (share) => {
        expect(probit(share)).toBeCloseTo(-probit(1 - share), 5);
      }),
    );
  });
});

describe('when a test comes back', () => {
  const day = 86_400_000;
  const sat = (startedAtMs: number, endedAtMs: number | null = startedAtMs) => ({ startedAtMs, endedAtMs });
  const next = (forms: Parameters<typeof sittings>[0], form: number, nowMs: number) =>
    nextSitting(sittings(forms), form, nowMs)?.occasion ?? null;

  it('opens, closes, and comes back after a week and after six', () => {
    expect(next([[], []], 0, 0)).toBe('opening');
    expect(next([[sat(1)], []], 0, 99 * day)).toBeNull();
    expect(next([[sat(1)], []], 1, day)).toBe('closing');
    const closed = [[sat(1)], [sat(10 * day)]] as const;
    expect(next(closed, 0, 16 * day)).toBeNull();
    expect(next(closed, 0, 17 * day)).toBe('week');
    expect(next(closed, 1, 51 * day)).toBeNull();
    expect(next(closed, 1, 52 * day)).toBe('six-weeks');
  });

  it('is carried on where it was left, and ends', () => {
    expect(next([[sat(1, null)], []], 0, 0)).toBe('opening');
    const all = [
      [sat(1), sat(17 * day)],
      [sat(10 * day), sat(60 * day)],
    ] as const;
    expect([next(all, 0, 999 * day), next(all, 1, 999 * day)]).toEqual([null, null]);
  });

  it('has the opening alone where a course has one form', () => {
    expect(sittings([[sat(1)]]).map(({ occasion }) => occasion)).toEqual(['opening']);
  });
});
