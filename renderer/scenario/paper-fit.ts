import { abbreviate } from '../ui/gist.ts';

/** What the sheet says of one decision, each part in one line of words; an empty part is left out. */
export interface PaperStep {
  readonly place: string;
  readonly label: string;
  readonly changes: string;
  readonly text: string;
  readonly note: string;
  readonly reason: string;
  readonly others: string;
}

export interface PaperPath {
  /** Size of the text, in points. */
  readonly size: number;
  readonly steps: readonly PaperStep[];
  /** Decisions for which there was no room. */
  readonly left: number;
}

interface Limits {
  readonly size: number;
  readonly text: number;
  readonly note: number;
  readonly reason: number;
  readonly others: number;
}

const setting = (size: number, text: number, note: number, reason: number, others: number): Limits => ({
  size,
  text,
  note,
  reason,
  others,
});

/**
 * From roomy to tight, each at the sizes that may be tried. What followed goes first, then what else was open, then the
 * author's note, and last the trainee's reason.
 */
const levels: readonly Limits[] = [
  ...[9.5, 9, 8.5].map((size) => setting(size, 700, 900, 280, 600)),
  ...[9, 8.5].map((size) => setting(size, 320, 700, 280, 400)),
  ...[8.5, 8].map((size) => setting(size, 160, 500, 280, 300)),
  ...[8.5, 8].map((size) => setting(size, 0, 500, 280, 300)),
  ...[8, 7.5].map((size) => setting(size, 0, 320, 220, 200)),
  ...[8, 7.5].map((size) => setting(size, 0, 220, 180, 120)),
  ...[8, 7.5].map((size) => setting(size, 0, 180, 160, 0)),
  ...[7.5, 7].map((size) => setting(size, 0, 100, 140, 0)),
  ...[7.5, 7].map((size) => setting(size, 0, 0, 120, 0)),
  setting(7, 0, 0, 0, 0),
];

/** Width and height of a column of the second page, in points, with a little held back for words that do not fill a line. */
const column = { width: 238, height: 685 };
const leading = 1.34;
/** Mean width of a letter as a share of the size of the text, for the serif of the page. */
const letter = 0.455;

const parts = ['place', 'label', 'changes', 'text', 'note', 'reason', 'others'] as const;

function linesOf(step: PaperStep, size: number): number {
  const perLine = Math.floor(column.width / (size * letter));
  const lines = parts.map((part) => Math.ceil(step[part].length / perLine));
  // The space between two parts, and between two decisions.
  return lines.reduce((sum, one) => sum + one + (one > 0 ? 0.12 : 0), 0) + 0.7;
}

const shortened = (step: PaperStep, limits: Limits): PaperStep => ({
  ...step,
  label: abbreviate(step.label, 220),
  text: cut(step.text, limits.text),
  note: cut(step.note, limits.note),
  reason: cut(step.reason, limits.reason),
  others: cut(step.others, limits.others),
});

const cut = (text: string, most: number): string => (most === 0 ? '' : abbreviate(text, most));

/**
 * Lays the path on one page of two columns: the largest and fullest setting that has room for every decision. Where even
 * the tightest has not, the first decisions are kept and the others counted.
 */
export function paperPath(steps: readonly PaperStep[]): PaperPath {
  let size = 0;
  let tight: readonly PaperStep[] = [];
  for (const limits of levels) {
    size = limits.size;
    tight = steps.map((step) => shortened(step, limits));
    if (count(tight, size) <= roomAt(size)) return { size, steps: tight, left: 0 };
  }
  let kept = tight.length;
  while (kept > 0 && count(tight.slice(0, kept), size) + 2 > roomAt(size)) kept -= 1;
  return { size, steps: tight.slice(0, kept), left: tight.length - kept };
}

const count = (steps: readonly PaperStep[], size: number): number =>
  steps.reduce((sum, step) => sum + linesOf(step, size), 0);

const roomAt = (size: number): number => 2 * Math.floor(column.height / (size * leading)) - 3;
