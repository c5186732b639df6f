import type { Block, Document, Inline } from './markdown.ts';
import { slug } from './slug.ts';
import { plainText } from './text.ts';

/**
 * Writes a tree as Markdown in one canonical way: read again, it is the same tree but for places. `file` is the path of
 * the file inside its pack, from which pictures are reached.
 */
export function formatMarkdown({ blocks, footnotes }: Document, file: string): string {
  const notes = footnotes.map(({ number, children }) =>
    indented(`[^${number}]: `, '    ', formatBlocks(children, file)),
  );
  return `${[formatBlocks(blocks, file), ...notes].filter(Boolean).join('\n\n')}\n`;
}

function formatBlocks(blocks: readonly Block[], file: string): string {
  let marker = false;
  const written = blocks.map((block, index) => {
    const before = blocks[index - 1];
    // Two lists in a row stay two by their markers.
    marker = block.type === 'list' && before?.type === 'list' && before.ordered === block.ordered ? !marker : false;
    return formatBlock(block, file, marker);
  });
  return written.join('\n\n');
}

function formatBlock(block: Block, file: string, otherMarker: boolean): string {
  const inline = (nodes: readonly Inline[]) => formatInlines(nodes, file);
  switch (block.type) {
    case 'heading': {
      const id = slug(plainText(block.children.filter((node) => node.type !== 'code')));
      const text = named(inline(block.children), block.children, block.id, id);
      // Only the underlined form of a heading has room for a second line; with a bar in it, it would read as a table.
      if (text.includes('\n'))
        return `${atStart(text.replaceAll('\\|', '&#124;'))}\n${block.level === 1 ? '===' : '---'}`;
      return `${'#'.repeat(block.level)} ${text.replace(/^#|#$/g, '\\#').replace(/^\s|\s$/g, asEntity)}`.replace(
        / +$/,
        '',
      );
    }
    case 'paragraph':
      return atStart(inline(block.children));
    case 'list':
      return formatList(block, file, otherMarker);
    case 'quote':
      return indented('> ', '> ', formatBlocks(block.children, file));
    case 'code-block':
      return formatCode(block.text, block.language);
    case 'rule':
      return '***';
    case 'table':
      return formatTable(block, inline);
    case 'figure':
      return picture(block.src, block.alt, inline(block.caption), file);
    case 'callout': {
      const fence = ':'.repeat(3 + depthOf(block.children));
      const id = slug(`${block.kind} ${plainText(block.title)}`);
      const title = named(inline(block.title), block.title, block.id, id);
      const inside = formatBlocks(block.children, file);
      return `${`${fence} ${block.kind} ${title}`.trimEnd()}\n${inside}${inside && '\n'}${fence}`;
    }
    case 'definitions':
      return block.items
        .map(({ term, definitions }) =>
          [atStart(inline(term)), ...definitions.map((one) => indented(': ', '  ', formatBlocks(one, file)))].join(
            '\n',
          ),
        )
        .join('\n\n');
  }
}

function formatList(list: Extract<Block, { type: 'list' }>, file: string, otherMarker: boolean): string {
  const isLoose = list.items.some((item) => item.length > 1);
  const items = list.items.map((item, index) => {
    const marker = list.ordered ? `${list.start + index}${otherMarker ? ')' : '.'} ` : otherMarker ? '* ' : '- ';
    return indented(marker, ' '.repeat(marker.length), formatBlocks(item, file));
  });
  return items.join(isLoose ? '\n\n' : '\n');
}

/** Text with one mark before its first line and another before the others; where a line is empty, the mark is cut short. */
function indented(first: string, others: string, text: string): string {
  const marked = (line: string, index: number): string => {
    const mark = index === 0 ? first : others;
    return line === '' ? mark.trimEnd() : mark + line;
  };
  return text.split('\n').map(marked).join('\n');
}

