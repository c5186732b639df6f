import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { kindOf } from '../../../core/pack/kinds.ts';
import { readOutline } from '../../../core/pack/outline.ts';
import {
  longestManifest,
  type ParcelFile,
  type ParcelManifest,
  type ParcelSignature,
  parseParcelManifest,
  parseParcelSignature,
} from '../../../core/pack/parcel.ts';
import { isSmall, readContent, streamContent } from './content.ts';
import { type Entry, readDirectory } from './directory.ts';
import { type Limits, longestText, usualLimits } from './limits.ts';
import { ArchiveError } from './refusal.ts';
import { verifySignature } from './sign.ts';

export type { Limits } from './limits.ts';
export { ArchiveError } from './refusal.ts';

/** A pack as a file, opened. Nothing in it is believed before it is checked. */
export interface Archive {
  readonly manifest: ParcelManifest;
  /** Checked: a signature that is wrong is refused on opening. */
  readonly signature: ParcelSignature | null;
  /** Whether an older key vouches for the key it is signed with. */
  readonly endorsed: boolean;
  /** Size of all files, unpacked. */
  readonly bytes: number;
  /** A text of the pack (.md, .yml), checked against the manifest; null where there is none. Throws ArchiveError. */
  text(path: string): Promise<string | null>;
  /**
   * Writes every file into an empty folder, checking size and SHA-256 on the way; `onProgress` is told the bytes written
   * so far. Throws ArchiveError, AbortError when the signal is aborted, and what the file system throws; the folder is
   * then left as far as it came.
   */
  extract(folder: string, options?: ExtractOptions): Promise<void>;
  close(): Promise<void>;
}

