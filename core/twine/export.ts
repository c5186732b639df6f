import type { Block } from '../markdown/markdown.ts';
import { plainText } from '../markdown/text.ts';
import type { Channel, Choice, Condition, Effect, Guarded, Scenario, Scene, Value } from '../scenario/scenario.ts';

/** A scenario as a Twine story, and what of it Twine has no place for. */
export interface Exported {
  readonly twee: string;
  readonly lost: readonly string[];
}

/**
 * Writes a scenario as Twee 3 for SugarCube 2, which any Twine 2 opens. `ifid` is the UUID by which archives know a story.
 * Meters keep to their range, who can be asked is a link in every scene, and a choice that can be made once is remembered.
 */
export function exportStory(scenario: Scenario, ifid: string): Exported {
  const lost: string[] = [];
  const data = { ifid: ifid.toUpperCase(), format: 'SugarCube', 'format-version': '2.37.3', start: scenario.start };
  const ranges = new Map(scenario.meters.map(({ name, min, max }) => [name, [min, max] as const]));
  if (scenario.clock) ranges.set(scenario.clock.name, [0, scenario.clock.start]);
  const write = writer(ranges, lost);
  if (scenario.clock)
    lost.push(`The clock moves the story to “${scenario.clock.out}” by itself; in Twine nothing does.`);
  if (scenario.pass) lost.push(`What passes: ${scenario.pass.source}.`);
  const starts = [
    ...scenario.meters.map(({ name, start }) => [name, start] as const),
    ...(scenario.clock ? [[scenario.clock.name, scenario.clock.start] as const] : []),
    ...Object.entries(scenario.facts),
  ];
  const passages = [
    `:: StoryTitle\n${scenario.title}`,
    `:: StoryData\n${JSON.stringify(data, null, 2)}`,
    `:: StoryInit\n${starts.map(([name, value]) => `<<set $${name} to ${written(value)}>>`).join('\n')}`,
    ...scenario.scenes.map((scene) => write.scene(scene, scenario.channels)),
    ...scenario.channels.map((channel) => write.channel(channel)),
  ];
  return { twee: `${passages.map(escaped).join('\n\n')}\n`, lost };
}

/** A line that begins as a header does is escaped; the first line of a passage is its header. */
const escaped = (passage: string): string =>
  passage
    .split('\n')
    .map((line, at) => (at > 0 && line.startsWith('::') ? `\\${line}` : line))
    .join('\n');

const written = (value: Value): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

function writer(ranges: ReadonlyMap<string, readonly [number, number]>, lost: string[]) {
  const effectOf = (effect: Effect): string => {
    if (effect.type === 'set') return `$${effect.name} to ${written(effect.to)}`;
    const sum = `$${effect.name} ${effect.by < 0 ? '-' : '+'} ${Math.abs(effect.by)}`;
    const range = ranges.get(effect.name);
    return `$${effect.name} to ${range ? `Math.clamp(${sum}, ${range.join(', ')})` : sum}`;
  };
  const conditionOf = ({ source, line }: Condition): string | null => {
    if (/\bhome\b|\bin\b/.test(source)) {
      lost.push(`Line ${line}: the condition ${source}.`);
      return null;
    }
    // Names become variables; what stands in quotes is a text.
    return source.replace(/"[^"]*"|'[^']*'|\b(true|false)\b|\b[A-Za-z_]\w*/g, (word, known) =>
      known !== undefined || /^["']/.test(word) ? word : `$${word}`,
    );
  };
  const within = (condition: string | null, text: string): string =>
    condition === null ? text : `<<if ${condition}>>${text}<</if>>`;
  const bodyOf = (body: readonly Guarded[]): string[] =>
    body.map(({ when, block }) => within(when && conditionOf(when), textOf(block))).filter((text) => text !== '');
  const link = (label: string, target: string, sets: readonly string[]): string =>
    `[[${label.replace(/[[\]|]/g, '')}|${target}]${sets.length === 0 ? '' : `[${sets.join('; ')}]`}]`;

  function choiceOf(scene: Scene, { id, label, target, when, once, effects, body }: Choice): string {
    if (body.length > 0) lost.push(`Line ${scene.at.line}: what is said after “${plainText(label)}”.`);
    const taken = `taken_${scene.id}_${id}`.replace(/\W/g, '_');
    const sets = [...effects.map(effectOf), ...(once ? [`$${taken} to true`] : [])];
    const conditions = [...(when ? [conditionOf(when)] : []), ...(once ? [`!$${taken}`] : [])].filter(Boolean);
    return within(conditions.length === 0 ? null : conditions.join(' && '), link(plainText(label), target, sets));
  }

  return {
    scene(scene: Scene, channels: readonly Channel[]): string {
      const sets = scene.effects.map((effect) => `<<set ${effectOf(effect)}>>`);
      const asks =
        scene.ending === null
          ? channels.map(({ id, title }) =>
              within(
                `!$asked_${id.replace(/\W/g, '_')}`,
                link(`Ask: ${plainText(title)}`, id, [`$back to "${scene.id}"`]),
              ),
            )
          : [];
      const choices = scene.choices.map((choice) => choiceOf(scene, choice));
      const tags = scene.ending === null ? '' : ` [ending-${scene.ending}]`;
      return [
        `:: ${scene.id}${tags}`,
        ...sets,
        `!${plainText(scene.title)}`,
        ...bodyOf(scene.body),
        ...choices,
        ...asks,
      ].join('\n');
    },
    channel({ id, title, effects, body, when }: Channel): string {
      if (when) lost.push(`The condition of asking “${plainText(title)}”.`);
      const sets = [...effects.map(effectOf), `$asked_${id.replace(/\W/g, '_')} to true`].map(
        (set) => `<<set ${set}>>`,
      );
      return [`:: ${id}`, ...sets, `!${plainText(title)}`, ...bodyOf(body), '<<link "Go back" $back>><</link>>'].join(
        '\n',
      );
    },
  };
}

/** What a block says, in one line for each of its paragraphs; emphasis and links are words. */
function textOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.children).replace(/\{\{([\w.]+)\}\}/g, '($1)');
    case 'quote':
    case 'callout':
      return block.children.map(textOf).join('\n');
    case 'list':
      return block.items.map((item) => `* ${item.map(textOf).join(' ')}`).join('\n');
    case 'definitions':
      return block.items
        .map(({ term, definitions }) => `${plainText(term)}: ${definitions.flat().map(textOf).join(' ')}`)
        .join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => `| ${row.map(plainText).join(' | ')} |`).join('\n');
    case 'figure':
      return block.alt;
    case 'code-block':
      return block.text;
    case 'rule':
      return '';
  }
}
