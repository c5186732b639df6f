import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { hasErrors } from '../../core/diagnostic.ts';
import { describeDebrief } from '../../core/scenario/debrief.ts';
import { describeDesk } from '../../core/scenario/desk.ts';
import { act, type Game, open, prepare, type Turn } from '../../core/scenario/play.ts';
import type { Action } from '../../core/scenario/scenario.ts';
import { type Command, type Out, UsageError } from './command.ts';
import { homeOf, withNamed } from './for-whom.ts';
import { line, paragraphs } from './plain.ts';
import { readPlayed, wordsOf } from './scenario-file.ts';
import { playTable } from './table-play.ts';

/** Plays a scenario or a table in the terminal, as a trainee would. */
export const play: Command = {
  usage: `play FILE [--home CODE] [--earlier NAME,NAME]
    Plays a scenario or a negotiation table in the terminal. --home picks the home country by the code of its atlas entry;
    --earlier names the facts from earlier activities that are true.`,
  async run(args, out) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { home: { type: 'string' }, earlier: { type: 'string' } },
    });
    if (positionals.length !== 1) throw new UsageError('Name one file.');
    const { path, activity, findings, homes } = readPlayed(positionals[0] ?? '');
    if (hasErrors(findings)) throw new UsageError(`${path} has errors: check the pack first.`);
    const home = homeOf(homes, values.home);
    if (activity.type === 'negotiation') return playTable(activity.table, wordsOf(home), out);
    return playThrough(prepare(withNamed(activity.scenario, values.earlier), home), out);
  },
};

async function playThrough(game: Game, out: Out): Promise<number> {
  const words = wordsOf(game.home);
  const input = createInterface({ input: process.stdin });
  const turns: Turn[] = [open(game)];
  out.say(`${game.scenario.title}\n\n${paragraphs(game.scenario.briefing, words)}`);
  show(game, turns, words, out);
  for await (const typed of input) {
    const last = turns.at(-1) as Turn;
    if (typed.trim() === 'q') break;
    const action = actionOf(game, turns, typed.trim());
    const acted = action && act(game, last.state, action);
    if (!acted?.ok) {
      out.say('Type the number of a choice, the letter of somebody to ask, or q to stop.');
      continue;
    }
    turns.push(acted.turn);
    show(game, turns, words, out);
    if (acted.turn.state.over) break;
  }
  input.close();
  if (turns.at(-1)?.state.over) debrief(game, turns, words, out);
  return 0;
}

function actionOf(game: Game, turns: readonly Turn[], typed: string): Action | null {
  const desk = describeDesk(game, turns, {});
  const choice = desk.choices[Number(typed) - 1];
  if (choice) return { type: 'choose', scene: desk.scene.id, choice: choice.id };
  const channel = desk.channels[typed.toLowerCase().charCodeAt(0) - 97];
  return typed.length === 1 && channel?.status === 'open' ? { type: 'ask', channel: channel.id } : null;
}

function show(game: Game, turns: readonly Turn[], words: Readonly<Record<string, string>>, out: Out): void {
  const desk = describeDesk(game, turns, words);
  const last = turns.at(-1) as Turn;
  if (last.said.length > 0) out.say(`\n${paragraphs(last.said, words)}`);
  if (last.outOfTime) out.say('\nTime has run out.');
  if (last.entered)
    out.say(`\n${line(desk.scene.title, words).toUpperCase()}\n\n${paragraphs(desk.scene.body, words)}`);
  const meters = desk.meters.map((meter) => `${meter.label} ${meter.value}`);
  const clock = desk.clock ? [`${desk.clock.label || desk.clock.name} ${desk.clock.left}`] : [];
  out.say(`\n[${[...clock, ...meters].join(' · ')}]`);
  if (desk.over) return;
  for (const [index, choice] of desk.choices.entries())
    out.say(`  ${index + 1}  ${line(choice.label, words)}${choice.cost > 0 ? ` (${choice.cost})` : ''}`);
  for (const [index, channel] of desk.channels.entries())
    if (channel.status === 'open')
      out.say(`  ${String.fromCharCode(97 + index)}  Ask ${line(channel.title, words)} (${channel.cost})`);
}

function debrief(game: Game, turns: readonly Turn[], words: Readonly<Record<string, string>>, out: Out): void {
  const view = describeDebrief(game, turns, [], words, []);
  out.say(`\nDEBRIEF: ${line(view.ending.title, words)} (${view.ending.quality})`);
  if (view.passed !== null) out.say(view.passed ? 'Passed.' : 'Not passed.');
  for (const decision of view.decisions) {
    out.say(`\n- ${line(decision.label, words)}`);
    if (decision.note.length > 0) out.say(paragraphs(decision.note, words));
  }
  for (const channel of view.channels)
    for (const before of channel.before)
      if (!before.inTime)
        out.say(`\n${line(channel.title, words)} should have been asked before “${line(before.title, words)}”.`);
  if (view.takeaway.length > 0) out.say(`\n${paragraphs(view.takeaway, words)}`);
}
