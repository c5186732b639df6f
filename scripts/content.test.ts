import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../core/diagnostic.ts';
import { readingOf } from '../core/notes/anchor.ts';
import { parseActivity } from '../core/pack/activity.ts';
import { parseAtlas } from '../core/pack/atlas.ts';
import { checkPack } from '../core/pack/check.ts';
import { parseGlossary } from '../core/pack/glossary.ts';
import { readOutline } from '../core/pack/outline.ts';
import { everyBefore, withEarlier } from '../core/scenario/earlier.ts';
import { everyCondition } from '../core/scenario/every.ts';
import { act, channelStatus, type Game, open, openChoices, prepare, type State } from '../core/scenario/play.ts';
import type { Action, Scenario } from '../core/scenario/scenario.ts';
import { numbers } from './bench/story.ts';
import { packFolder } from './folder.ts';

const content = join(import.meta.dirname, '..', 'content');
const course = packFolder(join(content, 'local-diplomacy'));

const activities = readOutline(course).modules.flatMap((one) => one.activities);
const scenarios = activities.flatMap((entry): [string, Scenario][] => {
  const activity = parseActivity(entry.path, course.text(entry.path) ?? '');
  return activity.type === 'scenario' ? [[entry.id, activity.scenario]] : [];
});
const homes = course.paths
  .filter((path) => path.startsWith('atlas/'))
  .flatMap((path) => parseAtlas(path, course.text(path) ?? '').entry ?? []);

describe('every course that is shipped', () => {
  it.each(readdirSync(content))('%s checks without a finding', (pack) => {
    expect(checkPack(packFolder(join(content, pack))).map(formatDiagnostic)).toEqual([]);
  });
});

describe('Local diplomacy', () => {
  it('has the countries, terms and questions it promises', () => {
    const codes = homes.map((entry) => entry.code);
    const union = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
    expect(codes).toEqual(expect.arrayContaining([...union, 'CH', 'GB', 'NO', 'UA', 'US']));
    expect(parseGlossary('glossary.md', course.text('glossary.md') ?? '').entries.length).toBeGreaterThanOrEqual(120);
    expect(course.paths.filter((path) => path.startsWith('media/') && path.endsWith('.svg')).length).toBeGreaterThan(
      10,
    );
    for (const entry of activities.filter((one) => one.type === 'quiz')) {
      const activity = parseActivity(entry.path, course.text(entry.path) ?? '');
      expect(activity.type === 'quiz' && activity.quiz.questions.length).toBeGreaterThanOrEqual(10);
    }
  });

  it('has lessons that are read in one sitting: from 700 to 1,400 words', () => {
    const lengths = activities.flatMap((entry): [string, number][] => {
      const activity = parseActivity(entry.path, course.text(entry.path) ?? '');
      if (activity.type !== 'lesson' || entry.title.startsWith('Brief: ')) return [];
      const words = readingOf(activity.lesson.blocks).text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];
      return [[entry.id, words.length]];
    });
    expect(lengths.length).toBeGreaterThanOrEqual(24);
    expect(lengths.filter(([, words]) => words < 700 || words > 1_400)).toEqual([]);
  });

  it.each(scenarios)('%s is not won by whoever asks nobody and always takes the same line', (_, scenario) => {
    for (const home of countriesOf(scenario)) {
      for (const nth of [0, 1, 2, -1]) expect([nth, unthinking(prepare(scenario, home), nth)]).toEqual([nth, false]);
    }
  });

  it.each(scenarios)(
    '%s has the scenes, channels, endings and meters of a full scenario, and a clock',
    (_, scenario) => {
      expect(scenario.scenes.filter((scene) => scene.ending === null).length).toBeGreaterThanOrEqual(16);
      expect(scenario.channels.length).toBeGreaterThanOrEqual(4);
      expect(scenario.scenes.filter((scene) => scene.ending !== null).length).toBeGreaterThanOrEqual(5);
      expect(scenario.meters.length).toBeGreaterThanOrEqual(3);
      expect(scenario.clock).not.toBeNull();
    },
  );

  it.each(scenarios)('%s explains every choice: what it led to, and what its author thinks of it', (_, scenario) => {
    const silent = scenario.scenes.flatMap((scene) =>
      scene.choices
        .filter((choice) => choice.body.length === 0 || choice.note.length === 0)
        .map((choice) => `${scene.id} > ${choice.id}`),
    );
    expect(silent).toEqual([]);
  });

  it.each(scenarios)('%s can be played to an end by anybody, and shows all it has', (_, scenario) => {
    const played = countriesOf(scenario).flatMap((home) =>
      everyBefore(scenario).map((before) => walk(prepare(withEarlier(scenario, before), home), 6000)),
    );
    const seen = {
      scenes: new Set(played.flatMap((one) => [...one.scenes])),
      choices: new Set(played.flatMap((one) => [...one.choices])),
    };
    const scenes = scenario.scenes.map((scene) => scene.id);
    const choices = scenario.scenes.flatMap((scene) => scene.choices.map((choice) => `${scene.id} > ${choice.id}`));
    expect(scenes.filter((id) => !seen.scenes.has(id))).toEqual([]);
    expect(choices.filter((id) => !seen.choices.has(id))).toEqual([]);
    expect(played.map((one) => [one.passed, one.missed])).toEqual(played.map(() => [true, true]));
  });
});

