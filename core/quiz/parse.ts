import { z } from 'zod';
import { type Diagnostic, type Findings, findings } from '../diagnostic.ts';
import type { Block, Inline } from '../markdown/markdown.ts';
import { named, parseMarkdown } from '../markdown/parse.ts';
import { takeRules } from '../markdown/rules.ts';
import type { FrontMatter } from '../pack/front-matter.ts';
import { readYaml } from '../pack/yaml.ts';
import type { Option, Question, Quiz } from './quiz.ts';

type Heading = Extract<Block, { type: 'heading' }>;

const QuizHead = z.object({
  type: z.literal('quiz'),
  title: z.string().min(1),
  minutes: z.number().int().min(0).default(0),
  pass: z.number().min(0).max(100).default(70),
  competencies: z.array(z.string()).default([]),
});

/** Parses a quiz: level-2 headings are questions. Never throws; a question that cannot be read is reported and left out. */
export function parseQuiz(file: string, front: FrontMatter): { quiz: Quiz | null; findings: readonly Diagnostic[] } {
  const found = findings(file);
  const head = readYaml(front.yaml, QuizHead, { findings: found, firstLine: front.yamlLine });
  const { blocks } = parseMarkdown(front.body, { file, firstLine: front.bodyLine, findings: found, repeatIds: true });
  if (!head) return { quiz: null, findings: found.list };
  const intro: Block[] = [];
  const sections: { heading: Heading; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) sections.push({ heading: block, blocks: [] });
    else (sections.at(-1)?.blocks ?? intro).push(block);
  }
  const questions: Question[] = [];
  for (const section of sections) {
    const question = readQuestion(section.heading, section.blocks, found);
    if (question && questions.some((one) => one.id === question.id)) {
      found.error(
        question.at,
        'id-twice',
        `Two questions have the id “${question.id}”.`,
        'Give one of them another {#id} behind its heading.',
      );
    } else if (question) questions.push(question);
  }
  if (questions.length === 0)
    found.error(
      { line: 1, column: 1 },
      'no-questions',
      'The quiz has no question.',
      'Begin each question with a level-2 heading.',
    );
  const { title, minutes, pass, competencies } = head.value;
  return { quiz: { title, minutes, pass, competencies, intro, questions }, findings: found.list };
}

function readQuestion(heading: Heading, blocks: readonly Block[], found: Findings): Question | null {
  const { words: title, rules } = takeRules(heading.children, 'end');
  const kind = rules[0]?.text ?? '';
  const last = blocks.findLastIndex((block) => block.type !== 'quote') + 1;
  const explanation = blocks.slice(last).flatMap((block) => (block.type === 'quote' ? block.children : []));
  if (explanation.length === 0) {
    found.warning(
      heading.at,
      'no-explanation',
      'The question has no explanation.',
      'End it with a block quote that explains the right answer.',
    );
  }
  const rest = blocks.slice(0, last);
  const asked = { id: heading.id, at: heading.at, title, explanation };
  const without = (block: Block) => rest.filter((one) => one !== block);
  for (const block of rest) {
    if (kind === 'order' && block.type === 'list' && block.ordered && block.items.length > 1) {
      return {
        ...asked,
        kind,
        body: without(block),
        items: block.items.map((item, index) => ({ id: `i${index + 1}`, text: item })),
      };
    }
    if (kind === 'match' && block.type === 'table' && block.head.length === 2 && block.rows.length > 1) {
      const [left = [], right = []] = block.head;
      const pairs = block.rows.map((row, index) => ({ id: `p${index + 1}`, left: row[0] ?? [], right: row[1] ?? [] }));
      return { ...asked, kind, body: without(block), head: [left, right], pairs };
    }
    const number = kind === '' ? readNumber(block) : null;
    if (number) return { ...asked, kind: 'number', body: without(block), ...number };
    if (kind === '' && block.type === 'list' && block.items.some(isTask)) {
      const options = block.items.map((item, index) => readOption(item, index));
      const right = options.filter((option) => option.right).length;
      if (right > 0) return { ...asked, kind: right === 1 ? 'single' : 'several', body: without(block), options };
      found.error(block.at, 'no-right-answer', 'No option is marked as right.', 'Mark at least one with [x].');
      return null;
    }
  }
  found.error(
    heading.at,
    'question-kind',
    kind === ''
      ? 'The question has nothing to answer.'
      : `The question is marked “${kind}”, but what that needs is not there.`,
    'Add a task list ([x] is right), an ordered list with `order`, a two-column table with `match`, or `= 42 ± 1`.',
  );
  return null;
}

const TASK = /^\[([ xX])\]\s+/;

function firstText(item: readonly Block[]): string {
  const first = item[0]?.type === 'paragraph' ? item[0].children[0] : undefined;
  return first?.type === 'text' ? first.text : '';
}

const isTask = (item: readonly Block[]): boolean => TASK.test(firstText(item));

function readOption(item: readonly Block[], index: number): Option {
  const [first, ...rest] = item;
  const right = TASK.exec(firstText(item))?.[1]?.toLowerCase() === 'x';
  const words: readonly Inline[] = first?.type === 'paragraph' ? first.children : [];
  const [start, ...others] = words;
  const text = start?.type === 'text' ? start.text.replace(TASK, '') : '';
  const { id, children } = named(
    text === '' && start?.type === 'text'
      ? others
      : start?.type === 'text'
        ? [{ type: 'text', text }, ...others]
        : words,
  );
  const shown: Block[] = first?.type === 'paragraph' ? [{ ...first, children }] : first ? [first] : [];
  return {
    id: id ?? `o${index + 1}`,
    right,
    text: [...shown, ...rest.filter((block) => block.type !== 'quote')],
    explanation: rest.flatMap((block) => (block.type === 'quote' ? block.children : [])),
  };
}

/** Reads a paragraph that is only `= 42 ± 1`; decimals with a point, the tolerance optional. */
function readNumber(block: Block): { value: number; tolerance: number } | null {
  const [only, more] = block.type === 'paragraph' ? block.children : [];
  if (only?.type !== 'code' || more !== undefined) return null;
  const found = /^=\s*([-−]?\d+(?:\.\d+)?)(?:\s*(?:±|\+-)\s*(\d+(?:\.\d+)?))?$/.exec(only.text.trim());
  return found ? { value: Number(found[1]?.replace('−', '-')), tolerance: Number(found[2] ?? 0) } : null;
}
