/** The four times a course asks for judgement. Two forms serve: the opening one comes back after a week, the closing one after six. */
export const occasions = ['opening', 'closing', 'week', 'six-weeks'] as const;
export type Occasion = (typeof occasions)[number];

/** A finished or begun attempt at one of the forms. */
export interface Sat {
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
}

export interface Sitting<T extends Sat> {
  readonly occasion: Occasion;
  /** Which of the forms it is taken with: 0 the opening, 1 the closing one. */
  readonly form: 0 | 1;
  /** Null until it is begun. */
  readonly attempt: T | null;
  /** From when it can be begun; null while that is not settled. */
  readonly dueAtMs: number | null;
}

const day = 86_400_000;

/**
 * What was sat of the four occasions, and when the rest is due. `forms` has the attempts at the opening form and, where the
 * course has one, the closing form, oldest first. The last two are due 7 and 42 days after the closing form was finished:
 * what stayed, and not what is fresh, is asked then. A course of one form has the opening alone.
 */
export function sittings<T extends Sat>(forms: readonly (readonly T[])[]): readonly Sitting<T>[] {
  const [opening = [], closing] = forms;
  const first: Sitting<T> = { occasion: 'opening', form: 0, attempt: opening[0] ?? null, dueAtMs: 0 };
  if (!closing) return [first];
  const closedAtMs = closing[0]?.endedAtMs ?? null;
  const after = (days: number) => (closedAtMs === null ? null : closedAtMs + days * day);
  return [
    first,
    { occasion: 'closing', form: 1, attempt: closing[0] ?? null, dueAtMs: 0 },
    { occasion: 'week', form: 0, attempt: opening[1] ?? null, dueAtMs: after(7) },
    { occasion: 'six-weeks', form: 1, attempt: closing[1] ?? null, dueAtMs: after(42) },
  ];
}

/** What of a form comes next: what was begun, or what can be begun now; null where nothing is left or it is too early. */
export const nextSitting = <T extends Sat>(
  all: readonly Sitting<T>[],
  form: number,
  nowMs: number,
): Sitting<T> | null =>
  all.find(
    (one) =>
      one.form === form &&
      one.attempt?.endedAtMs == null &&
      (one.attempt !== null || (one.dueAtMs !== null && one.dueAtMs <= nowMs)),
  ) ?? null;
