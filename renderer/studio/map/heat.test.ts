import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heatStep, heatSteps, percentWords, stepSigns } from './heat.ts';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const tokens = read('../../tokens.css');

/** The colours of a theme, from its first block in the tokens. */
function colours(selector: string): (name: string) => number[] {
  const block = tokens.slice(tokens.indexOf(`${selector} {`));
  return (name) => {
    const hex = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(block)?.[1] ?? '';
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  };
}
const mixed = (one: number[], other: number[], percent: number) =>
  one.map((value, index) => (value * percent + (other[index] ?? 0) * (100 - percent)) / 100);
const luminance = (rgb: number[]) =>
  rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
/** Contrast as WCAG 2.2 reckons it. */
function contrast(one: number[], other: number[]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the heat of a scene', () => {
  it('goes up with its share', () => {
    expect([0, 0.009, 0.01, 0.2, 0.25, 0.5, 1].map(heatStep)).toEqual([0, 0, 1, 2, 3, 4, 4]);
  });

  it.each([':root', ':root[data-theme="dark"]'])('can be read on every step under %s', (theme) => {
    const colour = colours(theme);
    for (const { tint } of heatSteps)
      expect(contrast(colour('ink'), mixed(colour('accent'), colour('sheet'), tint))).toBeGreaterThanOrEqual(4.5);
  });

  it('is tinted by the style sheet as it is told here', () => {
    const sheet = read('./map.css');
    const found = [
      ...sheet.matchAll(/\[data-step="(\d)"\] \{\s*--map-heat: color-mix\(in srgb, var\(--accent\) (\d+)%/g),
    ];
    expect(found.map(([, step, tint]) => [Number(step), Number(tint)])).toEqual(
      heatSteps.flatMap(({ tint }, step) => (tint > 0 ? [[step, tint]] : [])),
    );
  });
});

describe('a share in words', () => {
  it('is whole percent', () => {
    expect(percentWords('en', 0.345)).toBe('35%');
  });

  it('tells the rare from the never, and the usual from the always', () => {
    expect([0, 0.001, 0.999, 1].map((share) => percentWords('en', share))).toEqual(['0%', '< 1%', '> 99%', '100%']);
  });
});

describe('the signs of a step', () => {
  it('say from where to where it holds, as the language writes it', () => {
    expect(stepSigns('en', 0, 0.01)).toBe('< 1%');
    expect(stepSigns('de', 0.1, 0.25)).toMatch(/^10\s?[-–]\s?25\s?%$/u);
    expect(stepSigns('en', 0.5, null)).toBe('≥ 50%');
  });
});