export interface ExtractOptions {
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Opens a pack and checks all that can be known without unpacking it: the form of the file, every name, kind, size and
 * place, the manifest against what is there and against pack.yml, and the signature. What each file holds is checked when
 * it is read. Throws ArchiveError, and what the file system throws.
 */
export async function openArchive(file: string, limits: Partial<Limits> = {}): Promise<Archive> {
  const name = basename(file);
  // Looked at first: to open a pipe would wait for whoever writes to it.
  if (!(await stat(file)).isFile()) throw new ArchiveError('not-a-file', name);
  const handle = await open(file, 'r');
  try {
    return await read(handle, name, { ...usualLimits, ...limits });
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function read(handle: FileHandle, name: string, limits: Limits): Promise<Archive> {
  const entries = await readDirectory(handle, name, limits);
  const [first, second] = entries;
  if (first?.name !== 'manifest.json') throw new ArchiveError('manifest-first', name);
  if (first.size > longestManifest) throw new ArchiveError('manifest-too-large', first.name);
  const parsed = parseParcelManifest(decoded(await readContent(handle, first), first.name));
  if (!parsed.ok) throw new ArchiveError(parsed.code, parsed.subject);
  const { manifest } = parsed;
  const signed = second?.name === 'signature.json' ? second : null;
  const files = matched(manifest, entries.slice(signed ? 2 : 1), limits);
  const { signature, endorsed } = await readSignature(handle, signed, manifest);
  const archive = new OpenArchive(handle, manifest, signature, endorsed, files);
  await checkAbout(archive);
  return archive;
}

function decoded(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new ArchiveError('damaged', name, { cause });
  }
}

/** A file of the manifest, and the entry that holds it. */
interface Held {
  readonly file: ParcelFile;
  readonly entry: Entry;
}

/** Every file of the manifest is there, in its place and size, and nothing else is. */
function matched(manifest: ParcelManifest, entries: readonly Entry[], limits: Limits): ReadonlyMap<string, Held> {
  const paths = new Set(manifest.files.map((file) => file.path));
  for (const { name } of entries) {
    if (kindOf(name) === null) throw new ArchiveError('kind-unknown', name);
    if (!paths.has(name)) throw new ArchiveError('file-extra', name);
  }
  const names = new Set(entries.map((entry) => entry.name));
  const files = new Map<string, Held>();
  let total = 0;
  for (const [index, file] of manifest.files.entries()) {
    const entry = entries[index];
    if (!names.has(file.path)) throw new ArchiveError('file-missing', file.path);
    if (entry?.name !== file.path) throw new ArchiveError('file-order', file.path);
    if (entry.size !== file.size) throw new ArchiveError('size-wrong', file.path);
    if (kindOf(file.path)?.isText && file.size > longestText) throw new ArchiveError('text-too-large', file.path);
    total += file.size;
    if (total > limits.totalBytes) throw new ArchiveError('too-large', file.path);
    files.set(file.path, { file, entry });
  }
  return files;
}

async function readSignature(
  handle: FileHandle,
  entry: Entry | null,
  manifest: ParcelManifest,
): Promise<{ signature: ParcelSignature | null; endorsed: boolean }> {
  if (!entry) return { signature: null, endorsed: false };
  if (entry.size > 2_000) throw new ArchiveError('signature-unreadable', entry.name);
  const signature = parseParcelSignature(decoded(await readContent(handle, entry), entry.name));
  if (!signature) throw new ArchiveError('signature-unreadable', entry.name);
  const { valid, endorsed } = verifySignature(manifest, signature);
  if (!valid) throw new ArchiveError('signature-wrong', entry.name);
  return { signature, endorsed };
}

/** What is shown before a course is installed is the manifest; what is shown after is pack.yml. They must say the same. */
async function checkAbout({ manifest, text }: OpenArchive): Promise<void> {
  const pack = await text('pack.yml');
  if (pack === null) throw new ArchiveError('file-missing', 'pack.yml');
  const about = readOutline({ paths: ['pack.yml'], text: (path) => (path === 'pack.yml' ? pack : null) }).manifest;
  for (const field of ['id', 'version', 'title', 'publisher', 'languages'] as const)
    if (JSON.stringify(about[field]) !== JSON.stringify(manifest[field])) throw new ArchiveError('pack-differs', field);
}

class OpenArchive implements Archive {
  readonly manifest: ParcelManifest;
  readonly signature: ParcelSignature | null;
  readonly endorsed: boolean;
  readonly bytes: number;
  readonly #handle: FileHandle;
  readonly #files: ReadonlyMap<string, Held>;

  constructor(
    handle: FileHandle,
    manifest: ParcelManifest,
    signature: ParcelSignature | null,
    endorsed: boolean,
    files: ReadonlyMap<string, Held>,
  ) {
    this.#handle = handle;
    this.#files = files;
    this.manifest = manifest;
    this.signature = signature;
    this.endorsed = endorsed;
    this.bytes = manifest.files.reduce((sum, file) => sum + file.size, 0);
  }

  readonly text = async (path: string): Promise<string | null> => {
    const held = kindOf(path)?.isText ? this.#files.get(path) : undefined;
    return held ? (await this.#content(held)).toString('utf8') : null;
  };

  async extract(folder: string, { onProgress, signal }: ExtractOptions = {}): Promise<void> {
    signal?.throwIfAborted();
    if ((await readdir(folder)).length > 0) throw new ArchiveError('folder-not-empty', folder);
    let written = 0;
    const onBytes = (bytes: number) => {
      written += bytes;
      onProgress?.(written);
    };
    const made = new Set<string>(['.']);
    for (const held of this.#files.values()) {
      const parent = dirname(held.file.path);
      if (!made.has(parent)) await mkdir(join(folder, parent), { recursive: true });
      made.add(parent);
    }
    const waiting = this.#files.values();
    // The first that fails stops the others, and none of them writes on after this has thrown.
    const stop = new AbortController();
    const ended = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    const work = async () => {
      try {
        for (const held of waiting) {
          ended.throwIfAborted();
          await this.#write(held, join(folder, held.file.path), onBytes, ended);
        }
      } catch (error) {
        stop.abort(error);
        throw error;
      }
    };
    const workers = await Promise.allSettled([work(), work(), work(), work()]);
    signal?.throwIfAborted();
    if (stop.signal.aborted) throw stop.signal.reason;
    for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  }

  async #write(held: Held, target: string, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<void> {
    if (isSmall(held.entry)) {
      const bytes = await this.#content(held);
      signal.throwIfAborted();
      // Never through a link that somebody placed there meanwhile: the file must be new.
      await writeFile(target, bytes, { flag: 'wx' });
      onBytes(bytes.length);
      return;
    }
    const sha256 = await streamContent(this.#handle, held.entry, { target, onBytes, signal });
    if (sha256 !== held.file.sha256) throw new ArchiveError('sha256-wrong', held.file.path);
  }

  async #content({ file, entry }: Held): Promise<Buffer> {
    const bytes = await readContent(this.#handle, entry);
    if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
      throw new ArchiveError('sha256-wrong', file.path);
    return bytes;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
