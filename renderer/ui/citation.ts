import type { Source } from '../../core/pack/pack.ts';

const lastName = (person: string): string => person.trim().split(/\s+/).at(-1) ?? '';

/** A person's source has a key that begins with a family name; a body's has its own short name. */
function isPerson(author: string, key: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLocaleLowerCase();
  return key.split('-').some((part) => part === plain(lastName(author)));
}

function shortAuthor({ author, key, title }: Source): string {
  const body = author.replace(/\s*\([^)]*\)\s*$/, '').split(',')[0] ?? '';
  if (author === '') return title.split(/[:,(]/)[0]?.trim() ?? title;
  const people = author.split(/,\s+|\s+and\s+/);
  if (!isPerson(people[0] ?? '', key)) return body;
  if (people.length > 2) return `${lastName(people[0] ?? '')} et al.`;
  return people.map(lastName).join(' and ');
}

/** How a source is named where it is cited: `Hocking 1993`, `Tannenbaum and Cerasoli 2013`, `Council of Europe 1985`. */
export function shortCitation(source: Source, locator = ''): string {
  const label = source.year === '' ? shortAuthor(source) : `${shortAuthor(source)} ${source.year}`;
  return locator === '' ? label : `${label}, ${locator}`;
}

/** The parts of a full reference that follow the title, in the order they are read; empty ones left out. */
export const referenceTail = ({ in: within, publisher, number, year }: Source): string =>
  [within, publisher, number, year].filter((part) => part !== '').join(', ');
