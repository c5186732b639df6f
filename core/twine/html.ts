import type { TwinePassage, TwineStory } from './story.ts';

/** Whether a file is a story as Twine 2 publishes it. */
export const isTwineHtml = (source: string): boolean => /<tw-storydata[\s>]/i.test(source);

/** Reads a published Twine 2 story (twine-2-htmloutput-spec 1.0.2). Scripts and styles are passed over, whatever they hold. */
export function parseTwineHtml(source: string): TwineStory {
  const [whole = '', head = ''] = /<tw-storydata([^>]*)>/i.exec(source) ?? [];
  const about = attributes(head);
  const passages: (TwinePassage & { readonly pid: string })[] = [];
  const begins = source.indexOf(whole) + whole.length;
  let line = 1 + count(source.slice(0, begins));
  let at = begins;
  for (const found of source.slice(begins).matchAll(/<tw-passagedata([^>]*)>([^<]*)<\/tw-passagedata>/gi)) {
    const place = begins + found.index;
    line += count(source.slice(at, place));
    at = place;
    const { pid = '', name = '', tags = '' } = attributes(found[1] ?? '');
    passages.push({ pid, name, tags: tags.split(/\s+/).filter(Boolean), text: decoded(found[2] ?? ''), line });
  }
  const start = passages.find(({ pid }) => pid === about.startnode) ?? passages[0];
  return {
    title: about.name ?? '',
    start: start?.name ?? '',
    format: (about.format ?? '').toLowerCase(),
    passages: passages.map(({ pid: _, ...passage }) => passage),
  };
}

const count = (text: string): number => text.split('\n').length - 1;

function attributes(text: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      decoded(value),
    ]),
  );
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
    if (code === null) return named[String(name).toLowerCase()] ?? whole;
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
