import { numbers } from '../random.ts';
import type { Action, Preparation, Terms } from './action.ts';
import { floorAt, type Moment, type Move, propose, reply, targetAt } from './counterpart.ts';
import { type Game, hasZone, worthAt } from './game.ts';
import { dealOf, digit, inUnits, termsOf } from './space.ts';
import { type Acted, type Refusal, type Said, type State, start, type Turn } from './state.ts';
import type { Case, Channel, Effects, EndingId, Question, Table } from './table.ts';

export { type Game, prepare, variantFor } from './game.ts';
export type { State, Turn } from './state.ts';

/*
 * Playing a table. A play is its list of actions; with the game’s seed, the state is what replaying them gives. Nothing
 * here knows the clock of the computer, other chance, or how a table is written down.
 */

/** The turn with which every play begins: the counterpart’s first words, and its terms where it names them first. */
export function open(game: Game): Turn {
  const said = speak(game, 'opening', 0);
  if (game.table.opens === 'us') return { action: null, state: start, mood: null, said };
  const deal = propose(game.mind, momentOf(game, start), chanceAt(game, 0));
  const path: readonly Move[] = deal === null ? [] : [{ by: 'them', type: 'offer', deal, round: 0, day: 0 }];
  return { action: null, state: { ...start, standing: deal, path }, mood: null, said };
}

const chanceAt = (game: Game, round: number) => numbers(`${game.seed}/${round}`);

function momentOf({ space, counterpart }: Game, state: State): Moment {
  const off = state.off.flatMap((term) => {
    const issue = space.issues.findIndex((one) => one.id === term.issue);
    const option = space.issues[issue]?.options.findIndex((one) => one.id === term.option) ?? -1;
    return option < 0 ? [] : [{ issue, option }];
  });
  const { round, day, stance, path } = state;
  const cleared = counterpart.principal === '' || state.referred || state.revealed.includes('principal');
  return { round, day, stance, path, off, cleared };
}

/** What is said in a case: one of its ways, picked by the seed and the round. */
function speak(game: Game, id: Case, round: number): readonly Said[] {
  return sayFrom(game, game.table.words, id, round);
}

function sayFrom(game: Game, words: Table['words'], id: string, round: number): readonly Said[] {
  const ways = words.find((one) => one.id === id)?.ways ?? [];
  const text = ways[numbers(`${game.seed}/${round}/${id}`)(ways.length)];
  return text ? [{ by: 'counterpart', id, text }] : [];
}

/** Does one action, or says why it cannot be done in this state. Never throws on any action. */
export function act(game: Game, state: State, action: Action): Acted {
  if (state.over) return refuse('over');
  switch (action.type) {
    case 'prepare':
      return note(game, state, action);
    case 'offer':
      return offer(game, state, action);
    case 'propose':
      return proposeTrade(game, state, action);
    case 'ask':
      return ask(game, state, action);
    case 'consult':
      return consult(game, state, action);
    case 'accept':
      return accept(game, state, action);
    case 'walk-away':
      return { ok: true, turn: end(game, { action, state, mood: null, said: [] }, leavingOf(game, state), null) };
  }
}

const refuse = (why: Refusal, subject = ''): Acted => ({ ok: false, why, subject });

function note(game: Game, state: State, action: Extract<Action, { type: 'prepare' }>): Acted {
  if (state.round > 0 || state.asked.length > 0 || state.consulted.length > 0) return refuse('too-late');
  const { aspiration, walkAway, guess, questions } = action;
  const isPoints = (points: number) => Number.isFinite(points) && Math.abs(points) <= 1_000;
  if (!isPoints(aspiration) || !isPoints(walkAway)) return refuse('out-of-range');
  const stranger =
    guess.find((id) => !game.table.issues.some((issue) => issue.id === id)) ??
    questions.find((id) => !game.table.questions.some((question) => question.id === id));
  if (stranger !== undefined) return refuse('unknown', stranger);
  const preparation: Preparation = { aspiration, walkAway, guess, questions };
  return { ok: true, turn: { action, state: { ...state, preparation }, mood: null, said: [] } };
}

/** Why some terms cannot be named by the trainee; null where they can. */
function forbidden({ table }: Game, state: State, terms: Terms): Acted | null {
  for (const [id, name] of Object.entries(terms)) {
    const issue = table.issues.find((one) => one.id === id);
    const option = issue?.options.find((one) => one.id === name);
    if (!option) return refuse('unknown', issue ? `${id}.${name}` : id);
    if (option.outside === 'never') return refuse('outside-mandate', `${id}.${name}`);
    const isGranted = state.granted.some((term) => term.issue === id && term.option === name);
    if (option.needs !== null && !isGranted) return refuse('needs-consent', `${id}.${name}`);
  }
  return null;
}

