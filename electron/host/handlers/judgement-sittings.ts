import type { LearnerId } from '../../../core/api/call.ts';
import { type Sitting, sittings } from '../../../core/judgement/occasion.ts';
import type { Reader } from '../database/record-file.ts';
import type { Edition } from '../library/edition.ts';
import { type Attempt, listAttempts } from '../records/attempts.ts';

/** Ids of a course's judgement tests: the first opens it, the last closes it. What stands between is no form of either. */
export function formsOf({ entries }: Edition): readonly string[] {
  const ids = entries.flatMap(({ entry }) => (entry.type === 'judgement' ? [entry.id] : []));
  const [first, last] = [ids[0], ids.at(-1)];
  return first === undefined || last === undefined ? [] : first === last ? [first] : [first, last];
}

/** Every time a course asks a trainee's judgement, and what was sat of it. */
export const sittingsOf = (reader: Reader, learner: LearnerId, edition: Edition): readonly Sitting<Attempt>[] =>
  sittings(formsOf(edition).map((activity) => listAttempts(reader, learner, edition.pack, activity)));

/** The test that comes back and waits: its form, and for which time. Null where none does. */
export function waitingFor(reader: Reader, learner: LearnerId, edition: Edition, nowMs: number) {
  const forms = formsOf(edition);
  if (forms.length < 2) return null;
  const found = sittingsOf(reader, learner, edition).find(
    (one) =>
      (one.occasion === 'week' || one.occasion === 'six-weeks') &&
      one.attempt?.endedAtMs == null &&
      one.dueAtMs !== null &&
      one.dueAtMs <= nowMs,
  );
  const activity = found && forms[found.form];
  return found && activity ? { occasion: found.occasion, activity } : null;
}
