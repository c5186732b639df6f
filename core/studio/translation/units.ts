import type { Token } from 'markdown-it';
import { findings } from '../../diagnostic.ts';
import { calloutKinds, engine } from '../../markdown/engine.ts';
import { readInlines } from '../../markdown/inline.ts';
import type { Inline } from '../../markdown/markdown.ts';
import { named } from '../../markdown/parse.ts';
import { slug, uniqueIds } from '../../markdown/slug.ts';
import { plainText } from '../../markdown/text.ts';
import { glossaryId } from '../../pack/glossary.ts';
import { linesIn, type Run, runOf } from './run.ts';
import type { Piece, SegmentKind, Unit } from './segment.ts';
import { cellsOf, choiceOf, paragraphOf, pieceOf, titleOf } from './words.ts';

/** Where a block stands: what its key begins with, and how many of each kind of block stood there before it. */
interface Room {
  readonly key: string;
  readonly kind: SegmentKind;
  readonly counts: Map<string, number>;
  /** Whether the next paragraph is what the room is named for: the first of an item. */
  isFresh: boolean;
}

/** Activities in which code spans before a paragraph are rules, and those in which they are behind a title. */
const rulesInFront: readonly (string | null)[] = ['scenario', 'negotiation', 'judgement', 'worksheet'];
const rulesBehind: readonly (string | null)[] = [...rulesInFront, 'quiz'];

/**
 * The blocks of a file's Markdown, from the character `start` on, in the order of their lines. `type` is what its front
 * matter says it is, or `glossary`.
 */
export function unitsOf(text: string, start: number, type: string | null): readonly Unit[] {
  let tokens: readonly Token[];
  try {
    tokens = engine.parse(text.slice(start) + mentionsOf(text), {});
  } catch {
    // Footnotes that are never closed: the checker says so.
    return [];
  }
  return new Reader(text, start, type, tokens).read();
}

/** Mentions every note at the end: one that no text mentions is left out by the engine, and is a segment all the same. */
function mentionsOf(text: string): string {
  const labels = [...text.matchAll(/^[ ]{0,3}\[\^([^\]\s]+)\]:/gm)].map(([, label]) => `[^${label}]`);
  return labels.length === 0 ? '' : `\n\n${labels.join(' ')}\n`;
}

class Reader {
  private readonly lines: ReturnType<typeof linesIn>;
  private readonly above: number;
  private readonly units: Unit[] = [];
  private readonly keys = uniqueKeys();
  private readonly ids: (id: string) => string;
  private index = 0;
  private chapters = 0;

  private readonly type: string | null;
  private readonly tokens: readonly Token[];

  constructor(text: string, start: number, type: string | null, tokens: readonly Token[]) {
    this.type = type;
    this.tokens = tokens;
    this.lines = linesIn(text);
    this.above = this.lines.starts.findLastIndex((one) => one <= start);
    this.ids = type === 'lesson' ? uniqueIds() : (id) => id;
  }

  read(): readonly Unit[] {
    this.until(null, roomOf('start', 'text'), true);
    return this.units.toSorted((a, b) => a.line - b.line);
  }

  private until(end: string | null, room: Room, isTop = false): void {
    let here = room;
    while (this.index < this.tokens.length) {
      const token = this.tokens[this.index++];
      if (!token || token.type === end) break;
      if (isTop && token.type === 'heading_open' && token.tag < 'h3') here = this.section(token);
      else this.block(token, here);
    }
  }

  private block(token: Token, room: Room): void {
    switch (token.type) {
      case 'heading_open':
        this.heading(token, `${room.key}/h${next(room, 'h')}`);
        return;
      case 'paragraph_open':
        this.paragraph(token, room);
        return;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.list(token, room);
        return;
      case 'blockquote_open':
        this.until('blockquote_close', roomOf(`${room.key}/n${next(room, 'n')}`, 'note'));
        return;
      case 'table_open':
        this.table(`${room.key}/t${next(room, 't')}`);
        return;
      case 'dl_open':
        this.definitions(room);
        return;
      case 'footnote_block_open':
        this.notes();
        return;
      case 'code_block':
      case 'fence':
      case 'hr':
        this.add(token.map, `${room.key}/x${next(room, 'x')}`, []);
        return;
      default:
        if (calloutKinds.some((kind) => token.type === `container_${kind}_open`)) this.callout(token, room);
    }
  }

