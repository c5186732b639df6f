import { z } from 'zod';
import { type Diagnostic, type Findings, findings } from '../diagnostic.ts';
import { parseJudgement } from '../judgement/parse.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { parseNegotiation } from '../negotiation/parse.ts';
import { parseQuiz } from '../quiz/parse.ts';
import { parseScenario } from '../scenario/parse.ts';
import { parseWorksheet } from '../worksheet/parse.ts';
import { cutFrontMatter, type FrontMatter } from './front-matter.ts';
import type { Activity, Lesson } from './pack.ts';
import { readYaml } from './yaml.ts';

const Typed = z.object({ type: z.string() });
const LessonHead = z.object({
  type: z.literal('lesson'),
  title: z.string().min(1),
  minutes: z.number().int().min(0).default(0),
  competencies: z.array(z.string()).default([]),
});

/** Parses one activity by what its front matter says it is. Never throws on any text. */
export function parseActivity(path: string, text: string): Activity {
  const found = findings(path);
  const start = { line: 1, column: 1 };
  if (isTooLarge(text, found)) return { type: null, findings: found.list };
  const front = cutFrontMatter(text);
  if (!front) {
    found.error(
      start,
      'front-matter',
      'The file does not begin with front matter.',
      'Begin it with a line ---, the fields type: and title:, and another line ---.',
    );
    return { type: null, findings: found.list };
  }
  const typed = readYaml(front.yaml, Typed, { findings: found, firstLine: front.yamlLine });
  if (!typed) return { type: null, findings: found.list };
  switch (typed.value.type) {
    case 'lesson':
      return lesson(path, front);
    case 'scenario': {
      const { scenario, findings: list } = parseScenario(path, front);
      return scenario ? { type: 'scenario', scenario, findings: list } : { type: null, findings: list };
    }
    case 'negotiation': {
      const { table, findings: list } = parseNegotiation(path, front);
      return table ? { type: 'negotiation', table, findings: list } : { type: null, findings: list };
    }
    case 'quiz': {
      const { quiz, findings: list } = parseQuiz(path, front);
      return quiz ? { type: 'quiz', quiz, findings: list } : { type: null, findings: list };
    }
    case 'worksheet': {
      const { worksheet, findings: list } = parseWorksheet(path, front);
      return worksheet ? { type: 'worksheet', worksheet, findings: list } : { type: null, findings: list };
    }
    case 'judgement': {
      const { test, findings: list } = parseJudgement(path, front);
      return test ? { type: 'judgement', test, findings: list } : { type: null, findings: list };
    }
    default:
      found.error(
        typed.at('type'),
        'activity-type',
        `“${typed.value.type}” is no type of activity.`,
        'Use lesson, scenario, negotiation, quiz, worksheet or judgement.',
      );
      return { type: null, findings: found.list };
  }
}

const longest = 10_000_000;
const mostLines = 200_000;

/** Whether a file is beyond what anybody writes by hand. It is told at the place where it is, and nothing else is read. */
function isTooLarge(text: string, found: Findings): boolean {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < longest && line <= mostLines; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  if (line <= mostLines && text.length <= longest) return false;
  found.error(
    { line, column: line > mostLines ? 1 : longest - start + 1 },
    'file-too-large',
    `The file is longer than ${mostLines.toLocaleString('en')} lines or ${longest.toLocaleString('en')} characters.`,
    'Cut it into several activities.',
  );
  return true;
}

function lesson(path: string, front: FrontMatter): Activity {
  const found = findings(path);
  const head = readYaml(front.yaml, LessonHead, { findings: found, firstLine: front.yamlLine });
  const document = parseMarkdown(front.body, { file: path, firstLine: front.bodyLine, findings: found });
  if (!head) return { type: null, findings: found.list as readonly Diagnostic[] };
  const { title, minutes, competencies } = head.value;
  const read: Lesson = { title, minutes, competencies, ...document };
  return { type: 'lesson', lesson: read, findings: found.list };
}
