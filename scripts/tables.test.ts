import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDebrief } from '../core/negotiation/debrief.ts';
import { anybody, type Player, playOut, splitter, trader } from '../core/negotiation/fixtures/players.ts';
import { prepare, replay } from '../core/negotiation/play.ts';
import { inUnits } from '../core/negotiation/space.ts';
import type { Table } from '../core/negotiation/table.ts';
import { parseActivity } from '../core/pack/activity.ts';
import { readOutline } from '../core/pack/outline.ts';
import { packFolder } from './folder.ts';

const course = packFolder(join(import.meta.dirname, '..', 'content', 'local-diplomacy'));

/** Every counterpart of every table of the course. */
const seats = readOutline(course)
  .modules.flatMap((one) => one.activities)
  .flatMap(({ id, path }) => {
    const activity = parseActivity(path, course.text(path) ?? '');
    return activity.type === 'negotiation' ? [{ id, table: activity.table }] : [];
  })
  .flatMap(({ id, table }) =>
    [null, ...table.variants.map((one) => one.id)].map((variant): [string, Table, string | null] => [
      `${id}${variant ? ` (${variant})` : ''}`,
      table,
      variant,
    ]),
  );

const zoneOf = (table: Table, variant: string | null) => prepare(table, 0, variant).analysis.zone;
const withDeals = seats.filter(([, table, variant]) => zoneOf(table, variant) > 0);
const without = seats.filter(([, table, variant]) => zoneOf(table, variant) === 0);
const plays = 1_000;

/** What a player comes to over many plays, each with its own seed: the mean worth to us, a play without a deal as such. */
function result(table: Table, variant: string | null, player: Player) {
  let [sum, agreed] = [0, 0];
  for (let seed = 0; seed < plays; seed++) {
    const game = prepare(table, seed, variant);
    const { over } = playOut(game, player, seed);
    if (over.deal === null) {
      sum += inUnits(table.us.reservation);
      continue;
    }
    agreed++;
    sum += game.space.us[over.deal] ?? 0;
    expect(over.ending).toBe('agreement');
    expect(game.space.them[over.deal]).toBeGreaterThanOrEqual(inUnits(game.counterpart.reservation));
  }
  return { agreed, mean: sum / plays };
}

describe('the negotiation tables of the course', () => {
  it('are the clause, twice, rebuilding and the terminal, and have six issues or more', () => {
    expect(new Set(seats.map(([, table]) => table.title)).size).toBe(4);
    for (const [, table] of seats) expect(table.issues.length).toBeGreaterThanOrEqual(6);
    const kinds = seats.map(([, table, variant]) => prepare(table, 0, variant).counterpart.kind);
    expect(new Set(kinds).size).toBe(5);
  });

  it.each(withDeals)(
    '%s: agreements are reached, none below either reservation value, and trading pays',
    (_, table, variant) => {
      const [traded, split] = [result(table, variant, trader), result(table, variant, splitter)];
      expect(traded.agreed).toBeGreaterThan(0.95 * plays);
      expect(split.agreed).toBeGreaterThan(0.5 * plays);
      expect(traded.mean).toBeGreaterThan(split.mean);
    },
  );

  it.each(without)('%s: there is no deal to reach, and walking away is right', (_, table, variant) => {
    for (const player of [trader, splitter]) expect(result(table, variant, player).agreed).toBe(0);
    const game = prepare(table, 0, variant);
    const { turns } = replay(game, [{ type: 'walk-away' }]);
    expect(describeDebrief(game, turns)).toMatchObject({ ending: 'left-rightly', quality: 'good' });
  });

  it.each(seats)('%s replays exactly, whatever is done', (_, table, variant) => {
    for (let seed = 0; seed < 100; seed++) {
      const game = prepare(table, seed, variant);
      const { actions, turns } = playOut(game, anybody, seed);
      expect(replay(prepare(table, seed, variant), actions)).toEqual({ turns, refused: null });
    }
  });

  it.each(seats)('%s has a note for the debrief at what it asks to be found out', (_, table) => {
    const told = [...table.questions, ...table.channels].filter((one) => one.note.length > 0);
    expect(told.length * 2).toBeGreaterThanOrEqual(table.questions.length + table.channels.length - 2);
    expect(table.questions.length).toBeGreaterThanOrEqual(5);
    expect(table.channels.length).toBeGreaterThanOrEqual(4);
    expect(table.debrief.length).toBeGreaterThan(4);
  });
});
