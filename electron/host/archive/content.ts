import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, crc32, createInflateRaw, inflateRaw } from 'node:zlib';
import type { Entry } from './directory.ts';
import { readAt } from './records.ts';
import { ArchiveError } from './refusal.ts';

/** What is unpacked in one piece: most files of a pack, for which a chain of streams costs more than their content. */
const smallest = 4 * 1024 * 1024;

export const isSmall = ({ size, compressed }: Entry): boolean => size <= smallest && compressed <= smallest;

/**
 * The content of an entry, its size and CRC-32 checked. It is held in memory whole: for what is known to be small. Throws
 * ArchiveError.
 */
export async function readContent(handle: FileHandle, entry: Entry): Promise<Buffer> {
  const { name, start, header, compressed } = entry;
  const bytes = await readAt(handle, start, header.length + compressed);
  checkHeader(bytes, entry);
  const packed = bytes.subarray(header.length);
  if (packed.length !== compressed) throw new ArchiveError('damaged', name);
  const content = entry.isDeflated ? await inflate(packed, entry) : packed;
  if (content.length !== entry.size) throw new ArchiveError('size-wrong', name);
  if (crc32(content) !== entry.crc32) throw new ArchiveError('crc-wrong', name);
  return content;
}

function checkHeader(bytes: Buffer, { name, header }: Entry): void {
  if (!bytes.subarray(0, header.length).equals(header)) throw new ArchiveError('header-wrong', name);
}

/** Unpacks no more than the entry may have; what unpacks to more stops there. */
function inflate(packed: Buffer, { name, size }: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { maxOutputLength: Math.max(1, size), info: true };
    inflateRaw(packed, options, (cause, result) => {
      if (cause) return reject(unpackError(cause, name));
      const { buffer, engine } = result as unknown as Inflated;
      if (engine.bytesWritten !== packed.length) return reject(new ArchiveError('data-after-end', name));
      resolve(buffer);
    });
  });
}

/** What Node.js answers with `info: true`; its types do not know. */
interface Inflated {
  readonly buffer: Buffer;
  /** `bytesWritten` counts what was taken of the packed bytes. */
  readonly engine: { readonly bytesWritten: number };
}

function unpackError(cause: NodeJS.ErrnoException, name: string): unknown {
  if (cause.code === 'ERR_BUFFER_TOO_LARGE') return new ArchiveError('size-wrong', name, { cause });
  return cause.code?.startsWith('Z_') ? new ArchiveError('damaged', name, { cause }) : cause;
}

export interface Streaming {
  /** A file that is not there yet. */
  readonly target: string;
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Writes the content of an entry to a file piece by piece, and answers with its SHA-256. Throws ArchiveError, AbortError,
 * and what the file system throws.
 */
export async function streamContent(handle: FileHandle, entry: Entry, streaming: Streaming): Promise<string> {
  const { name, start, header, compressed } = entry;
  checkHeader(await readAt(handle, start, header.length), entry);
  const counted = new Counted(entry, streaming.onBytes);
  const source = Readable.from(pieces(handle, start + header.length, compressed), { objectMode: false });
  const sink = createWriteStream(streaming.target, { flags: 'wx' });
  const signal = streaming.signal ? { signal: streaming.signal } : {};
  if (!entry.isDeflated) await pipeline(source, (bytes) => counted.pass(bytes), sink, signal);
  else {
    const inflating = createInflateRaw({ finishFlush: constants.Z_FINISH });
    try {
      await pipeline(source, inflating, (bytes) => counted.pass(bytes), sink, signal);
    } catch (cause) {
      throw unpackError(cause as NodeJS.ErrnoException, name);
    }
    if (inflating.bytesWritten !== compressed) throw new ArchiveError('data-after-end', name);
  }
  return counted.end();
}

async function* pieces(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  const most = 256 * 1024;
  for (let at = 0; at < length; at += most) yield await readAt(handle, start + at, Math.min(most, length - at));
}

/** Counts and sums what passes, and stops what is more than it may be. */
class Counted {
  readonly #entry: Entry;
  readonly #onBytes: (bytes: number) => void;
  readonly #hash: Hash = createHash('sha256');
  #size = 0;
  #crc = 0;

  constructor(entry: Entry, onBytes: (bytes: number) => void) {
    this.#entry = entry;
    this.#onBytes = onBytes;
  }

  async *pass(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of source) {
      this.#size += bytes.length;
      if (this.#size > this.#entry.size) throw new ArchiveError('size-wrong', this.#entry.name);
      this.#hash.update(bytes);
      this.#crc = crc32(bytes, this.#crc);
      yield bytes;
      this.#onBytes(bytes.length);
    }
  }

  end(): string {
    const { name, size, crc32: crc } = this.#entry;
    if (this.#size !== size) throw new ArchiveError('size-wrong', name);
    if (this.#crc !== crc) throw new ArchiveError('crc-wrong', name);
    return this.#hash.digest('hex');
  }
}