function offer(game: Game, state: State, action: Extract<Action, { type: 'offer' }>): Acted {
  if (state.round >= game.table.rounds) return refuse('no-rounds');
  const missing = game.table.issues.find((issue) => !Object.hasOwn(action.terms, issue.id));
  if (missing) return refuse('incomplete', missing.id);
  const why = forbidden(game, state, action.terms);
  if (why) return why;
  const deal = dealOf(game.space, action.terms);
  if (deal === null) return refuse('unknown');
  const named = nameTerms(game, state, 'offer', deal);
  const answer = reply(game.mind, momentOf(game, named), state.hint, chanceAt(game, named.round));
  const { mood } = answer;
  if (mood === 'accepts') {
    const said = speak(game, 'accepts', named.round);
    return { ok: true, turn: end(game, { action, state: named, mood, said }, endingOf(game, deal, named), deal) };
  }
  if (mood === 'refers') return { ok: true, turn: referred(game, action, named) };
  return { ok: true, turn: countered(game, action, named, answer.proposal, mood, answer.hint) };
}

/** It would agree, and has to ask first: days go by, the round stays open, and from now on it may. */
function referred(game: Game, action: Action, named: State): Turn {
  const state: State = { ...named, round: named.round - 1, referred: true };
  return goOn(game, { action, state, mood: 'refers', said: speak(game, 'refers', named.round) });
}

/** Names terms: a round and its days go by, and giving on what was asked about first is noticed. */
function nameTerms(game: Game, state: State, type: Move['type'], deal: number): State {
  const { space, table } = game;
  const before = state.path.findLast((move) => move.by === 'us')?.deal ?? null;
  const given = space.issues.filter(({ id, options }, index) => {
    if (before === null || !state.revealed.includes(id) || state.shown.includes(id)) return false;
    const value = (one: number) => options[digit(space, one, index)]?.value.them ?? 0;
    return value(deal) > value(before);
  });
  const day = spend(table, state.day, table.days?.round ?? 0);
  const round = state.round + 1;
  return {
    ...state,
    round,
    day,
    path: [...state.path, { by: 'us', type, deal, round, day }],
    shown: [...state.shown, ...given.map((issue) => issue.id)],
    stance: kept(state.stance + given.length),
  };
}

const kept = (stance: number): number => Math.max(-3, Math.min(3, stance));
const spend = ({ days }: Table, day: number, cost: number): number => (days ? Math.min(days.start, day + cost) : 0);

/** The counterpart has not accepted: it says how the offer sits with it, hints at an issue, and proposes. */
function countered(
  game: Game,
  action: Action,
  named: State,
  proposal: number | null,
  mood: Exclude<Turn['mood'], 'accepts' | 'refers' | null>,
  hint: number | null,
): Turn {
  const { table, counterpart } = game;
  const isInsult = mood === 'insult';
  const insults = named.insults + (isInsult ? 1 : 0);
  const isGone = counterpart.patience !== null && insults >= counterpart.patience;
  const { round, day } = named;
  const move: Move | null =
    proposal === null || isGone ? null : { by: 'them', type: 'offer', deal: proposal, round, day };
  const state: State = {
    ...named,
    path: move ? [...named.path, move] : named.path,
    standing: move ? move.deal : named.standing,
    insults,
    stance: kept(named.stance - (isInsult ? 1 : 0)),
    hint: hint ?? named.hint,
  };
  const issue = hint === null ? undefined : table.issues[hint]?.id;
  const said = [
    ...speak(game, mood, round),
    ...(issue ? sayFrom(game, table.hints, issue, round) : []),
    ...(counterpart.deadline === round + 1 ? speak(game, 'bluff', round) : []),
    ...(counterpart.deadline === round ? speak(game, 'stays', round) : []),
  ];
  const turn: Turn = { action, state, mood, said };
  return isGone ? end(game, turn, 'broken', null) : goOn(game, turn);
}

/** Goes on, unless the last day has gone; says so where the last round has. */
function goOn(game: Game, turn: Turn): Turn {
  const { table } = game;
  const { state } = turn;
  if (table.days && state.day >= table.days.start) return end(game, turn, 'late', null);
  const isLast = state.round >= table.rounds && (turn.action?.type === 'offer' || turn.action?.type === 'propose');
  return isLast ? { ...turn, said: [...turn.said, ...speak(game, 'last-round', state.round)] } : turn;
}

