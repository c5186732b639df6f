import type { TwinePassage, TwineStory } from './story.ts';

/** Reads Twee 3 (Interactive Fiction Technology Foundation, twee-3-specification 3.0.2). Never throws; what it cannot read is text. */
export function parseTwee(source: string): TwineStory {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const passages: TwinePassage[] = [];
  let open: { name: string; tags: readonly string[]; line: number; text: string[] } | null = null;
  const close = () => {
    if (open) passages.push({ ...open, text: open.text.join('\n').trimEnd() });
  };
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('::')) {
      // A line that begins as a header does is escaped.
      open?.text.push(line.replace(/^\\::/, '::'));
      continue;
    }
    close();
    open = { ...readHeader(line.slice(2)), line: index + 2, text: [] };
  }
  close();
  const data = readData(passages.find(({ name }) => name === 'StoryData')?.text ?? '');
  const told = passages.filter(({ name }) => name !== 'StoryData' && name !== 'StoryTitle');
  return {
    title: passages.find(({ name }) => name === 'StoryTitle')?.text.trim() ?? '',
    start: data.start ?? (told.some(({ name }) => name === 'Start') ? 'Start' : (told[0]?.name ?? '')),
    format: (data.format ?? '').toLowerCase(),
    passages: told,
  };
}

/** `Name [tag tag] {"position":"1,2"}`; brackets and braces of a name are escaped with a backslash. */
function readHeader(header: string): { name: string; tags: readonly string[] } {
  const [, name = '', tags = ''] = /^((?:\\.|[^[{\\])*)(?:\[((?:\\.|[^\]\\])*)\])?/.exec(header) ?? [];
  const plain = (text: string) => text.replace(/\\(.)/g, '$1').trim();
  return { name: plain(name), tags: plain(tags).split(/\s+/).filter(Boolean) };
}

function readData(text: string): { readonly start?: string; readonly format?: string } {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return {};
    const { start, format } = data as Record<string, unknown>;
    return { ...(typeof start === 'string' && { start }), ...(typeof format === 'string' && { format }) };
  } catch {
    return {};
  }
}
