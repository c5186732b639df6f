import { z } from 'zod';
import { type Diagnostic, type Findings, findings } from '../diagnostic.ts';
import type { Block } from '../markdown/markdown.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { takeRules } from '../markdown/rules.ts';
import { cut, type Heading } from '../markdown/sections.ts';
import type { FrontMatter } from '../pack/front-matter.ts';
import { readYaml } from '../pack/yaml.ts';
import { type Course, coursesEach, type JudgementTest, kinds, type Situation } from './judgement.ts';

const JudgementHead = z.object({
  type: z.literal('judgement'),
  title: z.string().min(1),
  minutes: z.number().int().min(0).default(0),
  competencies: z.array(z.string()).default([]),
});

const mostSituations = 60;
/** With fewer of either kind, nothing can be said of how well they are told apart. */
const fewestOfKind = 3;

/** Parses a judgement test: level-2 headings are situations. Never throws; one that cannot be read is reported and left out. */
export function parseJudgement(
  file: string,
  front: FrontMatter,
): { test: JudgementTest | null; findings: readonly Diagnostic[] } {
  const found = findings(file);
  const head = readYaml(front.yaml, JudgementHead, { findings: found, firstLine: front.yamlLine });
  const { blocks } = parseMarkdown(front.body, { file, firstLine: front.bodyLine, findings: found, repeatIds: true });
  if (!head) return { test: null, findings: found.list };
  const [intro, ...sections] = cut(blocks, 2);
  const situations: Situation[] = [];
  for (const { heading, blocks: inside } of sections) {
    const situation = heading && readSituation(heading, inside, found);
    if (!situation) continue;
    if (situations.some(({ id }) => id === situation.id))
      found.error(
        situation.at,
        'id-twice',
        `Two situations have the id “${situation.id}”.`,
        'Give one of them another {#id} behind its heading.',
      );
    else situations.push(situation);
  }
  checkBalance(situations, found);
  const { title, minutes, competencies } = head.value;
  const test = {
    ...{ title, minutes, competencies },
    intro: intro?.blocks ?? [],
    situations: situations.slice(0, mostSituations),
  };
  return { test, findings: found.list };
}

function checkBalance(situations: readonly Situation[], found: Findings): void {
  const top = { line: 1, column: 1 };
  const extra = situations[mostSituations];
  if (extra)
    found.error(
      extra.at,
      'too-many',
      `There are more than ${mostSituations} situations; from here on they are left out.`,
      'Cut it into two forms.',
    );
  if (situations.length === 0)
    found.error(top, 'no-situations', 'The test has no situation.', 'Begin each situation with a level-2 heading.');
  for (const kind of situations.length === 0 ? [] : kinds) {
    const count = situations.filter((one) => one.kind === kind).length;
    if (count < fewestOfKind)
      found.warning(
        top,
        'unbalanced',
        `${count} of the situations ${count === 1 ? 'is' : 'are'} ${kind}: too few to say how well the two kinds are told apart.`,
        `Write at least ${fewestOfKind}, and about as many as of the other kind.`,
      );
  }
}

function readSituation(heading: Heading, blocks: readonly Block[], found: Findings): Situation | null {
  const { words: title, rules } = takeRules(heading.children, 'end');
  const kind = kinds.find((one) => one === rules[0]?.text);
  if (!kind) {
    found.error(
      heading.at,
      'situation-kind',
      'The situation does not say what kind of approach it is.',
      'Write `hostile` or `genuine` behind its heading.',
    );
    return null;
  }
  const list = blocks.find((block) => block.type === 'list');
  const courses = (list?.type === 'list' ? list.items : []).flatMap((item) => readCourse(item, found));
  if (courses.length !== coursesEach) {
    found.error(
      list?.at ?? heading.at,
      'courses',
      `The situation has ${courses.length} courses of action with a rating, not ${coursesEach}.`,
      'End it with a list of four; begin each with its rating between backticks, from `-2` to `+2`.',
    );
    return null;
  }
  const reasoning = blocks.flatMap((block) => (block.type === 'quote' ? block.children : []));
  if (reasoning.length === 0)
    found.warning(
      heading.at,
      'no-reasoning',
      'The situation does not say why it is rated so.',
      'End it with a block quote.',
    );
  const body = blocks.filter((block) => block !== list && block.type !== 'quote');
  return { id: heading.id, at: heading.at, title, body, kind, courses, reasoning };
}

function readCourse(item: readonly Block[], found: Findings): Course[] {
  const [first, ...rest] = item;
  if (first?.type !== 'paragraph') return [];
  const { words, rules } = takeRules(first.children, 'start');
  const key = /^[+-]?[012]$/.test(rules[0]?.text ?? '') ? Number(rules[0]?.text) : null;
  if (key === null) {
    found.error(
      first.at,
      'course-rating',
      'This course of action has no rating.',
      'Begin it with one of `-2`, `-1`, `0`, `+1` and `+2`.',
    );
    return [];
  }
  return [{ key, text: [{ ...first, children: words }, ...rest] }];
}
