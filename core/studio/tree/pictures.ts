import type { Token } from 'markdown-it';
import { engine } from '../../markdown/engine.ts';
import { cutFrontMatter } from '../../pack/front-matter.ts';
import { resolvePath } from '../../pack/path.ts';
import { applyChanges, type TextChange } from '../change.ts';

type Change = Omit<TextChange, 'path'>;

/** The paths of the pictures of a Markdown file, resolved, in the order in which they stand. */
export const picturesOf = (path: string, text: string): readonly string[] =>
  writtenPictures(bodyOf(text)).flatMap((written) => resolvePath(path, written) ?? []);

/**
 * What has to change in a Markdown file so that it shows the same pictures once it stands at `next(path)` and each
 * picture at `next` of its own path. Only the paths of pictures change, not what looks like one in a piece of code.
 */
export function mendPictures(path: string, text: string, next: (path: string) => string): readonly Change[] {
  const body = bodyOf(text);
  const targets = writtenPictures(body).map((written) => {
    const shown = resolvePath(path, written);
    return shown === null || resolvePath(next(path), written) === next(shown) ? null : next(shown);
  });
  if (targets.every((target) => target === null)) return [];
  const places = destinations(body);
  const mark = freeMark(body);
  const marked = places.map((place, index) => ({ ...place, insert: `${mark}${index}` }));
  // The parser alone knows which of them are pictures: it is asked with each place made recognisable.
  const seen = writtenPictures(applyChanges(body, marked));
  if (seen.length !== targets.length) return [];
  const start = text.length - body.length;
  return targets.flatMap((target, index) => {
    const place = places[marked.findIndex(({ insert }) => insert === seen[index])];
    if (target === null || !place) return [];
    return [{ from: start + place.from, to: start + place.to, insert: spell(relative(next(path), target), place) }];
  });
}

const bodyOf = (text: string): string => cutFrontMatter(text)?.body ?? text;

/** The paths of all pictures as they are written, those in titles of call-outs and in captions too. */
function writtenPictures(body: string): readonly string[] {
  if (!body.includes('![')) return [];
  const found: string[] = [];
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.type.startsWith('container_') && token.nesting === 1) walk(engine.parseInline(token.info, {}));
      if (token.type === 'image') {
        found.push(decoded(String(token.attrGet('src') ?? '')));
        walk(engine.parseInline(String(token.attrGet('title') ?? ''), {}));
      } else walk(token.children ?? []);
    }
  };
  try {
    walk(engine.parse(body, {}));
  } catch {
    // What cannot be read as Markdown shows no pictures.
    return [];
  }
  return found;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

interface Place {
  readonly from: number;
  readonly to: number;
  /** Between `<` and `>`, where blanks and parentheses are letters like others. */
  readonly isBracketed: boolean;
}

/** Everything that stands where the address of a link or picture may stand, or of its definition. */
function destinations(body: string): readonly Place[] {
  const opening = /\][(:][ \t]*(?:(?:\r\n|\n|\r)[ \t>]*)?/g;
  const found: Place[] = [];
  for (const match of body.matchAll(opening)) {
    const at = match.index + match[0].length;
    const bracketed = /<[^<>\r\n]*>/y;
    bracketed.lastIndex = at;
    const place = bracketed.test(body)
      ? { from: at + 1, to: bracketed.lastIndex - 1, isBracketed: true }
      : { from: at, to: endOfAddress(body, at), isBracketed: false };
    // A footnote may begin with a picture: what stands inside is the address.
    while ((found.at(-1)?.to ?? 0) > place.from) found.pop();
    if (place.to > place.from) found.push(place);
  }
  return found;
}

/** Where an address ends that stands without brackets: at white space, or at a parenthesis that closes none of its own. */
function endOfAddress(body: string, start: number): number {
  let depth = 0;
  for (let at = start; at < body.length; at++) {
    const sign = body[at] as string;
    if (/\s/.test(sign)) return at;
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && depth-- === 0) return at;
  }
  return body.length;
}

function freeMark(body: string): string {
  let mark = 'picture-';
  while (body.includes(mark)) mark = `a${mark}`;
  return mark;
}

/** The way from a file to another one, as Markdown takes it. */
function relative(file: string, target: string): string {
  const [from, to] = [file.split('/').slice(0, -1), target.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

const spell = (path: string, { isBracketed }: Place): string =>
  (isBracketed ? /[<>%\\]/ : /[\s()<>%\\]/).test(path)
    ? encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29')
    : path;
