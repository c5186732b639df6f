/** The program's own scheme and the one host it answers for. */
export const scheme = 'app';
export const origin = `${scheme}://civic-envoy`;
export const startAddress = `${origin}/index.html`;

/** What an address of ours stands for: a file of the built renderer, or a picture of an edition of a pack. */
export type Place =
  | { readonly type: 'page'; readonly path: string }
  | { readonly type: 'media'; readonly pack: string; readonly edition: string; readonly path: string };

const pageTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/**
 * Where an `app://` address leads, or null where it leads nowhere. Every segment is decoded once and must be a plain
 * name: nothing that climbs, hides, or means a drive or a second stream on some file system gets through.
 */
export function locate(address: string): Place | null {
  const url = parse(address);
  if (!url || url.protocol !== `${scheme}:` || url.host !== 'civic-envoy' || url.username || url.password) return null;
  if (url.pathname === '/') return { type: 'page', path: 'index.html' };
  const segments = url.pathname.slice(1).split('/').map(decode);
  const names = segments.filter((segment): segment is string => segment !== null && isPlainName(segment));
  if (names.length !== segments.length) return null;
  if (names[0] !== 'media') return { type: 'page', path: names.join('/') };
  const [, pack, edition, ...path] = names;
  if (pack === undefined || edition === undefined || path.length === 0) return null;
  return { type: 'media', pack, edition, path: path.join('/') };
}

/** The media type of a file of the renderer; null for one that is never part of it. */
export function pageType(path: string): string | null {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return Object.hasOwn(pageTypes, extension) ? (pageTypes[extension] ?? null) : null;
}

/** Whether an address is a page of ours: what `ipc` trusts. */
export function isOurs(address: string): boolean {
  const url = parse(address);
  return url !== null && url.protocol === `${scheme}:` && url.host === 'civic-envoy';
}

/**
 * Whether a part of an address may be a file's or folder's name. Colons and backslashes separate folders, drives and
 * streams on Windows; a leading dot is a hidden file or a climb.
 */
export function isPlainName(name: string): boolean {
  return name.length > 0 && name.length <= 255 && !name.startsWith('.') && !/[/\\:\p{Cc}]/u.test(name);
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
