import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyse } from '../../core/negotiation/analysis.ts';
import { act, open, prepare, type State } from '../../core/negotiation/play.ts';
import { spaceOf, termsOf } from '../../core/negotiation/space.ts';
import type { Issue, Table } from '../../core/negotiation/table.ts';
import { numbers } from './story.ts';
import { spread } from './window.ts';

export interface AnalysisFigure {
  readonly deals: number;
  /** Enumerating every deal, the frontier, all solutions and the zone. */
  readonly seconds: number;
  /** What it holds meanwhile, in bytes: of typed arrays and of everything else. */
  readonly bytes: number;
}

export interface ReplyFigure {
  readonly deals: number;
  /** From an offer to the counterpart’s answer. */
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
}

/** Six issues with ten options each: a million deals. The first run, in which the code is cold. */
export function measureAnalysis(sizes: readonly number[] = [10, 10, 10, 10, 10, 10]): AnalysisFigure {
  const issues = generated(sizes, 1);
  const held = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  collect();
  const before = held();
  const began = performance.now();
  const space = spaceOf({ issues, pairs: [] });
  const analysis = analyse(space, { us: 40, them: 40 });
  const seconds = (performance.now() - began) / 1_000;
  const bytes = held() - before;
  if (analysis.zone === 0) throw new Error('The generated table has no zone.');
  return { deals: space.count, seconds, bytes };
}

/** Replies along whole plays, each offer of the trainee taken by chance; sitting down is not counted. */
export function measureReplies(plays: number, sizes: readonly number[] = [10, 10, 10, 10, 10]): ReplyFigure {
  const random = numbers(7);
  const game = prepare(tableOf(generated(sizes, 2)));
  const times: number[] = [];
  for (let play = 0; play < plays; play++) {
    let state: State = open(game).state;
    while (state.over === null && state.round < game.table.rounds) {
      const terms = termsOf(game.space, random(game.space.count));
      const began = performance.now();
      const acted = act(game, state, { type: 'offer', terms });
      times.push(performance.now() - began);
      if (!acted.ok) throw new Error(acted.why);
      state = acted.turn.state;
    }
  }
  return { deals: game.space.count, ...spread(times), slowest: Math.max(...times) };
}

/** Clears what earlier figures have left behind, which would otherwise be freed while this one is measured. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

function generated(sizes: readonly number[], seed: number): readonly Issue[] {
  const random = numbers(seed);
  const at = { line: 1, column: 1 };
  const share = 100 / sizes.length;
  return sizes.map((size, index) => ({
    id: `i${index}`,
    at,
    label: `Issue ${index}`,
    ordered: true,
    weight: { us: share, them: share },
    options: Array.from({ length: size }, (_, option) => ({
      id: `o${option}`,
      at,
      label: `Option ${option}`,
      value: { us: random(101), them: random(101) },
      outside: null,
      needs: null,
    })),
  }));
}

function tableOf(issues: readonly Issue[]): Table {
  const shape = { kind: 'boulware', beta: 0.5, opening: 0, mirror: 0, patience: null, deadline: null } as const;
  return {
    ...{ title: 'Generated', role: '', minutes: 0, competencies: [], rounds: 20, days: null, discount: null },
    ...{ opens: 'them', seed: 1, variants: [], pairs: [], briefing: [], channels: [], questions: [] },
    ...{ words: [], hints: [], endings: [], debrief: [], at: () => ({ line: 1, column: 1 }), issues },
    us: { name: 'We', reservation: 40, alternative: '' },
    them: { name: 'They', reservation: 40, alternative: '', principal: '', zone: 'some', ...shape },
  };
}
