import type { FileHandle } from 'node:fs/promises';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry as ZipEntry } from 'yauzl';
import { longestManifest } from '../../../core/pack/parcel.ts';
import { isPlainPath } from '../../../core/pack/plain-path.ts';
import type { Limits } from './limits.ts';
import {
  deflated,
  endLength,
  endRecord,
  type Listed,
  listedLength,
  listedRecord,
  localRecord,
  readAt,
  stored,
  utf8Flag,
} from './records.ts';
import { ArchiveError } from './refusal.ts';

/** One entry as the list at the end of the file has it, with everything checked that the list alone can show. */
export interface Entry {
  readonly name: string;
  /** Where what stands before its data begins, and what must stand there. */
  readonly start: number;
  readonly header: Buffer;
  readonly compressed: number;
  readonly size: number;
  readonly crc32: number;
  readonly isDeflated: boolean;
}

const longestName = 400;

/**
 * Reads the list at the end of a zip. The entries must lie one behind the other from the first byte of the file to the
 * list, and the list must be, byte by byte, what its entries say it is: then there is one way to read the file, whichever
 * end a program begins at. Throws ArchiveError.
 */
export async function readDirectory(handle: FileHandle, file: string, limits: Limits): Promise<readonly Entry[]> {
  const { size } = await handle.stat();
  const [first, end] = [await readAt(handle, 0, 4), await readAt(handle, Math.max(0, size - endLength), endLength)];
  if (first.length < 4 || first.readUInt32LE(0) !== 0x04034b50) throw new ArchiveError('not-an-archive', file);
  if (end.length < endLength || end.readUInt32LE(0) !== 0x06054b50) throw new ArchiveError('end-missing', file);
  const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (count === 0xffff || length === 0xffffffff || start === 0xffffffff) throw new ArchiveError('zip64', file);
  if (!end.equals(endRecord(count, length, start))) throw new ArchiveError('end-wrong', file);
  if (count > limits.entries || length > limits.entries * (listedLength + longestName))
    throw new ArchiveError('too-many-files', file);
  if (start + length + endLength !== size) throw new ArchiveError('end-wrong', file);
  // yauzl looks for the end by itself, in the last 64 KB, and must find it in what is in memory.
  const from = Math.max(0, Math.min(start, size - endLength - 0xffff - 20));
  const tail = await readAt(handle, from, size - from);
  if (tail.length !== size - from) throw new ArchiveError('end-missing', file);
  const locator = tail.length - endLength - 20;
  if (locator >= 0 && tail.readUInt32LE(locator) === 0x07064b50) throw new ArchiveError('zip64', file);
  const listed = await list(new Tail(tail, from), size, file);
  const list_ = tail.subarray(start - from, tail.length - endLength);
  if (listed.length !== count || !Buffer.concat(listed.map(listedRecord)).equals(list_))
    throw new ArchiveError('directory-wrong', file);
  return inPlace(listed, start, limits);
}

/** The last part of a file, held in memory: thousands of entries are then read without as many calls to the system. */
class Tail extends RandomAccessReader {
  readonly #bytes: Buffer;
  readonly #from: number;
  constructor(bytes: Buffer, from: number) {
    super();
    this.#bytes = bytes;
    this.#from = from;
  }
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const start = position - this.#from;
    const isInside = start >= 0 && start + length <= this.#bytes.length;
    if (isInside) this.#bytes.copy(buffer, offset, start, start + length);
    callback(isInside ? null : new RangeError('The list of entries leaves its place.'));
  }
}

/** The entries as they are listed. Names stay bytes: yauzl would mend what is to be refused. */
async function list(tail: Tail, size: number, file: string): Promise<Listed[]> {
  const listed: Listed[] = [];
  try {
    const zip = await fromRandomAccessReaderPromise(tail, size, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      // Sizes are counted while unpacking, whatever the list says of them.
      validateEntrySizes: false,
    });
    for await (const entry of zip.eachEntry()) listed.push(asListed(entry));
  } catch (cause) {
    if (cause instanceof ArchiveError) throw cause;
    throw new ArchiveError('directory-wrong', file, { cause });
  }
  return listed;
}

