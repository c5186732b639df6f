import { Compiler } from 'inkjs/full';
import { parseActivity } from '../../core/pack/activity.ts';
import { act, type Game, open, openChoices, prepare, type State } from '../../core/scenario/play.ts';
import { numbers, story } from './story.ts';

export interface TurnsFigure {
  readonly scenes: number;
  /** Turns a second: a choice made, the next scene's text and open choices at hand. */
  readonly ours: number;
  readonly inkjs: number;
}

function game(text: string): Game {
  const activity = parseActivity('generated.md', text);
  if (activity.type !== 'scenario')
    throw new Error(`The generated story does not parse: ${JSON.stringify(activity.findings)}`);
  return prepare(activity.scenario, {});
}

/**
 * Plays the same random walk in both engines and checks, turn for turn, that they offer the same choices and hold the
 * same numbers; then times each alone.
 */
export function measureTurns(scenes: number, turns: number): TurnsFigure {
  const { scenario, ink } = story(scenes, scenes);
  const ours = game(scenario);
  const theirs = () => new Compiler(ink).Compile();
  agree(ours, theirs(), Math.min(turns, 500));

  // The walk once unmeasured: each condition is compiled when it is first asked, as inkjs has done by now.
  let state = open(ours).state;
  const first = numbers(7);
  for (let turn = 0; turn < turns; turn++) state = step(ours, state, first);
  const walk = numbers(7);
  state = open(ours).state;
  const begun = performance.now();
  for (let turn = 0; turn < turns; turn++) state = step(ours, state, walk);
  const oursSeconds = (performance.now() - begun) / 1000;

  const other = theirs();
  const steps = Math.max(200, Math.floor(turns / 20));
  const again = numbers(7);
  other.ContinueMaximally();
  const began = performance.now();
  for (let turn = 0; turn < steps; turn++) {
    other.ChooseChoiceIndex(again(other.currentChoices.length));
    other.ContinueMaximally();
  }
  const inkSeconds = (performance.now() - began) / 1000;
  return { scenes, ours: turns / oursSeconds, inkjs: steps / inkSeconds };
}

function step(ours: Game, state: State, random: (limit: number) => number): State {
  const choices = openChoices(ours, state);
  const choice = choices[random(choices.length)];
  const acted = choice && act(ours, state, { type: 'choose', scene: state.scene, choice: choice.id });
  if (!acted?.ok) throw new Error(`The walk is stuck in ${state.scene}.`);
  return acted.turn.state;
}

/** Plays one story in both engines, `walks` times; throws where they offer other choices or hold other values. */
export function playBoth(size: number, seed: number, walks: number, turns: number): void {
  const { scenario, ink } = story(size, seed);
  const ours = game(scenario);
  const theirs = new Compiler(ink).Compile();
  for (let walk = 0; walk < walks; walk++) {
    theirs.ResetState();
    agree(ours, theirs, turns, seed * 1000 + walk);
  }
}

function agree(ours: Game, theirs: ReturnType<Compiler['Compile']>, turns: number, seed = 11): void {
  const random = numbers(seed);
  let state = open(ours).state;
  theirs.ContinueMaximally();
  for (let turn = 0; turn < turns; turn++) {
    const labels = openChoices(ours, state).map((choice) =>
      choice.label[0]?.type === 'text' ? choice.label[0].text : '',
    );
    const inkLabels = theirs.currentChoices.map((choice) => choice.text);
    const numbersAgree = Object.keys(state.values).every(
      (name) => theirs.variablesState.$(name) === state.values[name],
    );
    if (labels.join('\n') !== inkLabels.join('\n') || !numbersAgree)
      throw new Error(`The engines disagree after ${turn} turns, in ${state.scene}.`);
    const index = random(labels.length);
    state = step(ours, state, () => index);
    theirs.ChooseChoiceIndex(index);
    theirs.ContinueMaximally();
  }
}
