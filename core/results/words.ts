import type { Block, Inline } from '../markdown/markdown.ts';
import { everyBlock, inlinesOf, plainText } from '../markdown/text.ts';
import type { Activity } from '../pack/pack.ts';
import { rightId } from '../quiz/ask.ts';
import type { Question } from '../quiz/quiz.ts';
import { ext, type Statement } from './format.ts';
import { partId } from './ids.ts';
import { tellDecision } from './rows.ts';

type Said = string | readonly Inline[];

/** What an activity calls each of its parts, by the id that statements have for it. Slots are not filled. */
export function wordsOf(whole: string, title: string, activity: Activity): ReadonlyMap<string, Said> {
  return new Map([[whole, title], ...partsOf(whole, activity)]);
}

function* partsOf(whole: string, activity: Activity): Generator<[string, Said]> {
  switch (activity.type) {
    case 'scenario':
      for (const scene of activity.scenario.scenes) {
        yield [partId(whole, [scene.ending === null ? 'scene' : 'ending', scene.id]), scene.title];
        for (const choice of scene.choices)
          yield [partId(whole, ['scene', scene.id], ['choice', choice.id]), choice.label];
      }
      for (const channel of activity.scenario.channels) yield [partId(whole, ['channel', channel.id]), channel.title];
      break;
    case 'negotiation': {
      const { issues, questions, channels, endings } = activity.table;
      for (const issue of issues) {
        yield [partId(whole, ['issue', issue.id]), issue.label];
        for (const option of issue.options)
          yield [partId(whole, ['issue', issue.id], ['option', option.id]), option.label];
      }
      for (const one of questions) yield [partId(whole, ['question', one.id]), one.title];
      for (const one of channels) yield [partId(whole, ['channel', one.id]), one.title];
      for (const one of endings) yield [partId(whole, ['ending', one.id]), one.title];
      break;
    }
    case 'judgement':
      for (const one of activity.test.situations) yield [partId(whole, ['question', one.id]), one.title];
      break;
    case 'quiz':
      for (const question of activity.quiz.questions) {
        const id = partId(whole, ['question', question.id]);
        yield [id, question.title];
        yield* answersOf(id, question);
      }
      break;
  }
}

function* answersOf(id: string, question: Question): Generator<[string, Said]> {
  if (question.kind === 'single' || question.kind === 'several')
    for (const option of question.options) yield [partId(id, ['option', option.id]), inlines(option.text)];
  if (question.kind === 'order')
    for (const item of question.items) yield [partId(id, ['option', item.id]), inlines(item.text)];
  if (question.kind === 'match')
    for (const pair of question.pairs) {
      yield [partId(id, ['left', pair.id]), pair.left];
      yield [partId(id, ['right', rightId(question.pairs, pair)]), pair.right];
    }
}

const inlines = (blocks: readonly Block[]): readonly Inline[] =>
  [...everyBlock(blocks)].flatMap((block) => inlinesOf(block).flat());

/** What a statement names that a person needs words for. */
export function namedIn(statement: Statement): readonly string[] {
  const { object, context, result } = statement;
  const named = [context.contextActivities.parent?.[0].id ?? object.id];
  const ending = result?.extensions?.[ext.ending];
  if (ending) named.push(partId(object.id, ['ending', ending.id]));
  tellDecision(statement, (id) => {
    named.push(id);
    return undefined;
  });
  return named;
}

/** What is said of a part, as a reader would read it aloud. `fill` puts the words of a home country in their places. */
export const spoken = (said: Said, fill: (nodes: readonly Inline[]) => readonly Inline[]): string =>
  typeof said === 'string' ? said : plainText(fill(said));
