import { createInterface } from 'node:readline/promises';
import type { Words } from '../../core/markdown/fill.ts';
import type { Action, Terms } from '../../core/negotiation/action.ts';
import { act, type Game, open, prepare, type Turn, variantFor } from '../../core/negotiation/play.ts';
import { describeSeat, type SeatView } from '../../core/negotiation/seat.ts';
import type { Table } from '../../core/negotiation/table.ts';
import { tradeOf, worthOfOption, worthToUs } from '../../core/negotiation/worth.ts';
import type { Out } from './command.ts';
import { line, paragraphs } from './plain.ts';
import { tellTable } from './table-debrief.ts';

const help = [
  'o 1 3 2 …  offer: the number of an option for each issue, in order',
  't 2=3 1=1  trade: what they propose, but for these issues; what is better for you is asked for, the rest given',
  'a, b, …    ask or consult',
  'y          accept what they propose',
  'w          walk away',
  'q          stop',
].join('\n');

/** Plays a table in the terminal, with the table’s own seed, to its debrief. */
export async function playTable(table: Table, words: Words, out: Out): Promise<number> {
  const game = prepare(table, table.seed, variantFor(table, table.seed));
  const input = createInterface({ input: process.stdin });
  const turns: Turn[] = [open(game)];
  out.say(`${table.title}\n\n${paragraphs(table.briefing, words)}`);
  showOptions(describeSeat(game, turns[0] as Turn), out);
  show(game, turns, words, out);
  for await (const typed of input) {
    const last = turns.at(-1) as Turn;
    if (typed.trim() === 'q') break;
    const action = actionOf(describeSeat(game, last), typed.trim());
    const acted = action && act(game, last.state, action);
    if (!acted?.ok) {
      out.say(acted ? `That is refused: ${acted.why} ${acted.subject}`.trim() : help);
      continue;
    }
    turns.push(acted.turn);
    show(game, turns, words, out);
    if (acted.turn.state.over) break;
  }
  input.close();
  if (turns.at(-1)?.state.over) tellTable(game, turns, words, out);
  return 0;
}

function actionOf(seat: SeatView, typed: string): Action | null {
  const [verb = '', ...rest] = typed.toLowerCase().split(/\s+/);
  if (verb === 'y') return { type: 'accept' };
  if (verb === 'w') return { type: 'walk-away' };
  if (verb === 'o')
    return {
      type: 'offer',
      terms: termsOf(
        seat,
        rest.map((number, at) => [at + 1, Number(number)]),
      ),
    };
  if (verb === 't') {
    const base = seat.standing?.terms ?? seat.path.at(-1)?.terms ?? {};
    const pairs = rest.map((pair) => pair.split('=').map(Number) as [number, number]);
    return { type: 'propose', ...tradeOf(seat.issues, base, termsOf(seat, pairs)) };
  }
  const at = verb.length === 1 ? verb.charCodeAt(0) - 97 : -1;
  const question = seat.questions[at];
  if (question) return { type: 'ask', question: question.id };
  const channel = seat.channels[at - seat.questions.length];
  return channel ? { type: 'consult', channel: channel.id } : null;
}

/** Terms from the numbers of issues and options, both from 1; what is not there is left out. */
function termsOf({ issues }: SeatView, pairs: readonly (readonly [issue: number, option: number])[]): Terms {
  return Object.fromEntries(
    pairs.flatMap(([issue, option]) => {
      const found = issues[issue - 1];
      const picked = found?.options[option - 1];
      return found && picked ? [[found.id, picked.id]] : [];
    }),
  );
}

function showOptions({ issues, reservation }: SeatView, out: Out): void {
  out.say(`\nWithout a deal: ${reservation} points`);
  for (const [index, issue] of issues.entries()) {
    out.say(`\n${index + 1}. ${issue.label}`);
    for (const [at, option] of issue.options.entries()) {
      const limit = option.status === 'open' ? '' : ` [${option.status}${option.needs ? `: ${option.needs}` : ''}]`;
      out.say(`   ${at + 1}  ${option.label} (${worthOfOption(issue, option.id)})${limit}`);
    }
  }
}

function show(game: Game, turns: readonly Turn[], words: Words, out: Out): void {
  const turn = turns.at(-1) as Turn;
  const seat = describeSeat(game, turn);
  for (const said of turn.said) out.say(`\n${paragraphs(said.text, words)}`);
  if (seat.over) return;
  const days = seat.days ? ` · ${seat.days.left} of ${seat.days.start} days left` : '';
  out.say(`\n[${seat.round} of ${seat.rounds} rounds used${days}]`);
  const ours = seat.path.findLast((move) => move.by === 'us');
  if (ours) out.say(`You named: ${numbers(seat, ours.terms)} (worth ${worthToUs(seat, ours.terms)})`);
  if (seat.standing) out.say(`They propose: ${numbers(seat, seat.standing.terms)} (worth ${seat.standing.worth})`);
  for (const [index, one] of [...seat.questions, ...seat.channels].entries())
    if (one.status === 'open')
      out.say(
        `  ${String.fromCharCode(97 + index)}  ${index < seat.questions.length ? '' : 'Consult '}${line(one.title, words)}${one.days > 0 ? ` (${one.days})` : ''}`,
      );
}

/** Terms as the numbers one would type for them. */
const numbers = ({ issues }: SeatView, terms: Terms): string =>
  issues.map((issue) => issue.options.findIndex((option) => option.id === terms[issue.id]) + 1).join(' ');
