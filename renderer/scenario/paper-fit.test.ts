import { describe, expect, it } from 'vitest';
import { type PaperStep, paperPath } from './paper-fit.ts';

const words = (length: number) => 'the host sets the pace '.repeat(Math.ceil(length / 23)).slice(0, length);
const step = (size = 1): PaperStep => ({
  place: '3. Day 8, The visit',
  label: words(80),
  changes: 'Trust −5; alignment +10',
  text: words(240 * size),
  note: words(200 * size),
  reason: words(100 * size),
  others: words(150 * size),
});
const steps = (count: number, size = 1) => Array.from({ length: count }, () => step(size));

describe('the path on paper', () => {
  it('is whole and large where there are few decisions', () => {
    const path = paperPath(steps(4));
    expect(path.left).toBe(0);
    expect(path.size).toBeGreaterThanOrEqual(9);
    expect(path.steps).toEqual(steps(4));
  });

  it('says less of each decision, and smaller, the more there are', () => {
    const [few, many] = [paperPath(steps(10)), paperPath(steps(24))];
    expect(many.size).toBeLessThan(few.size);
    expect(many.steps[0]?.note.length).toBeLessThan(few.steps[0]?.note.length ?? 0);
    expect(many.left).toBe(0);
  });

  it('keeps the reason of the trainee longer than what else was open', () => {
    const [first] = paperPath(steps(18)).steps;
    expect(first?.others).toBe('');
    expect(first?.reason).not.toBe('');
  });

  it('counts what it has no room for', () => {
    const path = paperPath(steps(120));
    expect(path.left).toBeGreaterThan(0);
    expect(path.steps.length + path.left).toBe(120);
  });

  it('has nothing to lay out for a play without decisions', () => {
    expect(paperPath([])).toMatchObject({ steps: [], left: 0 });
  });
});
