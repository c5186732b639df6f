import type { Block, Inline } from '../markdown/markdown.ts';
import { everyBlock, inlinesOf, plainText } from '../markdown/text.ts';
import type { Activity, AtlasEntry, GlossaryEntry } from '../pack/pack.ts';

/** A piece of a course that a search can lead to. */
export interface Passage {
  readonly kind: 'lesson' | 'scene' | 'term' | 'country';
  /** Id of the activity; empty where it is none. */
  readonly activity: string;
  /** Where in it: the id of a heading or scene, the term, the code of the country; empty for its beginning. */
  readonly anchor: string;
  readonly title: string;
  readonly text: string;
}

/** The passages of an activity: a lesson by its sections, a scenario by its scenes. Slots stay empty. */
export function passagesOf(id: string, title: string, activity: Activity): readonly Passage[] {
  switch (activity.type) {
    case 'lesson':
      return sectionsOf(activity.lesson.blocks).map(({ anchor, heading, text }) => ({
        kind: 'lesson',
        activity: id,
        anchor,
        title: heading === '' ? title : `${title}: ${heading}`,
        text,
      }));
    case 'scenario':
      return activity.scenario.scenes.map((scene) => ({
        kind: 'scene',
        activity: id,
        anchor: scene.id,
        title: `${title}: ${plainText(scene.title)}`,
        text: textOf(scene.body.map(({ block }) => block)),
      }));
    default:
      return [];
  }
}

export const termPassage = ({ term, definition }: GlossaryEntry): Passage => ({
  kind: 'term',
  activity: '',
  anchor: term,
  title: term,
  text: textOf(definition),
});

export const countryPassage = ({ code, name, summary, rules, gates }: AtlasEntry): Passage => ({
  kind: 'country',
  activity: '',
  anchor: code,
  title: name,
  text: [
    textOf(summary),
    ...rules.map((rule) => `${rule.about}. ${textOf(rule.text)}`),
    ...gates.map((gate) => `${gate.what}. ${textOf(gate.text)}`),
  ].join(' '),
});

interface Section {
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

/** A text by its headings; what stands before the first is a section without one. */
function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { anchor: string; heading: string; blocks: Block[] }[] = [{ anchor: '', heading: '', blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ anchor: block.id, heading: plainText(block.children), blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections
    .map(({ anchor, heading, blocks: inside }) => ({ anchor, heading, text: textOf(inside) }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

/** What a reader would read of some blocks, in one line. */
function textOf(blocks: readonly Block[]): string {
  const parts = [...everyBlock(blocks)].flatMap((block) => inlinesOf(block).map((nodes) => plainText(without(nodes))));
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Slots are filled for each trainee and are no part of what is looked for. */
const without = (nodes: readonly Inline[]): readonly Inline[] => nodes.filter(({ type }) => type !== 'slot');
