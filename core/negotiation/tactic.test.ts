import { describe, expect, it } from 'vitest';
import { aspiration, concession, shapes } from './tactic.ts';

describe('the concession over time', () => {
  const half = (beta: number) => concession(0.5, beta, 0);

  it('comes late from a Boulware and early from a Conceder, whatever their parameter is called', () => {
    expect(half(shapes.boulware.beta)).toBeLessThan(0.25);
    expect(half(1)).toBe(0.5);
    expect(half(shapes.conceder.beta)).toBeGreaterThan(0.7);
  });

  it('is convex for a Boulware and concave for a Conceder', () => {
    const steps = (beta: number) =>
      [0.25, 0.5, 0.75, 1].map((time) => concession(time, beta, 0) - concession(time - 0.25, beta, 0));
    const isRising = (list: readonly number[]) =>
      list.every((one, index) => index === 0 || one > (list[index - 1] ?? 0));
    expect(isRising(steps(0.3))).toBe(true);
    expect(isRising(steps(2.5).reverse())).toBe(true);
  });

  it('begins with the opening, ends at the reservation value, and goes no further', () => {
    expect(concession(0, 0.3, 0.2)).toBe(0.2);
    expect(concession(-1, 0.3, 0)).toBe(0);
    expect(aspiration(100, 45, concession(1, 0.3, 0.2))).toBe(45);
    expect(concession(2, 0.3, 0.2)).toBe(1);
  });
});