function proposeTrade(game: Game, state: State, action: Extract<Action, { type: 'propose' }>): Acted {
  if (state.round >= game.table.rounds) return refuse('no-rounds');
  const base = state.standing ?? state.path.at(-1)?.deal ?? null;
  if (base === null) return refuse('nothing-to-change');
  if (Object.keys(action.want).length === 0 || Object.keys(action.give).length === 0) return refuse('incomplete');
  const twice = Object.keys(action.want).find((id) => Object.hasOwn(action.give, id));
  if (twice !== undefined) return refuse('unknown', twice);
  const terms = { ...action.want, ...action.give };
  const why = forbidden(game, state, terms);
  if (why) return why;
  const deal = dealOf(game.space, terms, base);
  if (deal === null) return refuse('unknown');
  if (deal === base) return refuse('nothing-to-change');
  const named = nameTerms(game, state, 'proposal', deal);
  const { mind, space } = game;
  const moment = momentOf(game, named);
  const answer = reply(mind, moment, state.hint, chanceAt(game, named.round));
  // A change to its own words that costs it nothing is agreed to, whatever it would ask for by now.
  const wanted = state.standing === null ? Infinity : Math.min(targetAt(mind, moment), space.them[base] ?? 0);
  const isKept = (space.them[deal] ?? 0) >= Math.max(wanted, floorAt(mind, named.round, named.day));
  if (!isKept && answer.mood !== 'accepts' && answer.mood !== 'refers')
    return { ok: true, turn: countered(game, action, named, answer.proposal, 'trade-refused', answer.hint) };
  return {
    ok: true,
    turn: moment.cleared ? countered(game, action, named, deal, 'trade-agreed', null) : referred(game, action, named),
  };
}

/** Whether a question can be asked or a channel consulted, already was, or has something to wait for. */
export function status(state: State, one: Question | Channel): 'open' | 'done' | 'closed' {
  const done = [...state.asked, ...state.consulted];
  if (done.includes(one.id)) return 'done';
  return state.over === null && one.after.every((id) => done.includes(id)) ? 'open' : 'closed';
}

function ask(game: Game, state: State, action: Extract<Action, { type: 'ask' }>): Acted {
  const question = game.table.questions.find((one) => one.id === action.question);
  if (!question) return refuse('unknown', action.question);
  if (status(state, question) !== 'open') return refuse('not-open', question.id);
  const next: State = { ...effected(game.table, state, question), asked: [...state.asked, question.id] };
  const said: readonly Said[] = [{ by: 'counterpart', id: question.id, text: question.body }];
  return { ok: true, turn: goOn(game, { action, state: next, mood: null, said }) };
}

function consult(game: Game, state: State, action: Extract<Action, { type: 'consult' }>): Acted {
  const channel = game.table.channels.find((one) => one.id === action.channel);
  if (!channel) return refuse('unknown', action.channel);
  if (status(state, channel) !== 'open') return refuse('not-open', channel.id);
  const next: State = {
    ...effected(game.table, state, channel),
    consulted: [...state.consulted, channel.id],
    granted: [...state.granted, ...channel.grants],
  };
  const said: readonly Said[] = [{ by: 'channel', id: channel.id, text: channel.body }];
  return { ok: true, turn: goOn(game, { action, state: next, mood: null, said }) };
}

function effected(table: Table, state: State, { days, reveals, off, stance }: Effects): State {
  return {
    ...state,
    day: spend(table, state.day, days),
    revealed: [...new Set([...state.revealed, ...reveals])],
    off: [...state.off, ...off],
    stance: kept(state.stance + stance),
  };
}

function accept(game: Game, state: State, action: Extract<Action, { type: 'accept' }>): Acted {
  const deal = state.standing;
  if (deal === null) return refuse('nothing-to-accept');
  const why = forbidden(game, state, termsOf(game.space, deal));
  if (why) return why;
  // Where waiting costs, what was proposed some days ago may since have fallen below what no deal is worth.
  if ((game.space.them[deal] ?? 0) < floorAt(game.mind, state.round, state.day)) return refuse('withdrawn');
  return { ok: true, turn: end(game, { action, state, mood: null, said: [] }, endingOf(game, deal, state), deal) };
}

/** How a deal ends the play: by the mandate first, then by what it is worth to the trainee’s side. */
function endingOf(game: Game, deal: number, state: State): EndingId {
  if (game.space.outside[deal] === 1) return 'breach';
  return worthAt(game, 'us', deal, state) < inUnits(game.table.us.reservation) ? 'below' : 'agreement';
}

/** Walking away is right where no deal was to be had. */
const leavingOf = (game: Game, state: State): EndingId => (hasZone(game, state) ? 'left' : 'left-rightly');

function end(game: Game, turn: Turn, ending: EndingId, deal: number | null): Turn {
  const text = game.table.endings.find((one) => one.id === ending)?.body ?? [];
  const said: readonly Said[] = [...turn.said, { by: 'ending', id: ending, text }];
  return { ...turn, state: { ...turn.state, over: { ending, deal } }, said };
}

/**
 * Replays a list of actions from the beginning. `turns` holds the opening and one turn for each action that could be
 * done; `refused` is the index of the first that could not, or null.
 */
export function replay(game: Game, actions: readonly Action[]): { turns: readonly Turn[]; refused: number | null } {
  let turn = open(game);
  const turns = [turn];
  for (const [index, action] of actions.entries()) {
    const acted = act(game, turn.state, action);
    if (!acted.ok) return { turns, refused: index };
    turn = acted.turn;
    turns.push(turn);
  }
  return { turns, refused: null };
}
