import type { FileHandle } from 'node:fs/promises';

/*
 * The records of a zip, as APPNOTE.TXT 6.3.10 describes them: what stands before each file (4.3.7), the list at the end
 * (4.3.12) and the record that ends it (4.3.16). Both sides use them: the writer to write, the reader to say what must
 * stand there, byte by byte. So nothing can hide in a field that one program reads and another passes over.
 */

export const endLength = 22;
export const listedLength = 46;
/** Names are UTF-8. */
export const utf8Flag = 0x800;
export const stored = 0;
export const deflated = 8;

/** One entry of a zip. Sizes in bytes; no extra fields, no comment. */
export interface Head {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly versionNeeded: number;
  readonly time: number;
  readonly date: number;
  readonly crc32: number;
  readonly compressed: number;
  readonly size: number;
}

/** What only the list at the end says of an entry. */
export interface Listed extends Head {
  readonly madeBy: number;
  readonly internal: number;
  readonly external: number;
  /** Where the entry begins, from the start of the file. */
  readonly start: number;
}

/** What stands right before the data of an entry. */
export function localRecord(head: Head): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(0x04034b50, 0);
  writeHead(bytes, 4, head);
  return Buffer.concat([bytes, head.name]);
}

/** What stands of an entry in the list at the end. */
export function listedRecord(entry: Listed): Buffer {
  const bytes = Buffer.alloc(listedLength);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(entry.madeBy, 4);
  writeHead(bytes, 6, entry);
  bytes.writeUInt16LE(entry.internal, 36);
  bytes.writeUInt32LE(entry.external, 38);
  bytes.writeUInt32LE(entry.start, 42);
  return Buffer.concat([bytes, entry.name]);
}

/** What ends the file: how many entries the list has, how long it is, and where it begins. */
export function endRecord(entries: number, length: number, start: number): Buffer {
  const bytes = Buffer.alloc(endLength);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(entries, 8);
  bytes.writeUInt16LE(entries, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(start, 16);
  return bytes;
}

function writeHead(bytes: Buffer, at: number, head: Head): void {
  bytes.writeUInt16LE(head.versionNeeded, at);
  bytes.writeUInt16LE(head.flags, at + 2);
  bytes.writeUInt16LE(head.method, at + 4);
  bytes.writeUInt16LE(head.time, at + 6);
  bytes.writeUInt16LE(head.date, at + 8);
  bytes.writeUInt32LE(head.crc32, at + 10);
  bytes.writeUInt32LE(head.compressed, at + 14);
  bytes.writeUInt32LE(head.size, at + 18);
  bytes.writeUInt16LE(head.name.length, at + 22);
}

/** Reads exactly `length` bytes; fewer where the file ends before. */
export async function readAt(handle: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const { bytesRead } = await handle.read(bytes, read, length - read, start + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}
