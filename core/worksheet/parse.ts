import { z } from 'zod';
import { type Diagnostic, type Findings, findings } from '../diagnostic.ts';
import type { Block } from '../markdown/markdown.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { takeRules } from '../markdown/rules.ts';
import { cut, type Heading } from '../markdown/sections.ts';
import type { FrontMatter } from '../pack/front-matter.ts';
import { readYaml } from '../pack/yaml.ts';
import { type Level, levels, type Section, type Worksheet } from './worksheet.ts';

const WorksheetHead = z.object({
  type: z.literal('worksheet'),
  title: z.string().min(1),
  minutes: z.number().int().min(0).default(0),
  competencies: z.array(z.string()).default([]),
});

/** One page is what this is for. */
const mostSections = 20;

/**
 * Parses a worksheet: what stands above the first level-2 heading introduces it, and each such heading opens a section.
 * Never throws; a section that cannot be read is reported and left out.
 */
export function parseWorksheet(
  file: string,
  front: FrontMatter,
): { worksheet: Worksheet | null; findings: readonly Diagnostic[] } {
  const found = findings(file);
  const head = readYaml(front.yaml, WorksheetHead, { findings: found, firstLine: front.yamlLine });
  const { blocks } = parseMarkdown(front.body, { file, firstLine: front.bodyLine, findings: found, repeatIds: true });
  if (!head) return { worksheet: null, findings: found.list };
  const [intro, ...opened] = cut(blocks, 2);
  const sections: Section[] = [];
  for (const { heading, blocks: inside } of opened) {
    const section = heading && readSection(heading, inside, found);
    if (section && sections.some(({ id }) => id === section.id))
      found.error(
        section.at,
        'id-twice',
        `Two sections have the id “${section.id}”.`,
        'Give one of them another {#id} behind its heading.',
      );
    else if (section) sections.push(section);
  }
  const extra = sections[mostSections];
  if (extra)
    found.error(
      extra.at,
      'too-many',
      `There are more than ${mostSections} sections; from here on they are left out.`,
      'Cut it into several worksheets.',
    );
  if (sections.length === 0)
    found.error(
      { line: 1, column: 1 },
      'no-sections',
      'The worksheet has no section to fill in.',
      'Begin each section with a level-2 heading and an {#id}.',
    );
  const { title, minutes, competencies } = head.value;
  const worksheet = {
    ...{ title, minutes, competencies },
    intro: intro?.blocks ?? [],
    sections: sections.slice(0, mostSections),
  };
  return { worksheet, findings: found.list };
}

function readSection(heading: Heading, blocks: readonly Block[], found: Findings): Section | null {
  const list = blocks.find((block) => block.type === 'list' && block.items.some((item) => levelOf(item) !== null));
  const rubric = new Map<Level, readonly Block[]>();
  for (const item of list?.type === 'list' ? list.items : []) {
    const level = levelOf(item);
    if (level !== null) rubric.set(level, withoutLevel(item));
  }
  const [missing, workable, sound] = levels.map((level) => rubric.get(level));
  if (!missing || !workable || !sound) {
    const absent = levels.filter((level) => !rubric.has(level));
    found.error(
      heading.at,
      'rubric',
      `The section has no rubric for ${absent.join(', ')}.`,
      'End it with a list of three items that begin with `missing`, `workable` and `sound`.',
    );
    return null;
  }
  return {
    id: heading.id,
    at: heading.at,
    title: heading.children,
    body: blocks.filter((block) => block !== list && block.type !== 'quote'),
    example: blocks.flatMap((block) => (block.type === 'quote' ? block.children : [])),
    rubric: { missing, workable, sound },
  };
}

/** The level that an item of a rubric begins with. */
function levelOf([first]: readonly Block[]): Level | null {
  if (first?.type !== 'paragraph') return null;
  const { rules } = takeRules(first.children, 'start');
  return levels.find((level) => level === rules[0]?.text) ?? null;
}

function withoutLevel([first, ...rest]: readonly Block[]): readonly Block[] {
  if (first?.type !== 'paragraph') return rest;
  return [{ ...first, children: takeRules(first.children, 'start').words }, ...rest];
}
