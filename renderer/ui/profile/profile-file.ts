import type { ParcelId } from '../../../core/api/parcel.ts';
import { parcelChunk } from '../../../core/pack/chunk.ts';
import { call } from '../../api.ts';
import { bytesOf, download } from '../../download.ts';

/** Has the host make a file of whoever is here and hands it to the person's downloads. Answers its name. Throws a `FaultError`. */
export async function saveProfile(): Promise<string> {
  const { parcel, name, size } = await call('profile.export', {});
  try {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let offset = 0; offset < size; ) {
      const piece = bytesOf((await call('parcel.read', { parcel, offset })).base64);
      pieces.push(piece);
      offset += piece.length;
    }
    download(new Blob(pieces, { type: 'application/x-civic-envoy-profile' }), name);
    return name;
  } finally {
    void forget(parcel);
  }
}

/** Sends a file to the host, which never learns where it lay. `onProgress` hears the share that is there. Throws a `FaultError`. */
export async function sendProfile(file: File, onProgress: (share: number) => void): Promise<ParcelId> {
  const { parcel } = await call('parcel.begin', { name: file.name.slice(0, 300), size: file.size });
  for (let offset = 0; offset < file.size; ) {
    const bytes = new Uint8Array(await file.slice(offset, offset + parcelChunk).arrayBuffer());
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    ({ received: offset } = await call('parcel.append', { parcel, offset, base64 }));
    onProgress(offset / file.size);
  }
  return parcel;
}

/** Forgets a file that was looked at. */
export const forget = (parcel: ParcelId): Promise<unknown> => call('parcel.discard', { parcel }).catch(() => undefined);
