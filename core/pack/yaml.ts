import { isNode, isScalar, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Findings, Position } from '../diagnostic.ts';

/** A value read from YAML, and where each part of it stands. */
export interface Read<T> {
  readonly value: T;
  /** The place of the value at a path of keys, or of the nearest part above it that has one. */
  at(...path: readonly (string | number)[]): Position;
}

/**
 * Reads YAML against a schema. Never throws: what is wrong becomes findings, and the answer is null. Anchors and aliases
 * are refused, which leaves no way to write a value that is endless or grows out of proportion.
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  options: { findings: Findings; firstLine?: number },
): Read<z.output<S>> | null {
  try {
    return readDocument(text, schema, options);
  } catch (error) {
    options.findings.error(
      { line: options.firstLine ?? 1, column: 1 },
      'yaml',
      `This cannot be read as YAML: ${firstSentence(error instanceof Error ? error.message : 'for an unknown reason')}`,
      'Write it plainer: fewer levels, one key a line.',
    );
    return null;
  }
}

function readDocument<S extends z.ZodType>(
  text: string,
  schema: S,
  options: { findings: Findings; firstLine?: number },
): Read<z.output<S>> | null {
  const { findings, firstLine = 1 } = options;
  const place = (offset: number): Position => {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  if (text.length > longest || hasDepth(text, deepest)) {
    findings.error(
      { line: firstLine, column: 1 },
      'yaml-too-large',
      'This is more, or nested deeper, than is read as YAML.',
      `Keep it under ${longest.toLocaleString('en')} characters and ${deepest} levels of brackets.`,
    );
    return null;
  }
  // YAML knows no line that ends with a carriage return alone; editors do, and so do we.
  const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  // One slip makes a parser stumble many times over; the first few say it.
  for (const error of document.errors.slice(0, 3)) {
    findings.error(
      place(error.pos[0]),
      'yaml',
      `This is not YAML: ${firstSentence(error.message)}`,
      'Look at the indentation, colons and quotation marks of this line.',
    );
  }
  if (document.errors.length > 0) return null;

  let isRefused = false;
  visit(document, {
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || pair.key.value !== '__proto__') return undefined;
      isRefused = true;
      findings.error(
        place(pair.key.range?.[0] ?? 0),
        'yaml-key',
        '“__proto__” cannot be a key.',
        'Choose another name.',
      );
      return visit.BREAK;
    },
    Alias: (_, node) => {
      isRefused = true;
      findings.error(
        place(node.range?.[0] ?? 0),
        'yaml-alias',
        'Aliases (*name) are not read.',
        'Write the value out where it is needed.',
      );
      return visit.BREAK;
    },
  });
  if (isRefused) return null;

  const at = (...path: readonly (string | number)[]): Position => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return place(isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0);
  };

  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, at };
  for (const issue of parsed.error.issues) {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    const name = path.length === 0 ? 'The whole' : `“${path.join('.')}”`;
    findings.error(
      at(...path),
      'yaml-field',
      `${name} does not fit: ${issue.message}.`,
      'See “Course packs: the format” for what stands here.',
    );
  }
  return null;
}

const longest = 1_000_000;
const deepest = 50;

/** Whether brackets, or list items begun in one line, are nested so deep that reading them could run out of stack. */
function hasDepth(text: string, limit: number): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
    if (depth > limit) return true;
  }
  return new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${limit},}`, 'm').test(text);
}

const firstSentence = (message: string): string => message.split('\n')[0]?.replace(/\.?$/, '.') ?? message;
