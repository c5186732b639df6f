import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

/** Midnight on the first day a zip can name, and a plain file, readable by all: as the program’s own files have it. */
const [day, plainFile] = [0x21, 0o100644 * 0x10000];

/** Packs a folder as a course file whatever its errors, which no tool of the program does. Returns the path. */
export function packAnyhow(folder: string): string {
  const pack = readFileSync(join(folder, 'pack.yml'), 'utf8');
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(pack)?.[1] ?? '';
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const manifest = JSON.stringify({
    format: 1,
    id: field('id'),
    version: field('version'),
    title: field('title'),
    publisher: field('publisher'),
    languages: ['en'],
    files: files.map(({ path, bytes }) => ({
      path,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  });
  const target = join(mkdtempSync(join(tmpdir(), 'civic-envoy-faulty-')), 'faulty.coursepack');
  writeFileSync(target, zip([{ path: 'manifest.json', bytes: Buffer.from(manifest) }, ...files]));
  return target;
}

interface Member {
  readonly path: string;
  readonly bytes: Buffer;
}

/** A zip of files that are stored as they are (APPNOTE.TXT, 4.3). */
function zip(files: readonly Member[]): Buffer {
  let at = 0;
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  for (const { path, bytes } of files) {
    const name = Buffer.from(path);
    const head = Buffer.alloc(26);
    for (const [index, value] of [20, 0x800, 0, 0, day].entries()) head.writeUInt16LE(value, index * 2);
    for (const [index, value] of [crc32(bytes), bytes.length, bytes.length].entries())
      head.writeUInt32LE(value, 10 + index * 4);
    head.writeUInt16LE(name.length, 22);
    const listed = Buffer.alloc(14);
    listed.writeUInt32LE(plainFile, 6);
    listed.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), head, listed, name);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, name, bytes]);
    parts.push(entry);
    at += entry.length;
  }
  const entries = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, entries, end]);
}
