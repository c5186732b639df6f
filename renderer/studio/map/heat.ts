/** Steps of the heat, lowest first: the share from which each holds, and how much of the accent its ground has, in percent. */
export const heatSteps = [
  { from: 0, tint: 0 },
  { from: 0.01, tint: 8 },
  { from: 0.1, tint: 16 },
  { from: 0.25, tint: 24 },
  { from: 0.5, tint: 34 },
] as const;

/** The step of a share, counted from 0. A share is 0 to 1. */
export function heatStep(share: number): number {
  const above = heatSteps.findIndex(({ from }) => from > share);
  return (above === -1 ? heatSteps.length : above) - 1;
}

/**
 * A share as whole percent for a person. What is not quite never is not told as never, nor what is not quite always as
 * always.
 */
export function percentWords(language: string, share: number): string {
  const words = (value: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(value);
  if (share > 0 && share < 0.01) return `< ${words(0.01)}`;
  if (share > 0.99 && share < 1) return `> ${words(0.99)}`;
  return words(share);
}

/** The shares that a step holds for, in as few signs as can be: those from `from` on that are not yet `to`. */
export function stepSigns(language: string, from: number, to: number | null): string {
  const format = new Intl.NumberFormat(language, { style: 'percent' });
  if (to === null) return `≥ ${format.format(from)}`;
  return from === 0 ? `< ${format.format(to)}` : format.formatRange(from, to);
}