function asListed(entry: ZipEntry): Listed {
  const name = entry.fileNameRaw;
  if (entry.extraFieldLength > 0 || entry.fileCommentLength > 0)
    throw new ArchiveError('extra-unknown', name.toString('utf8'));
  return {
    name,
    flags: entry.generalPurposeBitFlag,
    method: entry.compressionMethod,
    versionNeeded: entry.versionNeededToExtract,
    time: entry.lastModFileTime,
    date: entry.lastModFileDate,
    crc32: entry.crc32,
    compressed: entry.compressedSize,
    size: entry.uncompressedSize,
    madeBy: entry.versionMadeBy,
    internal: entry.internalFileAttributes,
    external: entry.externalFileAttributes,
    start: entry.relativeOffsetOfLocalHeader,
  };
}

function inPlace(listed: readonly Listed[], end: number, limits: Limits): readonly Entry[] {
  let next = 0;
  let total = 0;
  const names = new Set<string>();
  const entries = listed.map((one) => {
    const name = nameOf(one);
    if (names.has(name)) throw new ArchiveError('name-twice', name);
    names.add(name);
    checkForm(one, name);
    checkSize(one, name, limits);
    total += one.size;
    if (total > limits.totalBytes + 2 * longestManifest) throw new ArchiveError('too-large', name);
    if (one.start !== next) throw new ArchiveError('misplaced', name);
    const header = localRecord(one);
    next += header.length + one.compressed;
    const { start, compressed, size, crc32 } = one;
    return { name, start, header, compressed, size, crc32, isDeflated: one.method === deflated };
  });
  if (next !== end) throw new ArchiveError('misplaced', entries.at(-1)?.name);
  return entries;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function nameOf({ name: bytes, flags }: Listed): string {
  const loose = Buffer.from(bytes).toString('utf8');
  let name: string;
  try {
    name = utf8.decode(bytes);
  } catch (cause) {
    throw new ArchiveError('name-unsafe', loose, { cause });
  }
  if (name.endsWith('/') && isPlainPath(name.slice(0, -1))) throw new ArchiveError('folder', name);
  // Without the flag, programs read bytes beyond ASCII in letters of their own choice.
  const isPlain = isPlainPath(name) && ((flags & utf8Flag) !== 0 || bytes.every((byte) => byte < 0x80));
  if (!isPlain) throw new ArchiveError('name-unsafe', name);
  return name;
}

const deflateHints = 0x6;

function checkForm({ flags, method, versionNeeded, external }: Listed, name: string): void {
  if ((flags & 0x2041) !== 0) throw new ArchiveError('encrypted', name);
  if ((flags & ~(utf8Flag | deflateHints)) !== 0) throw new ArchiveError('flags-unknown', name);
  if (method !== stored && method !== deflated) throw new ArchiveError('method-unknown', name);
  if (versionNeeded > 20) throw new ArchiveError('flags-unknown', name);
  const kind = (external >>> 16) & 0xf000;
  if (kind !== 0 && kind !== 0x8000) throw new ArchiveError('link', name);
  if ((external & 0x10) !== 0) throw new ArchiveError('folder', name);
}

function checkSize({ size, compressed, method }: Listed, name: string, limits: Limits): void {
  if (size === 0xffffffff || compressed === 0xffffffff) throw new ArchiveError('zip64', name);
  if (size > limits.fileBytes) throw new ArchiveError('file-too-large', name);
  if (method === stored && size !== compressed) throw new ArchiveError('size-wrong', name);
  if (size > 1024 * 1024 && size > limits.ratio * compressed) throw new ArchiveError('ratio', name);
}
