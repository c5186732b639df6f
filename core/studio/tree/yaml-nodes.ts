import { type Document, isScalar, parseDocument } from 'yaml';
import { cutFrontMatter } from '../../pack/front-matter.ts';

/** The YAML of a file, its nodes, and how many characters of the file stand in front of it. */
export interface Nodes {
  readonly document: Document.Parsed;
  readonly yaml: string;
  readonly start: number;
}

/** More than this is not read as YAML anywhere. */
const longest = 1_000_000;

/** The YAML of a manifest or of a file's front matter, as far as it can be read; null where there is none. */
export function yamlNodes(path: string, text: string): Nodes | null {
  const front = path.endsWith('.md') ? cutFrontMatter(text) : { yaml: text };
  if (!front || front.yaml.length > longest) return null;
  const { yaml } = front;
  const start = path.endsWith('.md') ? (/^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? 0) : 0;
  try {
    // As `readYaml` reads it: a carriage return alone ends a line too.
    const document = parseDocument(yaml.replace(/\r(?!\n)/g, '\n'), { prettyErrors: false, logLevel: 'silent' });
    return { document, yaml, start };
  } catch {
    // Nested so deep that reading it runs out of stack: nothing a person has written.
    return null;
  }
}

/** A text in YAML, and the characters of the file that spell it, counted from the file's beginning. */
export interface Spelled {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Where a scalar is spelled, without its quotation marks; null for what is no text, or is spelled in several pieces. */
export function spelled({ yaml, start }: Nodes, node: unknown): Spelled | null {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return null;
  const { value } = node;
  const [from, to] = node.range;
  const inside = yaml.slice(from, to).indexOf(value);
  if (value !== '' && inside >= 0)
    return { value, from: start + from + inside, to: start + from + inside + value.length };
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  return isQuoted ? { value, from: start + from, to: start + to } : null;
}