  /** A heading that opens a part or a scene, and the room it opens. */
  private section(token: Token): Room {
    const inline = this.tokens[this.index];
    const code = inline?.children?.find((one) => one.type === 'code_inline')?.content;
    if (token.tag === 'h1' && this.type !== 'lesson') {
      if (code === undefined) this.chapters++;
      const key = code === undefined ? `chapter:${this.chapters}` : `part:${code}`;
      return roomOf(this.heading(token, key, false), 'text');
    }
    return roomOf(this.heading(token, null), 'text');
  }

  private heading(token: Token, given: string | null, isNamed = true): string {
    const inline = this.inline();
    const { id, children } = named(this.nodes(inline));
    const own = this.ids(id ?? slug(plainText(children.filter((node) => node.type !== 'code'))));
    const key = this.keys(given ?? `#${own}`);
    const run = this.run(inline);
    const pieces = run ? titleOf(run, { key, kind: 'heading' }, rulesBehind.includes(this.type)) : [];
    const [piece] = pieces;
    this.add(token.map, key, pieces, isNamed && id === null && piece ? { at: piece.to, id: own } : null);
    return key;
  }

  private paragraph(token: Token, room: Room): void {
    const inline = this.inline();
    const key = this.keys(room.isFresh ? room.key : `${room.key}/p${next(room, 'p')}`);
    const kind = room.isFresh || room.kind !== 'item' ? room.kind : 'text';
    room.isFresh = false;
    const run = this.run(inline);
    this.add(token.map, key, run ? paragraphOf(run, { key, kind }, rulesInFront.includes(this.type)) : []);
  }

  private list(token: Token, room: Room): void {
    const list = next(room, 'l');
    const end = token.type.replace('_open', '_close');
    for (let count = 1; this.index < this.tokens.length; ) {
      const item = this.tokens[this.index++];
      if (!item || item.type === end) return;
      if (item.type !== 'list_item_open') continue;
      const choice = this.choice();
      const key = choice ? this.keys(`${room.key}/${choice.id}`) : `${room.key}/l${list}.${count}`;
      const inside = { ...roomOf(key, choice ? 'text' : 'item'), isFresh: choice === null };
      if (choice) {
        this.index += 3;
        this.add(choice.map, key, choice.pieces(key));
      }
      this.until('list_item_close', inside);
      count++;
    }
  }

  /** The choice that the next paragraph is, in a scenario. */
  private choice() {
    const [open, inline] = [this.tokens[this.index], this.tokens[this.index + 1]];
    if (this.type !== 'scenario' || open?.type !== 'paragraph_open' || !inline) return null;
    const run = this.run(inline);
    const choice = run && choiceOf(run);
    return choice && { ...choice, map: open.map };
  }

  private table(key: string): void {
    const column = (cell: { from: number; to: number }, line: number): Run => ({
      text: (this.lines.texts[line] ?? '').slice(cell.from, cell.to),
      indent: '',
      at: (offset) => (this.lines.starts[line] ?? 0) + cell.from + offset,
    });
    let rows = 0;
    for (let token = this.tokens[this.index++]; token && token.type !== 'table_close'; ) {
      if (token.type === 'tr_open' && token.map) {
        const line = this.above + token.map[0];
        const row = rows++;
        const pieces = cellsOf(this.lines.texts[line] ?? '').flatMap((cell, at) => {
          const run = column(cell, line);
          const named = { key: `${key}/${row}.${at}`, kind: 'cell' as const, form: 'cell' as const };
          return pieceOf(run, 0, run.text.length, named).map((piece) => ({
            ...piece,
            text: piece.text.replaceAll('\\|', '|'),
          }));
        });
        // The line of hyphens below the head belongs to it.
        const end = row === 0 ? token.map[0] + 2 : token.map[0] + 1;
        this.add([token.map[0], end], this.keys(`${key}/${row}`), pieces);
      }
      token = this.tokens[this.index++];
    }
  }

