import type { Source } from '../../core/pack/pack.ts';
import { listWords } from './local-words.ts';

const lastName = (person: string): string => person.trim().split(/\s+/).at(-1) ?? '';

/** A person has a given and a family name, and a key that begins with the family name; a body does not. */
function isPerson(author: string, key: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLocaleLowerCase();
  return /\s/.test(author) && !/ (?:of|for) /.test(author) && key.split('-')[0] === plain(lastName(author));
}

function shortAuthor(language: string, { author, key, title }: Source): string {
  if (author === '') return shortTitle(title);
  const named = author.replace(/\s*\([^)]*\)\s*$/, '');
  const [first = '', ...others] = named.split(/,\s+/);
  if (!isPerson(first.split(/\s+and\s+/)[0] ?? '', key)) return first;
  // What follows a comma is another person only where an “and” closes the list; else it is an office or a newspaper.
  const list = / and /.test(named) ? [first, ...others] : [first];
  const people = list.flatMap((one) => one.split(/\s+and\s+/));
  if (people.length > 2) return `${lastName(people[0] ?? '')} et al.`;
  return listWords(language, people.map(lastName));
}

const longest = 40;

/** The first words of a title: up to its first stop, and not more than fit into a line. */
function shortTitle(title: string): string {
  const start = title.split(/[:,(]/)[0]?.trim() ?? title;
  return start.length <= longest ? start : `${start.slice(0, start.lastIndexOf(' ', longest))} …`;
}

/** How a source is named where it is cited: `Hocking 1993`, `Tannenbaum and Cerasoli 2013`, `Council of Europe 1985`. */
export function shortCitation(language: string, source: Source, locator = ''): string {
  const label = [shortAuthor(language, source), source.year].filter((part) => part !== '').join(' ');
  // “art. 3” stays on one line.
  return locator === '' ? label : `${label}, ${locator.replaceAll('. ', '.\u00a0')}`;
}

/**
 * The parts of a full reference that follow the title, in the order they are read; empty ones left out, and the year
 * where a date before it has it already.
 */
export function referenceTail({ in: within, publisher, number, year }: Source): string {
  const parts = [within, publisher, number].filter((part) => part !== '');
  return (parts.some((part) => new RegExp(`\\b${year}\\b`).test(part)) ? parts : [...parts, year])
    .filter((part) => part !== '')
    .join(', ');
}