/** Whether a play is won in which nobody is asked and always the choice at one place is taken: the first, the last. */
function unthinking(game: Game, nth: number): boolean {
  let { state } = open(game);
  for (let turn = 0; turn < 200 && !state.over; turn++) {
    const choices = openChoices(game, state);
    const choice = choices.at(nth) ?? choices.at(-1);
    const acted = act(game, state, { type: 'choose', scene: state.scene, choice: choice?.id ?? '' });
    if (!acted.ok) throw new Error(`${state.scene} has nothing to choose.`);
    state = acted.turn.state;
  }
  return game.scenes.get(state.scene)?.ending === 'good' && game.test(game.scenario.pass, state.values);
}

/** The words of one home country for each model of control, where a scenario asks for the country; else of one. */
function countriesOf(scenario: Scenario): readonly Readonly<Record<string, string>>[] {
  const asks = [...everyCondition(scenario)].some((condition) => condition.home.includes('model'));
  const models = new Map(homes.map(({ home }) => [home.model, home]));
  return asks ? [...models.values()] : homes.filter(({ code }) => code === 'FR').map(({ home }) => home);
}

/** Plays at random, from a fixed seed; throws where a play gets stuck or does not end. */
function walk(game: Game, plays: number) {
  const seen = { scenes: new Set<string>(), choices: new Set<string>(), passed: false, missed: false };
  const random = numbers(2026);
  for (let play = 0; play < plays; play++) {
    let state: State = open(game).state;
    const eager = random(10);
    for (let turn = 0; !state.over; turn++) {
      if (turn > 200) throw new Error(`A play does not end; it is in ${state.scene}.`);
      seen.scenes.add(state.scene);
      const action = pick(game, state, random, eager);
      if (action.type === 'choose') seen.choices.add(`${action.scene} > ${action.choice}`);
      const acted = act(game, state, action);
      if (!acted.ok) throw new Error(`${JSON.stringify(action)} was open and could not be done.`);
      state = acted.turn.state;
    }
    seen.scenes.add(state.scene);
    const passed = game.test(game.scenario.pass, state.values);
    if (passed) seen.passed = true;
    else seen.missed = true;
  }
  return seen;
}

function pick(game: Game, state: State, random: (limit: number) => number, eager: number): Action {
  const channels = game.scenario.channels.filter((channel) => channelStatus(game, state, channel) === 'open');
  if (channels.length > 0 && random(10) < eager)
    return { type: 'ask', channel: channels[random(channels.length)]?.id ?? '' };
  const choices = openChoices(game, state);
  const choice = choices[random(choices.length)];
  if (!choice) throw new Error(`No choice is open in ${state.scene}.`);
  return { type: 'choose', scene: state.scene, choice: choice.id };
}
