import type { ProgressView } from '../../../core/api/progress.ts';
import type { Handlers } from '../../../core/api.ts';
import { type Measured, pictureOf } from '../../../core/competency/picture.ts';
import { longestPauseMs, timeSpent } from '../../../core/competency/time.ts';
import { resultOf } from '../../../core/scenario/comparison.ts';
import { scoreOf } from '../../../core/scenario/explore/outcome.ts';
import { sql } from '../database/sql.ts';
import { type Attempt, listAttempts } from '../records/attempts.ts';
import { readMeasures, writeMeasure } from '../records/measures.ts';
import { readStanding } from '../records/standing.ts';
import { type Context, learnerOf, pointTo } from './context.ts';
import { evidence } from './evidence.ts';
import type { Games, Playing } from './games.ts';
import type { Tables } from './tables.ts';

type Evidence = ProgressView['competencies'][number]['evidence'][number];
type Found = Measured & { readonly shown: Evidence };

const percent = (share: number): number => Math.min(100, Math.max(0, Math.round(share * 100)));

/** How far a trainee has come with a course, and what they have shown of each competency. */
export function progressHandlers(context: Context, games: Games, tables: Tables) {
  const { record, shelf, explorer, log } = context;
  const worthOf = evidence(context, games, tables);

  function attemptsIn(pack: string): readonly Attempt[] {
    const { id } = learnerOf(context);
    return shelf.pack(pack).entries.flatMap(({ entry }) => listAttempts(record, id, pack, entry.id));
  }

  /** Finished plays of which it is not known what could have been reached. */
  function unmeasured(pack: string, attempts = attemptsIn(pack)): readonly Playing[] {
    const known = readMeasures(record, pack);
    const learner = learnerOf(context);
    return attempts.flatMap((one) => {
      if (one.kind !== 'scenario' || one.endedAtMs === null || known.has(one.attempt)) return [];
      try {
        return [games.playing(record, learner, one.attempt)];
      } catch {
        // Its edition is gone, or it does not replay: nothing can be said of it.
        return [];
      }
    });
  }

  const scenarioOf = ({ attempt }: Playing) =>
    `${attempt.pack} ${attempt.edition} ${attempt.activity} ${attempt.home} ${JSON.stringify(attempt.earlier)}`;

  return {
    'progress.read': ({ pack }) => {
      const learner = learnerOf(context);
      const edition = shelf.pack(pack);
      const standing = readStanding(record, learner.id, pack);
      const moments = record.all<{ activity: string; atMs: number }>(
        sql`SELECT activity, at_ms AS atMs FROM statements WHERE learner = ${learner.id} AND pack = ${pack}
            AND verb NOT IN ('reviewed', 'suspended', 'voided') ORDER BY sequence`,
      );
      const spent = timeSpent(moments);
      const measures = readMeasures(record, pack);
      const all = attemptsIn(pack);
      const found = all.flatMap((attempt): Found[] => {
        const worth = worthOf(attempt, measures.get(attempt.attempt));
        const entry = edition.entries.find((one) => one.entry.id === attempt.activity)?.entry;
        if (!worth || !entry || attempt.kind === 'lesson' || attempt.kind === 'worksheet') return [];
        const { activity, number, kind } = attempt;
        const shown = {
          ...{ activity, title: entry.title, kind, attempt: attempt.attempt, number },
          ...{ endedAtMs: attempt.endedAtMs ?? 0, percent: percent(worth.share), isComplete: worth.isComplete },
          ...{ ending: attempt.ending?.title ?? null, pieces: [...worth.pieces] },
        };
        return [
          {
            activity,
            number,
            competencies: entry.competencies,
            isWhole: attempt.from === null,
            share: worth.share,
            shown,
          },
        ];
      });
      const declared = Object.entries(edition.outline.manifest.competencies);
      const picture = pictureOf(
        declared.map(([id]) => id),
        found,
      );
      const level = (one: { share: number; count: number } | null) =>
        one && { percent: percent(one.share), count: one.count };
      return {
        pack,
        title: edition.outline.manifest.title,
        total: edition.entries.length,
        done: edition.entries.filter(({ entry }) => standing.get(entry.id)?.status === 'done').length,
        spentMs: [...spent.values()].reduce((sum, one) => sum + one, 0),
        pauseMs: longestPauseMs,
        competencies: declared.map(([id, { label, description }], at) => ({
          ...{ id, label, description },
          first: level(picture[at]?.first ?? null),
          later: level(picture[at]?.later ?? null),
          evidence: (picture[at]?.evidence ?? []).map(({ shown }) => shown),
        })),
        modules: edition.outline.modules.map((module) => ({
          title: module.title,
          activities: module.activities.map((entry) => ({
            ...pointTo(entry, standing),
            spentMs: spent.get(entry.id) ?? 0,
            attempts: all.filter(({ activity }) => activity === entry.id).map(rowOf),
          })),
        })),
        waiting: unmeasured(pack, all).length,
      };
    },
    'progress.measure': ({ pack }) => {
      const waiting = unmeasured(pack);
      const [first] = waiting;
      if (!first) return { waiting: 0, states: 0 };
      const alike = waiting.filter((one) => scenarioOf(one) === scenarioOf(first));
      const { game } = first;
      const key = `${scenarioOf(first)} ${alike.map(({ attempt }) => attempt.attempt).join(' ')}`;
      const progress = explorer.progress(key, () => ({
        scenario: game.scenario,
        home: game.home,
        plays: alike.map(({ attempt }) => attempt.decisions.map(({ action }) => action)),
      }));
      if (progress.state === 'working') return { waiting: waiting.length, states: progress.states };
      if (progress.state === 'failed') log(`${first.attempt.activity} could not be explored.`, progress.cause);
      record.write((writer) => {
        for (const [at, one] of alike.entries()) {
          const reached = scoreOf(game, resultOf(game, one.turns));
          const reach = progress.state === 'ready' ? progress.reach : null;
          const best = reach?.best ? scoreOf(game, reach.best.result) : null;
          const along = reach?.along[at] ?? [];
          writeMeasure(writer, pack, {
            ...{ attempt: one.attempt.attempt, reached, best, along: [...along] },
            isComplete: reach?.complete ?? false,
          });
        }
      });
      return { waiting: waiting.length - alike.length, states: 0 };
    },
  } satisfies Pick<Handlers, 'progress.read' | 'progress.measure'>;
}

function rowOf(one: Attempt): ProgressView['modules'][number]['activities'][number]['attempts'][number] {
  const { attempt, number, from, startedAtMs, endedAtMs, ending, percent: points, passed } = one;
  return {
    ...{ attempt, number, isFrom: from !== null, startedAtMs, endedAtMs, points, passed },
    ending: ending && { title: ending.title, quality: ending.quality },
  };
}
