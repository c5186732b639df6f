import type { Game } from '../play.ts';
import type { Quality } from '../scenario.ts';
import type { Program } from './program.ts';
import type { Registers } from './registers.ts';

/** How a play ended. */
export interface Result {
  readonly passed: boolean;
  readonly ending: string;
  readonly quality: Quality;
  readonly meters: Readonly<Record<string, number>>;
}

const qualities = { poor: 0, fair: 1, good: 2 } as const;

/** A whole number that orders results: pass, quality, then the mean of the meters in ten-thousandths of their range. */
export function scoreOf(game: Game, result: Result): number {
  const shares = game.scenario.meters.map(
    (meter) => ((result.meters[meter.name] ?? meter.min) - meter.min) / (meter.max - meter.min),
  );
  return score(
    result.passed,
    result.quality,
    shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
  );
}

const score = (passed: boolean, quality: Quality, mean: number): number =>
  ((passed ? 3 : 0) + qualities[quality]) * 100_000 + Math.round(mean * 10_000);

export interface Outcomes {
  passed(now: Int32Array): boolean;
  /** The score of an ending's state; -1 in a story scene. */
  score(now: Int32Array): number;
  result(now: Int32Array): Result;
}

/** The same over registers. A scenario without `pass` is passed by reaching any ending. */
export function outcomesOf(game: Game, registers: Registers, program: Program): Outcomes {
  const { scenes, meters, pass } = game.scenario;
  const passed = program.test(pass);
  const places = meters.map((meter) => registers.names.get(meter.name) ?? 0);
  const quality = scenes.map((scene) => scene.ending);
  return {
    passed,
    score(now) {
      const reached = quality[now[registers.scene] as number];
      if (!reached) return -1;
      let sum = 0;
      for (let index = 0; index < meters.length; index++) {
        const meter = meters[index] as (typeof meters)[number];
        sum += ((now[places[index] as number] as number) - meter.min) / (meter.max - meter.min);
      }
      return score(passed(now), reached, sum / Math.max(1, meters.length));
    },
    result(now) {
      const scene = scenes[now[registers.scene] as number];
      return {
        passed: passed(now),
        ending: scene?.id ?? '',
        quality: scene?.ending ?? 'poor',
        meters: Object.fromEntries(meters.map((meter, index) => [meter.name, now[places[index] as number] as number])),
      };
    },
  };
}
