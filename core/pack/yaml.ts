import { isNode, LineCounter, parseDocument, visit } from 'yaml';
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
  const { findings, firstLine = 1 } = options;
  const lines = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: firstLine + Math.max(1, line) - 1, column: Math.max(1, col) };
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  for (const error of document.errors) {
    findings.error(
      place(error.pos[0]),
      'yaml',
      `This is not YAML: ${firstSentence(error.message)}`,
      'Look at the indentation, colons and quotation marks of this line.',
    );
  }
  if (document.errors.length > 0) return null;

  let aliased = false;
  visit(document, {
    Alias: (_, node) => {
      aliased = true;
      findings.error(
        place(node.range?.[0] ?? 0),
        'yaml-alias',
        'Aliases (*name) are not read.',
        'Write the value out where it is needed.',
      );
      return visit.BREAK;
    },
  });
  if (aliased) return null;

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

const firstSentence = (message: string): string => message.split('\n')[0]?.replace(/\.?$/, '.') ?? message;
