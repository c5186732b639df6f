import type { TFunction } from 'i18next';
import { plainText } from '../../../core/markdown/text.ts';
import type { Value } from '../../../core/scenario/scenario.ts';
import type { Held, TrialMove, TrialStep, TrialView } from '../../../core/studio/trial/view.ts';
import { commas, quoted } from '../../ui/local-words.ts';

/** Names of clocks that have words of their own; any other is shown as its author wrote it. */
const knownUnits: readonly string[] = ['days', 'hours', 'weeks', 'months'];

/** A length of time on the scenario's clock: `3 days`. `unit` is the clock's name. */
export const timeWords = (t: TFunction, count: number, unit: string): string =>
  knownUnits.includes(unit)
    ? t(`time.${unit}`, { count })
    : t('time.named', { count, unit: unit.replaceAll('_', ' ') });

/** A value as an author reads it: a number with the minus as typographers set it, a text in quotation marks. */
export function valueWords(t: TFunction, value: Value): string {
  if (typeof value === 'number') return value < 0 ? `\u2212${-value}` : String(value);
  return typeof value === 'string' ? quoted(t, value) : String(value);
}

const signed = (t: TFunction, by: number): string => (by > 0 ? `+${by}` : valueWords(t, by));

/** What some names hold, in one line: `opinion is false, trust is 45`. */
export const heldWords = (t: TFunction, held: readonly Held[]): string =>
  commas(
    t,
    held.map(({ name, value }) => t('held', { name, value: valueWords(t, value) })),
  );

/** One movement as a sentence. */
function moveWords(t: TFunction, { kind, label, from, to }: TrialMove): string {
  if (kind === 'fact' || typeof from !== 'number' || typeof to !== 'number')
    return t('moved.fact', { label, to: valueWords(t, to) });
  return t('moved.meter', { label, by: signed(t, to - from), to: valueWords(t, to) });
}

/** What the last turn did, in sentences: what moved, whether the time is used up, where it led, and how it ended. */
export function movedWords(t: TFunction, view: TrialView): string {
  const { moved, outOfTime, scene, over, pass, steps } = view;
  const none = moved.length === 0 && steps.length > 0 ? [t('moved.none')] : [];
  const end = scene.ending !== null && over ? [endWords(t, scene.ending, pass)] : [];
  return [
    ...moved.map((one) => moveWords(t, one)),
    ...none,
    ...(outOfTime ? [t('outOfTime')] : []),
    t('moved.scene', { scene: plainText(scene.title) }),
    ...end,
  ].join(' ');
}

/** How it ended: the quality of the ending, and whether it is passed where something is asked for. */
export function endWords(t: TFunction, quality: 'good' | 'fair' | 'poor', pass: TrialView['pass']): string {
  const ending = t(`quality.${quality}`);
  return pass === null ? ending : `${ending} ${t(pass.holds ? 'passed' : 'notPassed')}`;
}

/** A step by what was done: the words of the choice, or who was asked. */
export const stepWords = (t: TFunction, { action, title }: TrialStep): string =>
  action.type === 'ask' ? t('step.ask', { name: plainText(title) }) : plainText(title);

/** A whole number that somebody has typed, or null where it is none. */
export function typedNumber(text: string): number | null {
  const value = Number(text.trim().replace('\u2212', '-'));
  return text.trim() === '' || !Number.isFinite(value) ? null : Math.trunc(value);
}

/** Which of some open choices, from 0, a key takes; -1 for none. Keys 1 to 9, without Alt, Control or Meta. */
export function choiceOf(
  press: { readonly key: string; readonly altKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  open: number,
): number {
  if (press.altKey || press.ctrlKey || press.metaKey || !/^[1-9]$/.test(press.key)) return -1;
  const index = Number(press.key) - 1;
  return index < open ? index : -1;
}
