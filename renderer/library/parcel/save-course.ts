import type { ParcelId } from '../../../core/api/parcel.ts';
import { call } from '../../api.ts';

/**
 * Has the host make a file of a course, fetches it in pieces, and hands it to the person's downloads. Resolves with the
 * file's name. Throws a `FaultError`, or an `AbortError` when it was stopped.
 */
export async function saveCourse(
  pack: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<string> {
  const { parcel, name, size } = await call('pack.export', { pack });
  try {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let offset = 0; offset < size; ) {
      signal.throwIfAborted();
      const piece = bytesOf((await call('parcel.read', { parcel, offset })).base64);
      pieces.push(piece);
      offset += piece.length;
      onProgress(offset / size);
    }
    signal.throwIfAborted();
    hand(new Blob(pieces, { type: 'application/x-civic-envoy-coursepack' }), name);
    return name;
  } finally {
    forget(parcel);
  }
}

function hand(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // The download has its own hold on the bytes once it has begun, which is not told; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const forget = (parcel: ParcelId): void => void call('parcel.discard', { parcel }).catch(() => undefined);
