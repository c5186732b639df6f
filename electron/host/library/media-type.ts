/** The kinds of file a pack may show, by their ending. Nothing else of a pack is ever given to a window. */
const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  vtt: 'text/vtt; charset=utf-8',
};

/** The media type of a file of a pack, or null for one that is not shown. */
export function mediaType(path: string): string | null {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(types, ending) ? (types[ending] ?? null) : null;
}
