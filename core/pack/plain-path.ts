const mostSegments = 12;
const longestSegment = 120;
const longestPath = 400;

/** Names that Windows takes for devices, whatever ending follows: opening `nul.md` there opens no file. */
const device = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i;

/** What no name of a file may hold on one system or another, and the marks by which a name shows as what it is not. */
const forbidden = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\\:*?"<>|]/u;

/**
 * Whether a path names a file inside a pack on every system alike: in NFC, relative, without `..`, drive, device,
 * trailing dot or space, control character, backslash or colon, and with no hidden part. At most 12 segments of 120
 * bytes, and 400 bytes in all, counted in UTF-8.
 */
export function isPlainPath(path: string): boolean {
  if (path === '' || path.length > longestPath || bytesOf(path) > longestPath) return false;
  if (forbidden.test(path) || path.normalize('NFC') !== path) return false;
  const segments = path.split('/');
  return segments.length <= mostSegments && segments.every(isPlainSegment);
}

// A leading dot covers `.` and `..`; it also hides a file, and what is hidden is not read as part of a pack.
const isPlainSegment = (segment: string): boolean =>
  segment !== '' &&
  !segment.startsWith('.') &&
  !/[. ]$/.test(segment) &&
  bytesOf(segment) <= longestSegment &&
  !device.test(segment);

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * The first path that some system cannot keep apart from one before it: the same but for case or for the way its letters
 * are written, or a folder where the other is a file. Null where all of them stand apart.
 */
export function collisionOf(paths: readonly string[]): string | null {
  const spelled = new Set<string>();
  const folders = new Set<string>();
  const files = new Set<string>();
  for (const path of paths) {
    const folded = fold(path);
    if (files.has(folded) || folders.has(folded)) return path;
    files.add(folded);
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      const folder = path.slice(0, slash);
      if (spelled.has(folder)) continue;
      const other = fold(folder);
      if (files.has(other) || folders.has(other)) return path;
      spelled.add(folder);
      folders.add(other);
    }
  }
  return null;
}

// Coarser than any one system: what some of them take for the same is refused on all.
const fold = (path: string): string => path.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');
