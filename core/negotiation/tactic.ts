import type { Kind } from './table.ts';

/**
 * How far a side has gone from its best towards its reservation value: alpha(t) = k + (1 - k) t^(1/beta), the polynomial
 * time-dependent tactic of Faratin, Sierra and Jennings (1998, section 4.1). `time` is the share of the time that has
 * passed and `opening` is k, both from 0 to 1. Below 1, `beta` concedes late (Boulware); above 1, early (Conceder).
 */
export function concession(time: number, beta: number, opening: number): number {
  const passed = Math.min(1, Math.max(0, time));
  return opening + (1 - opening) * passed ** (1 / beta);
}

/** What a side asks for after a concession, in the units of `best` and `reservation`. */
export const aspiration = (best: number, reservation: number, conceded: number): number =>
  best - conceded * (best - reservation);

/** The shape of each kind of counterpart, where its author does not give another. */
export const shapes: Readonly<Record<Kind, { readonly beta: number; readonly mirror: number }>> = {
  boulware: { beta: 0.3, mirror: 0 },
  conceder: { beta: 2.5, mirror: 0 },
  'tit-for-tat': { beta: 0.8, mirror: 80 },
  'deadline-bluffer': { beta: 1.2, mirror: 0 },
  'hidden-principal': { beta: 0.6, mirror: 0 },
};
