import type { CertificateRule } from '../pack/pack.ts';
import type { Statement } from '../progress/statement.ts';
import type { Quality } from '../scenario/scenario.ts';

/** What is on record of one activity, as far as a certificate asks. */
export interface Evidence {
  /** When it was first begun. */
  readonly begunMs: number;
  /** When what its kind asks was first met; null where it is not. */
  readonly metAtMs: number | null;
  /** Which attempt met it first, from 1; null for a lesson, or where none has. */
  readonly metBy: number | null;
  readonly attempts: number;
  /** The best of all attempts, in the words of the record. */
  readonly best:
    | { readonly type: 'points'; readonly percent: number }
    | { readonly type: 'ending'; readonly title: string; readonly quality: Quality }
    | null;
}

type Told = Pick<Statement, 'activity' | 'attempt' | 'atMs' | 'event'>;

const worth = { poor: 0, fair: 1, good: 2 } as const;

/**
 * What a trainee's statements about one course, in the order of the record, say of each activity. Met is: a lesson that
 * was finished; an attempt that passed; where an attempt has no pass mark, that it was finished, at an ending that is not poor. What was met once
 * stays met, whatever later attempts bring.
 */
export function evidenceOf(statements: readonly Told[]): ReadonlyMap<string, Evidence> {
  const found = new Map<string, Evidence>();
  const numbers = new Map<string, number>();
  const judged = new Set(statements.flatMap(({ attempt, event }) => (isJudgement(event) && attempt ? [attempt] : [])));
  for (const { activity, attempt, atMs, event } of statements) {
    const known = found.get(activity) ?? { begunMs: atMs, metAtMs: null, metBy: null, attempts: 0, best: null };
    let next: Evidence = known;
    if (event.verb === 'initialized' && attempt !== null) {
      numbers.set(attempt, known.attempts + 1);
      next = { ...next, attempts: known.attempts + 1 };
    }
    if (event.verb === 'completed' && event.ending) next = { ...next, best: better(next.best, event.ending) };
    if (isJudgement(event) && event.percent !== null) next = { ...next, best: more(next.best, event.percent) };
    const isMet =
      event.verb === 'passed' ||
      (event.verb === 'completed' && (attempt === null || (!judged.has(attempt) && event.ending?.quality !== 'poor')));
    if (isMet && next.metAtMs === null)
      next = { ...next, metAtMs: atMs, metBy: attempt === null ? null : (numbers.get(attempt) ?? 1) };
    found.set(activity, next);
  }
  return found;
}

const isJudgement = (event: Told['event']): event is Extract<Told['event'], { verb: 'passed' | 'failed' }> =>
  event.verb === 'passed' || event.verb === 'failed';

const better = (
  best: Evidence['best'],
  { title, quality }: { readonly title: string; readonly quality: Quality },
): Evidence['best'] =>
  best?.type === 'ending' && worth[best.quality] >= worth[quality] ? best : { type: 'ending', title, quality };

const more = (best: Evidence['best'], percent: number): Evidence['best'] =>
  best?.type === 'points' && best.percent >= percent ? best : { type: 'points', percent };

/** What a course asks for its certificate, and how far a trainee has come with it. */
export interface Judged {
  /** Every activity that is asked for, in the order of the course. */
  readonly needed: readonly { readonly activity: string; readonly evidence: Evidence | null }[];
  /** When the first of them was begun, and when the last was met; null while something is missing. */
  readonly met: { readonly fromMs: number; readonly toMs: number } | null;
}

/** Judges a rule. `activities` are the ids of the course in its order; one that is asked for and not there is never met. */
export function judgeCertificate(
  { need }: CertificateRule,
  activities: readonly string[],
  evidence: ReadonlyMap<string, Evidence>,
): Judged {
  const asked =
    need === 'all'
      ? activities
      : [...activities.filter((id) => need.includes(id)), ...need.filter((id) => !activities.includes(id))];
  const needed = asked.map((activity) => ({
    activity,
    evidence: activities.includes(activity) ? (evidence.get(activity) ?? null) : null,
  }));
  const times = needed.map((one) => one.evidence?.metAtMs ?? null);
  const isMet = needed.length > 0 && !times.includes(null);
  const begun = needed.flatMap((one) => one.evidence?.begunMs ?? []);
  const ended = times.flatMap((atMs) => atMs ?? []);
  return { needed, met: isMet ? { fromMs: Math.min(...begun), toMs: Math.max(...ended) } : null };
}
