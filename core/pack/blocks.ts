import type { JudgementTest } from '../judgement/judgement.ts';
import type { Block } from '../markdown/markdown.ts';
import type { Table } from '../negotiation/table.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { levels, type Worksheet } from '../worksheet/worksheet.ts';
import type { Activity } from './pack.ts';

/** Every text of an activity as blocks, titles and labels among them. */
export function blocksOf(activity: Activity): readonly Block[] {
  switch (activity.type) {
    case 'lesson':
      return [...activity.lesson.blocks, ...activity.lesson.footnotes.flatMap((note) => note.children)];
    case 'quiz':
      return activity.quiz.questions.flatMap((one) => [
        { type: 'paragraph' as const, children: one.title, at: one.at },
        ...one.body,
        ...one.explanation,
        ...('options' in one ? one.options.flatMap((option) => [...option.text, ...option.explanation]) : []),
        ...('items' in one ? one.items.flatMap((item) => item.text) : []),
        ...('pairs' in one
          ? one.pairs.map((pair) => ({
              type: 'paragraph' as const,
              children: [...pair.left, ...pair.right],
              at: one.at,
            }))
          : []),
      ]);
    case 'scenario':
      return scenarioBlocks(activity.scenario);
    case 'negotiation':
      return tableBlocks(activity.table);
    case 'worksheet':
      return worksheetBlocks(activity.worksheet);
    case 'judgement':
      return judgementBlocks(activity.test);
    case null:
      return [];
  }
}

function scenarioBlocks({ briefing, scenes, channels, debrief }: Scenario): readonly Block[] {
  const places = [...scenes, ...channels].flatMap((place) => [
    { type: 'paragraph' as const, children: place.title, at: place.at },
    ...place.body.map((one) => one.block),
    ...('note' in place ? place.note : []),
    ...('choices' in place
      ? place.choices.flatMap((choice) => [
          { type: 'paragraph' as const, children: choice.label, at: choice.at },
          ...choice.body.map((one) => one.block),
          ...choice.note,
        ])
      : []),
  ]);
  return [...briefing, ...places, ...debrief];
}

function tableBlocks({ briefing, questions, channels, words, hints, endings, debrief }: Table): readonly Block[] {
  const title = (one: Table['endings'][number] | Table['questions'][number]) => ({
    type: 'paragraph' as const,
    children: one.title,
    at: one.at,
  });
  return [
    ...briefing,
    ...[...questions, ...channels].flatMap((one) => [title(one), ...one.body, ...one.note]),
    ...[...words, ...hints].flatMap((one) => one.ways.flat()),
    ...endings.flatMap((one) => [title(one), ...one.body]),
    ...debrief,
  ];
}

function worksheetBlocks({ intro, sections }: Worksheet): readonly Block[] {
  const inside = sections.flatMap(({ title, at, body, example, rubric }) => [
    { type: 'paragraph' as const, children: title, at },
    ...body,
    ...example,
    ...levels.flatMap((level) => rubric[level]),
  ]);
  return [...intro, ...inside];
}

function judgementBlocks({ intro, situations }: JudgementTest): readonly Block[] {
  const inside = situations.flatMap(({ title, at, body, courses, reasoning }) => [
    { type: 'paragraph' as const, children: title, at },
    ...body,
    ...courses.flatMap(({ text }) => text),
    ...reasoning,
  ]);
  return [...intro, ...inside];
}
