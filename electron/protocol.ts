import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { locate, pageType, scheme } from './address.ts';
import { contentPolicy, mediaPolicy } from './content-policy.ts';

/** Bytes of a pack's picture and its media type; null where the pack has none such. */
type Media = (pack: string, edition: string, path: string) => Promise<{ type: string; bytes: Uint8Array } | null>;

const headers = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
} as const;

/** Must run before Electron is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Answers `app://` from the built renderer and, under `/media`, from the packs. Returns what ends it. */
export function serveScheme(rendererFolder: string, media: Media): () => void {
  protocol.handle(scheme, async (request) => {
    const place = request.method === 'GET' || request.method === 'HEAD' ? locate(request.url) : null;
    if (!place) return refusal();
    try {
      const found =
        place.type === 'media'
          ? await media(place.pack, place.edition, place.path)
          : await readPage(rendererFolder, place.path);
      return found ? answer(found.bytes, found.type, place.type === 'media' ? mediaPolicy : contentPolicy) : refusal();
    } catch {
      return refusal();
    }
  });
  return () => protocol.unhandle(scheme);
}

async function readPage(folder: string, path: string): Promise<{ type: string; bytes: Uint8Array } | null> {
  const type = pageType(path);
  return type === null ? null : { type, bytes: await readFile(join(folder, path)) };
}

function answer(bytes: Uint8Array, type: string, policy: string): Response {
  const own = { 'Content-Security-Policy': policy, 'Content-Type': type };
  return new Response(new Uint8Array(bytes), { headers: { ...headers, ...own } });
}

function refusal(): Response {
  return new Response(null, { status: 404, headers });
}
