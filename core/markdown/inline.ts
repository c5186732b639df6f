import type { Token } from 'markdown-it';
import type { Position } from '../diagnostic.ts';
import { resolvePath } from '../pack/path.ts';
import type { Inline } from './markdown.ts';
import { inlinePlaces, type Source } from './place.ts';

/** Turns the children of one inline token into nodes. */
export function readInlines(source: Source, token: Token): Inline[] {
  const tokens = token.children ?? [];
  const placeOf = inlinePlaces(source, token.map, token.content);
  const where = (one: Token): Position => placeOf(Number(one.meta?.pos ?? 0));
  let index = 0;
  let depth = 0;

  function until(end: string | null): Inline[] {
    const nodes: Inline[] = [];
    while (index < tokens.length) {
      const one = tokens[index++];
      if (!one || one.type === end) break;
      for (const node of read(one)) append(nodes, node);
    }
    return nodes;
  }

  function read(one: Token): readonly Inline[] {
    switch (one.type) {
      case 'text':
      case 'text_special':
        return one.content === '' ? [] : [{ type: 'text', text: one.content }];
      case 'softbreak':
        return [{ type: 'text', text: ' ' }];
      case 'hardbreak':
        return [{ type: 'break' }];
      case 'code_inline':
        return [{ type: 'code', text: one.content, at: where(one) }];
      case 'em_open':
        return within('emphasis', 'em_close');
      case 'strong_open':
        return within('strong', 'strong_close');
      case 's_open':
        return within('deleted', 's_close');
      case 'link_open':
        return readLink(one);
      case 'image':
        return readImage(one);
      case 'term':
        return [{ type: 'term', term: text(one, 'term'), text: text(one, 'text'), at: where(one) }];
      case 'citation':
        return ((one.meta?.cited ?? []) as { key: string; locator: string }[]).map((cited) => ({
          type: 'citation',
          ...cited,
          at: where(one),
        }));
      case 'slot':
        return [{ type: 'slot', name: text(one, 'name'), starts: one.meta?.starts === true, at: where(one) }];
      case 'anchor':
        return [{ type: 'anchor', id: text(one, 'id'), at: where(one) }];
      case 'footnote_ref':
        return [{ type: 'footnote', number: Number(one.meta?.id ?? 0) + 1 }];
      default:
        return one.content === '' ? [] : [{ type: 'text', text: one.content }];
    }
  }

  /** Marks within marks within marks say nothing more; a tree that is too deep could not be walked. */
  function within(type: 'emphasis' | 'strong' | 'deleted', end: string): readonly Inline[] {
    depth++;
    const children = until(end);
    depth--;
    return depth < 20 ? [{ type, children }] : children;
  }

  function readLink(one: Token): readonly Inline[] {
    const at = where(one);
    const href = decoded(String(one.attrGet('href') ?? ''));
    const children = until('link_close');
    if (/^(https?:\/\/|mailto:)/i.test(href) || (href.startsWith('#') && href.length > 1)) {
      return [{ type: 'link', href, children, at }];
    }
    source.findings.error(
      at,
      'link-target',
      `The link leads to “${href}”, which is neither a web address nor a place on this page.`,
      'Begin it with https://, http://, mailto: or #.',
    );
    return children;
  }

  function readImage(one: Token): readonly Inline[] {
    const at = where(one);
    const written = decoded(String(one.attrGet('src') ?? ''));
    const src = resolvePath(source.file, written);
    const alt = plain(one.children ?? []);
    if (alt === '') {
      source.findings.error(
        at,
        'picture-without-text',
        'The picture says nothing to a person who cannot see it.',
        'Write what it shows between the square brackets: ![what it shows](path).',
      );
    }
    if (src === null) {
      source.findings.error(
        at,
        'picture-path',
        `The picture “${written}” is not a file of this pack.`,
        'Put it into media/ and write its path relative to this file.',
      );
      return alt === '' ? [] : [{ type: 'text', text: alt }];
    }
    return [{ type: 'image', src, alt, at }];
  }

  return until(null);
}

const text = (token: Token, name: string): string => String(token.meta?.[name] ?? '');

const plain = (tokens: readonly Token[]): string =>
  tokens.map((one) => (one.children ? plain(one.children) : one.content)).join('');

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Neighbouring texts become one, so that a tree does not depend on how the text was cut into tokens. */
export function append(nodes: Inline[], node: Inline): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text')
    nodes[nodes.length - 1] = { type: 'text', text: last.text + node.text };
  else nodes.push(node);
}
