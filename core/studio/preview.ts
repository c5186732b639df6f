import { fillBlocks, fillInlines, type Words } from '../markdown/fill.ts';
import type { Block, Footnote, Inline } from '../markdown/markdown.ts';
import { blocksOf } from '../pack/blocks.ts';
import type { Activity } from '../pack/pack.ts';
import type { Guarded, Quality, Scenario } from '../scenario/scenario.ts';
import { writtenRules } from '../scenario/written.ts';

/** A text that is shown where its condition holds; `when` is the condition as written. */
export interface ShownText {
  readonly when: string | null;
  readonly block: Block;
}

export interface ShownChoice {
  readonly label: readonly Inline[];
  readonly line: number;
  readonly target: string;
  /** What stands in code behind it, as written. */
  readonly rules: readonly string[];
  readonly body: readonly ShownText[];
  readonly note: readonly Block[];
}

/** What a trainee will see of the place in which the cursor stands. */
export type Preview =
  | {
      readonly type: 'text';
      readonly title: string;
      readonly blocks: readonly Block[];
      readonly footnotes: readonly Footnote[];
    }
  | {
      readonly type: 'scene';
      readonly id: string;
      readonly line: number;
      readonly chapter: readonly Inline[];
      readonly title: readonly Inline[];
      readonly ending: Quality | null;
      readonly rules: readonly string[];
      readonly body: readonly ShownText[];
      readonly choices: readonly ShownChoice[];
    }
  | {
      readonly type: 'channel';
      readonly id: string;
      readonly line: number;
      readonly title: readonly Inline[];
      readonly rules: readonly string[];
      readonly body: readonly ShownText[];
      readonly note: readonly Block[];
    }
  /** Nothing can be shown: the file cannot be read as what it should be. */
  | { readonly type: 'nothing' };

/** Shows an activity at a line, counted from 1, with its slots filled. */
export function previewOf(activity: Activity, line: number, words: Words): Preview {
  const fill = (blocks: readonly Block[]) => fillBlocks(blocks, words);
  switch (activity.type) {
    case null:
      return { type: 'nothing' };
    case 'lesson': {
      const { title, blocks, footnotes } = activity.lesson;
      const notes = footnotes.map((note) => ({ ...note, children: fill(note.children) }));
      return { type: 'text', title, blocks: fill(blocks), footnotes: notes };
    }
    case 'scenario':
      return sceneAt(activity.scenario, line, words);
    case 'negotiation':
      return { type: 'text', title: activity.table.title, blocks: fill(blocksOf(activity)), footnotes: [] };
    case 'quiz':
      return { type: 'text', title: activity.quiz.title, blocks: fill(blocksOf(activity)), footnotes: [] };
    case 'worksheet':
      return { type: 'text', title: activity.worksheet.title, blocks: fill(blocksOf(activity)), footnotes: [] };
    case 'judgement':
      return { type: 'text', title: activity.test.title, blocks: fill(blocksOf(activity)), footnotes: [] };
  }
}

function sceneAt(scenario: Scenario, line: number, words: Words): Preview {
  const fill = (blocks: readonly Block[]) => fillBlocks(blocks, words);
  const shown = (body: readonly Guarded[]) =>
    body.map(({ when, block }) => ({ when: when?.source ?? null, block: fillBlocks([block], words)[0] ?? block }));
  const { scenes, channels, briefing, debrief, title } = scenario;
  const places = [...scenes, ...channels].toSorted((a, b) => a.at.line - b.at.line);
  const place = places.findLast(({ at }) => at.line <= line);
  const firstOfDebrief = debrief[0]?.at.line ?? Number.POSITIVE_INFINITY;
  if (line >= firstOfDebrief && (place?.at.line ?? 0) < firstOfDebrief)
    return { type: 'text', title, blocks: fill(debrief), footnotes: [] };
  if (!place) return { type: 'text', title, blocks: fill(briefing), footnotes: [] };
  const common = { id: place.id, line: place.at.line, title: fillInlines(place.title, words), body: shown(place.body) };
  if (!('choices' in place)) return { type: 'channel', ...common, rules: writtenRules(place), note: fill(place.note) };
  return {
    type: 'scene',
    ...common,
    chapter: fillInlines(place.chapter, words),
    ending: place.ending,
    rules: writtenRules({ when: null, effects: place.effects }),
    choices: place.choices.map((choice) => ({
      label: fillInlines(choice.label, words),
      line: choice.at.line,
      target: choice.target,
      rules: writtenRules(choice),
      body: shown(choice.body),
      note: fill(choice.note),
    })),
  };
}
