import { randomUUID } from 'node:crypto';
import { closeSync, ftruncateSync, mkdirSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ParcelId } from '../../../core/api/parcel.ts';
import { FaultError } from '../../../core/faults.ts';
import { type Archive, ArchiveError, openArchive } from '../archive/archive.ts';
import { storageFault } from '../database/storage-fault.ts';

/** A file on its way in or out, and what is being done with it. */
export interface Parcel {
  readonly parcel: ParcelId;
  readonly name: string;
  readonly path: string;
  /** Bytes it will have. */
  readonly size: number;
  received: number;
  /** Whether the file is ours to delete. */
  readonly isOurs: boolean;
  archive: Promise<Archive> | null;
}

/** The files that are being looked at. They lie in a folder of their own, which is emptied at every start. */
export interface Incoming {
  begin(name: string, size: number): Parcel;
  append(parcel: ParcelId, offset: number, bytes: Uint8Array): number;
  /** A file that lies on this computer already. */
  receive(path: string): Parcel;
  /** Files from outside that nobody has looked at yet. */
  waiting(): readonly Parcel[];
  sizeOf(parcel: ParcelId): number;
  /** Throws `not-found`. */
  find(parcel: ParcelId): Parcel;
  /** Opens it as an archive, once. Throws `parcel-unsound` with why, and the entry it is about. */
  open(parcel: Parcel): Promise<Archive>;
  read(parcel: ParcelId, offset: number, length: number): Uint8Array;
  discard(parcel: ParcelId): Promise<void>;
  close(): Promise<void>;
}

const largest = 2_000_000_000;
const most = 20;

export function openIncoming(folder: string): Incoming {
  rmSync(folder, { recursive: true, force: true });
  const parcels = new Map<ParcelId, Parcel>();

  function add(name: string, path: string | null, size: number): Parcel {
    if (parcels.size >= most) throw new FaultError('parcel-busy');
    if (size > largest) throw new FaultError('parcel-unsound', name, { why: 'too-large' });
    const parcel = randomUUID() as ParcelId;
    const one: Parcel = {
      parcel,
      name,
      path: path ?? join(folder, `${parcel}.coursepack`),
      size,
      received: path === null ? 0 : size,
      isOurs: path === null,
      archive: null,
    };
    parcels.set(parcel, one);
    return one;
  }

  function find(parcel: ParcelId): Parcel {
    const one = parcels.get(parcel);
    if (!one) throw new FaultError('not-found', parcel);
    return one;
  }

  return {
    find,
    begin(name, size) {
      const one = add(name, null, size);
      guarded(() => {
        mkdirSync(folder, { recursive: true });
        closeSync(openSync(one.path, 'wx', 0o600));
      });
      return one;
    },
    append(parcel, offset, bytes) {
      const one = find(parcel);
      // Pieces come in order; one that came twice is written over itself.
      if (!one.isOurs || offset > one.received || offset + bytes.length > one.size)
        throw new FaultError('out-of-step', parcel, { step: one.received });
      guarded(() => {
        const file = openSync(one.path, 'r+');
        try {
          writeSync(file, bytes, 0, bytes.length, offset);
          ftruncateSync(file, offset + bytes.length);
        } finally {
          closeSync(file);
        }
      });
      one.received = offset + bytes.length;
      return one.received;
    },
    waiting: () => [...parcels.values()].filter((one) => !one.isOurs && one.archive === null),
    sizeOf: (parcel) => guarded(() => statSync(find(parcel).path).size),
    receive: (path) =>
      add(
        basename(path),
        path,
        guarded(() => statSync(path).size),
      ),
    async open(one) {
      if (one.received < one.size) throw new FaultError('parcel-unsound', one.name, { why: 'truncated' });
      one.archive ??= openArchive(one.path);
      try {
        return await one.archive;
      } catch (error) {
        one.archive = null;
        throw unsound(error);
      }
    },
    read(parcel, offset, length) {
      const { path } = find(parcel);
      return guarded(() => {
        const file = openSync(path, 'r');
        try {
          const bytes = Buffer.alloc(length);
          return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
        } finally {
          closeSync(file);
        }
      });
    },
    async discard(parcel) {
      const one = parcels.get(parcel);
      parcels.delete(parcel);
      const archive = await one?.archive?.catch(() => null);
      await archive?.close();
      if (one?.isOurs) rmSync(one.path, { force: true });
    },
    async close() {
      for (const { parcel } of [...parcels.values()]) await this.discard(parcel);
    },
  };
}

/** The fault that stands for what went wrong with an archive. */
export function unsound(error: unknown): unknown {
  if (error instanceof ArchiveError) return new FaultError('parcel-unsound', error.subject, { why: error.code });
  return storageFault(error) ?? error;
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageFault(error) ?? error;
  }
}
