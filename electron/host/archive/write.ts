import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { kindOf } from '../../../core/pack/kinds.ts';
import {
  canonicalManifest,
  canonicalSignature,
  type ParcelFile,
  type ParcelManifest,
  type ParcelSignature,
  parseParcelManifest,
} from '../../../core/pack/parcel.ts';
import { isRecord } from '../../../core/pack/translations.ts';
import { deflated, endRecord, type Listed, listedRecord, localRecord, stored, utf8Flag } from './records.ts';
import { ArchiveError } from './refusal.ts';

/** The files of a pack to be written, wherever they lie. Paths use `/`, in any order. */
export interface ParcelSource {
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
}

/** The manifest of what is to be written: all but what translators alone need. Throws ArchiveError for what no reader would take. */
export async function manifestOf(
  about: Pick<ParcelManifest, 'id' | 'version' | 'title' | 'publisher' | 'languages'>,
  source: ParcelSource,
): Promise<ParcelManifest> {
  const files: ParcelFile[] = [];
  for (const path of source.paths.filter((one) => !isRecord(one)).toSorted()) {
    const bytes = await source.read(path);
    files.push({ path, size: bytes.length, sha256: sha256(bytes) });
  }
  const read = parseParcelManifest(canonicalManifest({ format: 1, ...about, files }));
  if (!read.ok) throw new ArchiveError(read.code, read.subject);
  return read.manifest;
}

/**
 * Writes a pack as one file, the same bytes for the same input on every machine. The file appears under its name once it
 * is whole, over one that was there. Throws ArchiveError where a file is no longer what the manifest says, and what the
 * file system throws.
 */
export async function writeArchive(
  target: string,
  manifest: ParcelManifest,
  signature: ParcelSignature | null,
  source: ParcelSource,
): Promise<void> {
  const partial = `${target}.part`;
  const handle = await open(partial, 'w');
  try {
    try {
      const writer = new Writer(handle);
      await writer.add('manifest.json', Buffer.from(canonicalManifest(manifest), 'utf8'), true);
      if (signature) await writer.add('signature.json', Buffer.from(canonicalSignature(signature), 'utf8'), false);
      for (const file of manifest.files) {
        const bytes = await source.read(file.path);
        if (bytes.length !== file.size) throw new ArchiveError('size-wrong', file.path);
        if (sha256(bytes) !== file.sha256) throw new ArchiveError('sha256-wrong', file.path);
        await writer.add(file.path, bytes, kindOf(file.path)?.isCompressed === false);
      }
      await writer.end();
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Midnight on the first day a zip can name: when a pack was built is no part of it. */
const date = 0x21;
/** A plain file, readable by all, as Unix says it: unpackers then make nothing executable. */
const plainFile = 0o100644 * 0x10000;

class Writer {
  readonly #handle: FileHandle;
  readonly #listed: Listed[] = [];
  #at = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async add(name: string, bytes: Uint8Array, isWorthPacking: boolean): Promise<void> {
    const packed = isWorthPacking ? deflate(bytes) : bytes;
    const isDeflated = packed.length < bytes.length;
    const data = isDeflated ? packed : bytes;
    const entry: Listed = {
      name: Buffer.from(name, 'utf8'),
      flags: utf8Flag,
      method: isDeflated ? deflated : stored,
      versionNeeded: 20,
      time: 0,
      date,
      crc32: crc32(bytes),
      compressed: data.length,
      size: bytes.length,
      madeBy: 0x0314,
      internal: 0,
      external: plainFile,
      start: this.#at,
    };
    this.#listed.push(entry);
    await this.#write(localRecord(entry));
    await this.#write(data);
  }

  async end(): Promise<void> {
    const start = this.#at;
    const list = Buffer.concat(this.#listed.map(listedRecord));
    await this.#write(list);
    await this.#write(endRecord(this.#listed.length, list.length, start));
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) done += (await this.#handle.write(bytes, done)).bytesWritten;
    this.#at += bytes.length;
    if (this.#at > 0xffffffff || this.#listed.length > 0xffff) throw new ArchiveError('too-large');
  }
}

/**
 * Compressed in JavaScript: what zlib makes of the same bytes differs between its versions and between processors, and a
 * file that differs cannot be compared, nor built again by somebody else. `mem` is given because fflate would else choose
 * it by a logarithm, whose last digit is the machine's.
 */
const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9, mem: 8 });