  private definitions(room: Room): void {
    const list = this.type === 'glossary' ? '' : `${room.key}/d${next(room, 'd')}.`;
    let inside = room;
    for (let token = this.tokens[this.index++], count = 0; token && token.type !== 'dl_close'; ) {
      if (token.type === 'dt_open') {
        count++;
        const inline = this.inline();
        const { id, children } = named(this.nodes(inline));
        const own = id ?? glossaryId(plainText(children).trim());
        const key = this.keys(list === '' ? `term:${own}` : `${list}${count}`);
        const run = this.run(inline);
        const pieces = run ? titleOf(run, { key, kind: 'term' }, false) : [];
        const [piece] = pieces;
        const unnamed = list === '' && id === null && piece ? { at: piece.to, id: own } : null;
        this.add(token.map, key, pieces, unnamed);
        inside = roomOf(key, 'text');
      }
      if (token.type === 'dd_open') this.until('dd_close', inside);
      token = this.tokens[this.index++];
    }
  }

  private callout(token: Token, room: Room): void {
    const kind = token.type.slice('container_'.length, -'_open'.length);
    const key = this.keys(`${room.key}/c${next(room, 'c')}`);
    const line = this.above + (token.map?.[0] ?? 0);
    const written = this.lines.texts[line] ?? '';
    const title = token.info.trim().slice(kind.length).trim();
    const column = written.lastIndexOf(title);
    const [inline] = engine.parseInline(title, {});
    const { id, children } = named(inline ? this.nodes(inline) : []);
    const own = this.ids(id ?? slug(`${kind} ${plainText(children)}`));
    const run: Run = { text: title, indent: '', at: (offset) => (this.lines.starts[line] ?? 0) + column + offset };
    const pieces = titleOf(run, { key, kind: 'heading' }, false);
    const at = pieces[0]?.to ?? (this.lines.starts[line] ?? 0) + written.trimEnd().length;
    const [first = 0, last = 0] = token.map ?? [];
    this.add([first, first + 1], key, pieces, id === null ? { at, id: own } : null);
    this.until(`container_${kind}_close`, roomOf(key, 'text'));
    if (/^\s*:{3,}\s*$/.test(this.lines.texts[this.above + last] ?? '')) this.add([last, last + 1], `${key}/end`, []);
  }

  private notes(): void {
    for (let token = this.tokens[this.index++]; token && token.type !== 'footnote_block_close'; ) {
      if (token.type === 'footnote_open')
        this.until('footnote_close', roomOf(`note:${token.meta?.label ?? token.meta?.id}`, 'note'));
      token = this.tokens[this.index++];
    }
  }

  /** The inline token that follows, past the one that closes it. */
  private inline(): Token | undefined {
    const token = this.tokens[this.index];
    if (token?.type !== 'inline') return undefined;
    this.index += 2;
    return token;
  }

  private nodes(token: Token | undefined): readonly Inline[] {
    const source = { file: '', lines: this.lines.texts, firstLine: 1, findings: findings('') };
    return token ? readInlines(source, token) : [];
  }

  private run(token: Token | undefined): Run | null {
    return token?.map ? runOf(this.lines, this.above + token.map[0], token.content) : null;
  }

  private add(
    map: readonly [number, number] | null,
    key: string,
    pieces: readonly Piece[],
    unnamed: Unit['unnamed'] = null,
  ): void {
    if (!map) return;
    const line = this.above + map[0];
    const count = this.lines.texts.length;
    if (line >= count) return;
    let end = Math.min(Math.max(this.above + map[1], line + 1), count);
    while (end > line + 1 && /^[\s>]*$/.test(this.lines.texts[end - 1] ?? '')) end--;
    this.units.push({ key, line, end, pieces, unnamed });
  }
}

const roomOf = (key: string, kind: SegmentKind): Room => ({ key, kind, counts: new Map(), isFresh: false });

function next({ counts }: Room, what: string): number {
  const count = (counts.get(what) ?? 0) + 1;
  counts.set(what, count);
  return count;
}

/** Gives each key out once. */
function uniqueKeys(): (key: string) => string {
  const taken = new Map<string, number>();
  return (key) => {
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  };
}
