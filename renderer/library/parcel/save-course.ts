import type { ParcelId } from '../../../core/api/parcel.ts';
import { call } from '../../api.ts';
import { bytesOf, download } from '../../download.ts';

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
    download(new Blob(pieces, { type: 'application/x-civic-envoy-coursepack' }), name);
    return name;
  } finally {
    forget(parcel);
  }
}

const forget = (parcel: ParcelId): void => void call('parcel.discard', { parcel }).catch(() => undefined);