function formatCode(text: string, language: string): string {
  const mark = language.includes('`') ? '~' : '`';
  const longest = Math.max(2, ...[...text.matchAll(mark === '~' ? /~+/g : /`+/g)].map((run) => run[0].length));
  const fence = mark.repeat(longest + 1);
  return `${fence}${language}\n${text === '' || text.endsWith('\n') ? text : `${text}\n`}${fence}`;
}

function formatTable(
  { align, head, rows }: Extract<Block, { type: 'table' }>,
  inline: (nodes: readonly Inline[]) => string,
): string {
  const row = (cells: readonly (readonly Inline[])[]) =>
    `| ${cells.map((cell) => inline(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = align.map((side) =>
    side === null ? '---' : `${side === 'right' ? '' : ':'}---${side === 'left' ? '' : ':'}`,
  );
  return [row(head), `| ${rule.join(' | ')} |`, ...rows.map(row)].join('\n');
}

/** How many call-outs stand within one another: an outer one needs a longer fence. */
function depthOf(blocks: readonly Block[]): number {
  const depths = blocks.map((block): number => {
    if (block.type === 'callout') return 1 + depthOf(block.children);
    if (block.type === 'quote') return depthOf(block.children);
    return block.type === 'list' ? Math.max(0, ...block.items.map(depthOf)) : 0;
  });
  return Math.max(0, ...depths);
}

/** A title with its id, where that is not the one it gets by itself. The first `{#id}` is the one that counts. */
function named(text: string, nodes: readonly Inline[], id: string, own: string): string {
  if (nodes.some((node) => node.type === 'anchor')) return `{#${id}}${text}`;
  if (id === own) return text;
  return text === '' ? `{#${id}}` : `${text} {#${id}}`;
}

function formatInlines(nodes: readonly Inline[], file: string): string {
  return nodes.map((node, index) => formatInline(node, file, nodes[index + 1])).join('');
}

function formatInline(node: Inline, file: string, next: Inline | undefined): string {
  const inside = (children: readonly Inline[]) => formatInlines(children, file);
  switch (node.type) {
    case 'text':
      return escaped(node.text, next !== undefined);
    case 'emphasis':
      return `*${inside(node.children)}*`;
    case 'strong':
      return `**${inside(node.children)}**`;
    case 'deleted':
      return `~~${inside(node.children)}~~`;
    case 'code':
      return code(node.text);
    case 'link':
      return `[${inside(node.children)}](${address(node.href)})`;
    case 'image':
      return picture(node.src, node.alt, '', file);
    case 'break':
      return '\\\n';
    case 'term':
      return node.text === node.term ? `[[${node.term}]]` : `[[${node.term}|${node.text}]]`;
    case 'citation':
      return node.locator === '' ? `[@${node.key}]` : `[@${node.key}, ${node.locator}]`;
    case 'footnote':
      return `[^${node.number}]`;
    case 'anchor':
      return `{#${node.id}}`;
    case 'slot':
      return `{{${node.name}}}`;
  }
}

/** Takes their meaning from the characters that have one within a line. */
function escaped(text: string, hasNext: boolean): string {
  const plain = text.replace(/[\\`*_[\]{}<&"'~^|]/g, '\\$&');
  // Before a bracket that opens a link, an exclamation mark would make it a picture.
  return hasNext ? plain.replace(/!$/, '\\!') : plain;
}

/** Takes their meaning from the characters that have one at the start of a line, and keeps white space at the ends. */
function atStart(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[-+=#>:|]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2'))
    .join('\n')
    .replace(/^\s|\s$/g, asEntity);
}

/** White space at the ends would be cut off. */
const asEntity = (space: string): string => `&#${space.charCodeAt(0)};`;

function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const isPadded = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== '');
  return isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function address(href: string): string {
  let written = href;
  try {
    written = encodeURI(href);
  } catch {
    // A broken surrogate stays as it is.
  }
  return /[()<>\s\\]/.test(written) ? `<${written.replace(/[<>\\]/g, '\\$&')}>` : written;
}

function picture(src: string, alt: string, caption: string, file: string): string {
  const title = caption === '' ? '' : ` "${caption.replace(/[\\"&]/g, '\\$&')}"`;
  const text = alt.replace(/[\\`*_[\]{}<&"'~^]/g, '\\$&');
  return `![${text}](${address(relative(file, src))}${title})`;
}

function relative(file: string, path: string): string {
  const from = file.split('/').slice(0, -1);
  const to = path.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}
