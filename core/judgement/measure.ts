import type { Judged, JudgementTest } from './judgement.ts';
import { probit } from './probit.ts';

/** What a finished test says. Shares are from 0 to 1. */
export interface Measure {
  /** How near the ratings came to the key: 1 where all are equal to it, 0 where all are as far from it as can be. */
  readonly agreement: number;
  readonly hostile: number;
  /** Hostile approaches that were read so. */
  readonly hits: number;
  readonly genuine: number;
  /** Genuine approaches that were read as hostile. */
  readonly falseAlarms: number;
  /** How well the kinds were told apart: 0 is chance. */
  readonly sensitivity: number;
  /** Below 0 where hostility is seen readily, above 0 where it is seen reluctantly. */
  readonly criterion: number;
  /** Share of right readings, and the mean confidence in them. */
  readonly right: number;
  readonly confidence: number;
}

/**
 * Measures answers against a test. Sensitivity is d′ and criterion is c of signal detection theory, hostile approaches being
 * the signal (Macmillan and Creelman, Detection Theory, 2nd ed. 2005, ch. 1 and 2), with half a case added to each count and
 * one to each total, so that neither is infinite (Hautus, Behavior Research Methods, Instruments & Computers 27, 1995).
 * Throws a RangeError where a situation has no answer.
 */
export function measure({ situations }: JudgementTest, answers: ReadonlyMap<string, Judged>): Measure {
  const judged = situations.map((situation) => {
    const answer = answers.get(situation.id);
    if (!answer) throw new RangeError(`“${situation.id}” has no answer.`);
    return { situation, answer };
  });
  const of = (kind: 'hostile' | 'genuine') => judged.filter(({ situation }) => situation.kind === kind);
  const alarms = (some: typeof judged) => some.filter(({ answer }) => answer.reading === 'hostile').length;
  const [hostile, genuine] = [of('hostile'), of('genuine')];
  const [hits, falseAlarms] = [alarms(hostile), alarms(genuine)];
  const hitZ = probit((hits + 0.5) / (hostile.length + 1));
  const alarmZ = probit((falseAlarms + 0.5) / (genuine.length + 1));
  return {
    agreement: mean(judged.map(({ situation, answer }) => agreementOf(situation.courses, answer.ratings))),
    ...{ hostile: hostile.length, hits, genuine: genuine.length, falseAlarms },
    sensitivity: hitZ - alarmZ,
    criterion: -(hitZ + alarmZ) / 2,
    right: mean(judged.map(({ situation, answer }) => (answer.reading === situation.kind ? 1 : 0))),
    confidence: mean(judged.map(({ answer }) => answer.confidence / 100)),
  };
}

/** How near some ratings come to the key, from 0 to 1; the widest distance of two ratings is 4. */
export const agreementOf = (courses: readonly { readonly key: number }[], ratings: readonly number[]): number =>
  1 - mean(courses.map(({ key }, index) => Math.abs(key - (ratings[index] ?? 0)) / 4));

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/**
 * The same in words a catalogue has. The bounds are this program's: of twelve situations, two errors make the difference
 * between neighbours.
 */
export function inWords({ sensitivity, criterion, right, confidence }: Measure) {
  return {
    apart: sensitivity < 0.6 ? 'hardly' : sensitivity < 1.3 ? 'partly' : sensitivity < 2.2 ? 'well' : 'very-well',
    leaning: criterion < -0.35 ? 'wolf' : criterion > 0.35 ? 'pass' : 'even',
    sure: confidence - right > 0.1 ? 'over' : right - confidence > 0.1 ? 'under' : 'fitting',
  } as const;
}
