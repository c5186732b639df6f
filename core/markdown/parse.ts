import type { Token } from 'markdown-it';
import type { Findings } from '../diagnostic.ts';
import { calloutKinds, engine } from './engine.ts';
import { numbered } from './footnotes.ts';
import { append, readInlines } from './inline.ts';
import type { Block, CalloutKind, Document, Footnote, Inline } from './markdown.ts';
import { blockPlace, type Source } from './place.ts';
import { trimEnd } from './rules.ts';
import { slug, uniqueIds } from './slug.ts';
import { plainText } from './text.ts';

/**
 * Parses the Markdown of a pack into a tree. Never throws on any text: what cannot be used is reported to `findings` and
 * shown as the plain text it is. `firstLine` is the line of the file, from 1, on which `text` begins. With `repeatIds`,
 * headings keep an id that another one has too; otherwise the second gets `-2` behind it.
 */
export function parseMarkdown(
  text: string,
  options: { file: string; firstLine?: number; findings: Findings; repeatIds?: boolean },
): Document {
  const { file, firstLine = 1, findings } = options;
  const source: Source = { file, lines: text.split(/\r\n|\n|\r/), firstLine, findings };
  try {
    const tokens = engine.parse(text, {});
    return readDocument(source, tokens, options.repeatIds ? (id) => id : uniqueIds());
  } catch (error) {
    findings.error(
      { line: firstLine, column: 1 },
      'markdown-unreadable',
      `The text cannot be read as Markdown (${error instanceof Error ? error.message : 'unknown reason'}).`,
      'Look for footnotes that are defined twice or never closed.',
    );
    return { blocks: [], footnotes: [] };
  }
}

function readDocument(source: Source, tokens: readonly Token[], unique: (id: string) => string): Document {
  const footnotes: Footnote[] = [];
  let index = 0;

  function until(end: string | null): Block[] {
    const blocks: Block[] = [];
    while (index < tokens.length) {
      const token = tokens[index++];
      if (!token || token.type === end) break;
      const block = read(token);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  /** Reads the inline token that follows and the closing token behind it. */
  function inline(): Inline[] {
    const token = tokens[index];
    if (token?.type !== 'inline') return [];
    index += 2;
    return readInlines(source, token);
  }

  function read(token: Token): Block | null {
    const at = blockPlace(source, token.map);
    switch (token.type) {
      case 'heading_open': {
        const { id, children } = named(inline());
        const level = Number(token.tag.slice(1));
        return { type: 'heading', level, id: unique(id ?? slug(headingText(children))), children, at };
      }
      case 'paragraph_open':
        return paragraph(inline(), at);
      case 'bullet_list_open':
      case 'ordered_list_open':
        return list(token, at);
      case 'blockquote_open':
        return { type: 'quote', children: until('blockquote_close'), at };
      case 'code_block':
      case 'fence':
        return { type: 'code-block', text: wholeLines(token.content), language: token.info.trim(), at };
      case 'hr':
        return { type: 'rule', at };
      case 'table_open':
        return table(at);
      case 'dl_open':
        return definitions(at);
      case 'footnote_block_open':
        notes();
        return null;
      default:
        return calloutKinds.some((kind) => token.type === `container_${kind}_open`) ? callout(token, at) : null;
    }
  }

  function paragraph(children: Inline[], at: Block['at']): Block | null {
    const [only, more] = children;
    if (only?.type === 'image' && more === undefined) {
      const title = caption(tokens[index - 2]);
      return { type: 'figure', src: only.src, alt: only.alt, caption: title, at };
    }
    return children.length === 0 ? null : { type: 'paragraph', children, at };
  }

  /** A caption is written as the picture's title and read as Markdown of its own. */
  function caption(token: Token | undefined): readonly Inline[] {
    const title = String(token?.children?.find((one) => one.type === 'image')?.attrGet('title') ?? '');
    const [read] = engine.parseInline(title, {});
    if (title === '' || !read) return [];
    read.map = token?.map ?? null;
    return readInlines(source, read);
  }

  function list(token: Token, at: Block['at']): Block {
    const ordered = token.type === 'ordered_list_open';
    const items: Block[][] = [];
    while (tokens[index]?.type === 'list_item_open') {
      index++;
      items.push(until('list_item_close'));
    }
    index++;
    return { type: 'list', ordered, start: Number(token.attrGet('start') ?? 1), items, at };
  }

  function table(at: Block['at']): Block {
    const align: ('left' | 'center' | 'right' | null)[] = [];
    const head: (readonly Inline[])[] = [];
    const rows: (readonly Inline[])[][] = [];
    for (let token = tokens[index++]; token && token.type !== 'table_close'; token = tokens[index++]) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'th_open') {
        const side = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
        align.push((side as 'left' | 'center' | 'right' | undefined) ?? null);
        head.push(inline());
      }
      if (token.type === 'td_open') rows.at(-1)?.push(inline());
    }
    return { type: 'table', align, head, rows: rows.slice(1), at };
  }

  function definitions(at: Block['at']): Block {
    const items: { term: readonly Inline[]; definitions: Block[][] }[] = [];
    for (let token = tokens[index++]; token && token.type !== 'dl_close'; token = tokens[index++]) {
      if (token.type === 'dt_open') items.push({ term: inline(), definitions: [] });
      if (token.type === 'dd_open') items.at(-1)?.definitions.push(until('dd_close'));
    }
    return { type: 'definitions', items, at };
  }

  function callout(token: Token, at: Block['at']): Block {
    const kind = token.type.slice('container_'.length, -'_open'.length) as CalloutKind;
    const [written] = engine.parseInline(token.info.trim().slice(kind.length).trim(), {});
    if (written) written.map = token.map;
    const { id, children: title } = named(written ? readInlines(source, written) : []);
    const children = until(`container_${kind}_close`);
    return { type: 'callout', kind, id: unique(id ?? slug(`${kind} ${plainText(title)}`)), title, children, at };
  }

  function notes(): void {
    for (let token = tokens[index++]; token && token.type !== 'footnote_block_close'; token = tokens[index++]) {
      if (token.type !== 'footnote_open') continue;
      const number = Number(token.meta?.id ?? 0) + 1;
      footnotes.push({ number, children: until('footnote_close') });
    }
  }

  return numbered({ blocks: until(null), footnotes });
}

/** Takes the first `{#id}` out of some nodes. */
export function named(nodes: readonly Inline[]): { id: string | null; children: Inline[] } {
  const anchor = nodes.find((node) => node.type === 'anchor');
  const children: Inline[] = [];
  for (const node of nodes) if (node !== anchor) append(children, node);
  return { id: anchor?.type === 'anchor' ? anchor.id : null, children: trimEnd(children) };
}

/** A block of code that is cut off by the end of the file lacks the end of its last line. */
const wholeLines = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Code spans in a heading are rules, not words. */
const headingText = (children: readonly Inline[]): string => plainText(children.filter((node) => node.type !== 'code'));
