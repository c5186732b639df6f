import type { Input } from '../../core/api.ts';
import { call } from '../api.ts';
import { bytesOf, download } from '../download.ts';

/** What a trainee has chosen to hand over. */
export type Wish = Input<'result.make'>;

/** Has the host write a result file and hands it to the person's downloads. Answers its name. Throws a `FaultError`. */
export async function saveResult(wish: Wish): Promise<string> {
  const { file, name, size } = await call('result.make', wish);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; offset < size; ) {
    const piece = bytesOf((await call('result.read', { file, offset })).base64);
    pieces.push(piece);
    offset += piece.length;
  }
  download(new Blob(pieces, { type: 'application/x-civic-envoy-result' }), name);
  return name;
}
