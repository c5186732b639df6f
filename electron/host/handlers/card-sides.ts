import type { AttemptId } from '../../../core/api/call.ts';
import type { Learner } from '../../../core/api/learner.ts';
import type { CardView, RevealView } from '../../../core/api/review.ts';
import { FaultError } from '../../../core/faults.ts';
import { fillBlocks } from '../../../core/markdown/fill.ts';
import { termKey } from '../../../core/pack/term-key.ts';
import { askQuestion } from '../../../core/quiz/ask.ts';
import { mark } from '../../../core/quiz/mark.ts';
import type { Answer } from '../../../core/quiz/quiz.ts';
import type { Card } from '../../../core/review/card.ts';
import { intervalDays, recallNow, remember } from '../../../core/review/schedule.ts';
import { describeDebrief } from '../../../core/scenario/debrief.ts';
import { describeDesk } from '../../../core/scenario/desk.ts';
import type { Edition } from '../library/edition.ts';
import type { Held } from '../records/cards.ts';
import { activityOf, type Context, wordsFor } from './context.ts';
import type { Games } from './games.ts';

/** The front of a card; null where its course no longer has what it is about. */
export function frontOf(context: Context, games: Games, learner: Learner, { pack, card }: Held): CardView | null {
  const { kind, activity, item } = card.key;
  try {
    const edition = context.shelf.pack(pack);
    const shared = {
      card: { pack, kind, activity, item },
      reps: card.memory?.reps ?? 0,
      course: edition.outline.manifest.title,
      edition: edition.edition,
      from: edition.entries.find(({ entry }) => entry.id === activity)?.entry.title ?? '',
      why: whyNow(card, context.now()),
      days: daysFor(card, context.now(), learner.preferences.retention / 100),
    };
    switch (kind) {
      case 'question': {
        const seed = `${learner.id} ${shared.reps}`;
        return { ...shared, kind, question: askQuestion(questionOf(edition, activity, item), seed, null) };
      }
      case 'term':
        return { ...shared, kind, term: termOf(edition, item).term };
      case 'decision': {
        const { attempt, scene, desk } = decisionOf(context, games, learner, card);
        return { ...shared, kind, attempt, scene: desk.scene.title, body: desk.scene.body, choices: scene };
      }
    }
  } catch (error) {
    if (error instanceof FaultError && (error.fault.code === 'not-found' || error.fault.code === 'activity-broken'))
      return null;
    throw error;
  }
}

/** The back of a card. Throws `action-refused` where the answer does not fit the question. */
export function backOf(
  context: Context,
  games: Games,
  learner: Learner,
  { pack, card }: Held,
  answer: Answer | null,
): RevealView {
  const { kind, activity, item } = card.key;
  const edition = context.shelf.pack(pack);
  switch (kind) {
    case 'question': {
      const marked = answer && mark(questionOf(edition, activity, item), answer);
      if (!marked) throw new FaultError('action-refused', item);
      return { kind, marked };
    }
    case 'term': {
      const entry = termOf(edition, item);
      return { kind, entry: { ...entry, definition: fillBlocks(entry.definition, wordsFor(edition, learner)) } };
    }
    case 'decision': {
      const { made, unasked } = decisionOf(context, games, learner, card);
      const { label, text, changes, note, chosen } = made;
      return { kind, chosen, label, text, changes, note, unasked };
    }
  }
}

function questionOf(edition: Edition, activity: string, item: string) {
  const question = activityOf(edition, activity, 'quiz').activity.quiz.questions.find(({ id }) => id === item);
  if (!question) throw new FaultError('not-found', item);
  return question;
}

function termOf(edition: Edition, item: string) {
  const { id } = edition.original.glossary().entries.find(({ term }) => termKey(term) === item) ?? {};
  const entry = edition.glossary().entries.find((one) => one.id === id);
  if (!entry) throw new FaultError('not-found', item);
  return entry;
}

/** The decision behind a card, as it stood when it was made and as its debrief has it. */
function decisionOf(context: Context, games: Games, learner: Learner, { key, source }: Card) {
  if (!source) throw new FaultError('not-found', key.item);
  const attempt = source.attempt as AttemptId;
  const { attempt: played, edition, game, turns } = games.playing(context.record, learner, attempt);
  const words = wordsFor(edition, learner, played.home);
  const desk = describeDesk(game, turns.slice(0, source.step + 1), words);
  const { decisions, channels } = describeDebrief(game, turns, [], words, []);
  const decision = decisions[source.step];
  const action = turns[source.step + 1]?.action;
  if (!decision || action?.type !== 'choose') throw new FaultError('not-found', key.item);
  const isLate = (before: (typeof channels)[number]['before']) =>
    before.some(({ step, inTime }) => step === source.step + 1 && !inTime);
  return {
    attempt,
    desk,
    scene: desk.choices.map(({ id, label }) => ({ id, label })),
    made: { ...decision, chosen: action.choice },
    unasked: channels.filter(({ before }) => isLate(before)).map(({ title }) => title),
  };
}

function whyNow({ memory, metAtMs }: Card, nowMs: number) {
  return {
    metAtMs,
    lastMs: memory?.lastMs ?? null,
    recall: memory ? Math.round(100 * recallNow(memory, nowMs)) : null,
    reps: memory?.reps ?? 0,
    lapses: memory?.lapses ?? 0,
  };
}

function daysFor({ memory }: Card, nowMs: number, retention: number) {
  const after = (rating: 'again' | 'hard' | 'good' | 'easy') =>
    intervalDays(remember(memory, rating, nowMs), retention);
  return { again: after('again'), hard: after('hard'), good: after('good'), easy: after('easy') };
}
