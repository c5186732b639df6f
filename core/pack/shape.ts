import type { Position } from '../diagnostic.ts';
import { everyBlock, everyInline } from '../markdown/text.ts';
import { tableShape } from '../negotiation/shape.ts';
import type { Question, Quiz } from '../quiz/quiz.ts';
import type { Guarded, Scenario } from '../scenario/scenario.ts';
import { writtenEffect, writtenRules } from '../scenario/written.ts';
import { blocksOf } from './blocks.ts';
import type { Activity } from './pack.ts';

/** What a translation may not change: each part by a name an author knows it by, with what it says and where it stands. */
export type Shape = ReadonlyMap<string, { readonly says: string; readonly at: Position }>;

const top: Position = { line: 1, column: 1 };

/** The shape of an activity: all but its words, and the sources it cites. Null where it could not be read. */
export function shapeOf(activity: Activity): Shape | null {
  const parts = partsOf(activity);
  if (!parts) return null;
  const cited = [...everyInline(blocksOf(activity))].flatMap((node) => (node.type === 'citation' ? [node.key] : []));
  return new Map([...parts, ['its sources', { says: cited.sort().join(', '), at: top }]]);
}

function partsOf(activity: Activity): Shape | null {
  switch (activity.type) {
    case 'scenario':
      return new Map(scenarioShape(activity.scenario));
    case 'negotiation':
      return new Map(tableShape(activity.table));
    case 'quiz':
      return new Map(quizShape(activity.quiz));
    case 'judgement':
      return new Map(
        activity.test.situations.map(({ id, at, kind, courses }) => [
          `the situation “${id}”`,
          { says: [kind, ...courses.map(({ key }) => key)].join(', '), at },
        ]),
      );
    case 'worksheet':
      return new Map(
        activity.worksheet.sections.map(({ id, at }) => [`the section “${id}”`, { says: 'a section', at }]),
      );
    case 'lesson': {
      const blocks = [...everyBlock(activity.lesson.blocks)];
      const sections = blocks.filter((block) => block.type === 'heading' && block.level === 2);
      const reflections = blocks.filter((block) => block.type === 'callout' && block.kind === 'reflect');
      return new Map([
        ...sections.map(
          (one): Part => [`the section “${one.type === 'heading' ? one.id : ''}”`, { says: 'a section', at: one.at }],
        ),
        ...reflections.map(
          (one): Part => [
            `the call-out “${one.type === 'callout' ? one.id : ''}”`,
            { says: 'a call-out to reflect', at: one.at },
          ],
        ),
      ]);
    }
    case null:
      return null;
  }
}

type Part = [string, { says: string; at: Position }];

function* scenarioShape(scenario: Scenario): Generator<Part> {
  const { clock, pass, meters, facts, scenes, channels } = scenario;
  if (clock) yield ['the clock', { says: `${clock.name}, ${clock.start}, out to ${clock.out}`, at: top }];
  if (pass) yield ['pass', { says: pass.source, at: pass }];
  for (const meter of meters)
    yield [`the meter “${meter.name}”`, { says: `${meter.start}, ${meter.min} to ${meter.max}`, at: meter.at }];
  for (const [name, value] of Object.entries(facts))
    yield [`the fact “${name}”`, { says: JSON.stringify(value), at: top }];
  yield ['the first scene', { says: scenario.start, at: scenes[0]?.at ?? top }];
  for (const scene of scenes) {
    const kind = scene.ending === null ? 'a scene' : `ending ${scene.ending}`;
    const says = [kind, ...scene.effects.map(writtenEffect), ...guards(scene.body)].join(', ');
    yield [`the scene “${scene.id}”`, { says, at: scene.at }];
    for (const choice of scene.choices) {
      const rules = [`to ${choice.target}`, ...writtenRules(choice), ...guards(choice.body)];
      yield [`the choice “${choice.id}” of “${scene.id}”`, { says: rules.join(', '), at: choice.at }];
    }
  }
  for (const channel of channels) {
    const says = [...writtenRules(channel), ...guards(channel.body)].join(', ');
    yield [`the channel “${channel.id}”`, { says, at: channel.at }];
  }
}

const guards = (body: readonly Guarded[]): readonly string[] =>
  body.flatMap(({ when }) => (when ? [`text if ${when.source}`] : []));

function* quizShape(quiz: Quiz): Generator<Part> {
  yield ['pass', { says: String(quiz.pass), at: top }];
  for (const question of quiz.questions) {
    yield [`the question “${question.id}”`, { says: answered(question), at: question.at }];
  }
}

function answered(question: Question): string {
  switch (question.kind) {
    case 'single':
    case 'several':
      return question.options.map((option) => `${option.id}${option.right ? ' right' : ''}`).join(', ');
    case 'order':
      return `${question.items.length} in order`;
    case 'match':
      return `${question.pairs.length} pairs`;
    case 'number':
      return `${question.value} ± ${question.tolerance}`;
  }
}
