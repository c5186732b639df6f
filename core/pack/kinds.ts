/** One kind of file that a pack may hold. */
export interface FileKind {
  /** How it is given to a window, or null for what is never given as it stands. */
  readonly mediaType: string | null;
  /** Markdown and YAML, which the program itself reads. */
  readonly isText: boolean;
  /** Compressed by its own format, so that compressing it again gains nothing. */
  readonly isCompressed: boolean;
}

/** Every kind of file a pack may hold, by its ending. Nothing else is packed, installed or shown. */
const kinds: Readonly<Record<string, FileKind>> = {
  md: { mediaType: null, isText: true, isCompressed: false },
  yml: { mediaType: null, isText: true, isCompressed: false },
  svg: { mediaType: 'image/svg+xml', isText: false, isCompressed: false },
  png: { mediaType: 'image/png', isText: false, isCompressed: true },
  jpg: { mediaType: 'image/jpeg', isText: false, isCompressed: true },
  jpeg: { mediaType: 'image/jpeg', isText: false, isCompressed: true },
  webp: { mediaType: 'image/webp', isText: false, isCompressed: true },
  mp3: { mediaType: 'audio/mpeg', isText: false, isCompressed: true },
  vtt: { mediaType: 'text/vtt; charset=utf-8', isText: false, isCompressed: false },
};

/** The kind of a file by the ending of its path, or null for one a pack cannot hold. */
export function kindOf(path: string): FileKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  if (dot < 1) return null;
  const ending = name.slice(dot + 1).toLowerCase();
  return Object.hasOwn(kinds, ending) ? (kinds[ending] ?? null) : null;
}
