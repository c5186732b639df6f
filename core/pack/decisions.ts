import type { JudgementTest } from '../judgement/judgement.ts';
import type { Question, Quiz } from '../quiz/quiz.ts';
import type { Condition, Effect, Scenario } from '../scenario/scenario.ts';
import type { Activity } from './pack.ts';

/**
 * What an activity lets a trainee decide, and what follows, without its words: two activities for which this is the same
 * string take the same actions and lead to the same results. A lesson decides nothing; what this program does not know, or
 * cannot read, is compared by its whole `text`.
 */
export function decisionsOf(activity: Activity, text: string): string {
  switch (activity.type) {
    case 'lesson':
      return 'lesson';
    case 'scenario':
      return JSON.stringify(scenarioDecisions(activity.scenario));
    case 'quiz':
      return JSON.stringify(quizDecisions(activity.quiz));
    case 'negotiation':
      return JSON.stringify(activity.table, withoutWords);
    case 'worksheet':
      return JSON.stringify(ids(activity.worksheet.sections));
    case 'judgement':
      return JSON.stringify(judgementDecisions(activity.test));
    default:
      return text;
  }
}

/** What of a table is words and places, by the names of its fields. */
const words = new Set(['at', 'title', 'role', 'minutes', 'label', 'name', 'alternative', 'principal', 'competencies']);
const texts = new Set(['briefing', 'body', 'note', 'words', 'hints', 'debrief']);

const withoutWords = (field: string, value: unknown): unknown =>
  words.has(field) || texts.has(field) ? undefined : value;

function scenarioDecisions({ clock, meters, facts, earlier, pass, start, scenes, channels }: Scenario): unknown {
  return {
    clock: clock && [clock.name, clock.start, clock.out],
    meters: meters.map((one) => [one.name, one.start, one.min, one.max]),
    facts,
    earlier: earlier.map(({ name, activity, endings }) => [name, activity, endings]),
    pass: source(pass),
    start,
    scenes: scenes.map(({ id, ending, effects, choices }) => ({
      ...{ id, ending, effects: effects.map(plainEffect) },
      choices: choices.map((one) => [one.id, one.target, source(one.when), one.once, one.effects.map(plainEffect)]),
    })),
    channels: channels.map(({ id, when, effects, before }) => [id, source(when), effects.map(plainEffect), before]),
  };
}

const source = (condition: Condition | null): string | null => condition?.source ?? null;
const plainEffect = ({ at: _, ...effect }: Effect): unknown => effect;

function quizDecisions({ pass, questions }: Quiz): unknown {
  return {
    pass,
    questions: questions.map(questionDecisions),
  };
}

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

function questionDecisions(question: Question): unknown {
  const { id, kind } = question;
  switch (question.kind) {
    case 'single':
    case 'several':
      return [id, kind, question.options.map((option) => [option.id, option.right])];
    case 'order':
      return [id, kind, ids(question.items)];
    case 'match':
      return [id, kind, ids(question.pairs)];
    case 'number':
      return [id, kind, question.value, question.tolerance];
  }
}

const judgementDecisions = ({ situations }: JudgementTest): unknown =>
  situations.map(({ id, kind, courses }) => [id, kind, courses.map(({ key }) => key)]);
