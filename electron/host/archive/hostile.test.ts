import { mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canonicalManifest, canonicalSignature, type ParcelManifest } from '../../../core/pack/parcel.ts';
import { type ArchiveError, openArchive } from './archive.ts';
import { entriesOf, type Forged, type Forgery, fileOf, forge, manifestFor, soundFiles } from './fixtures/forge.ts';
import type { Limits } from './limits.ts';
import { makeKey, signManifest } from './sign.ts';

const lesson = 'modules/01-quay/01-lesson.md';
const text = (words: string) => Buffer.from(words, 'utf8');

interface Unpacked {
  /** Why it was refused; null where it was not. */
  readonly code: string | null;
  /** What was unpacked, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** Opens and unpacks as an installation does. */
async function unpack(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Unpacked> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-unpacked-'));
  try {
    const archive = await openArchive(fileOf(bytes), limits);
    try {
      await archive.extract(folder);
    } finally {
      await archive.close();
    }
    return { code: null, files: filesIn(folder) };
  } catch (error) {
    return { code: (error as ArchiveError).code ?? String(error), files: {} };
  }
}

function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map(String);
  const found = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(found.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const refusal = async (bytes: Uint8Array, limits: Partial<Limits> = {}) => (await unpack(bytes, limits)).code;

/** The sound pack with one entry rewritten. */
const withEntry = (name: string, change: Partial<Forged>, rest: Partial<Forgery> = {}): Buffer =>
  forge({ ...rest, entries: entriesOf().map((one) => (one.name === name ? { ...one, ...change } : one)) });

/** The sound pack with one file more, which its manifest has too. */
function withFile(path: string, content: string | Uint8Array = 'x', change: Partial<Forged> = {}): Buffer {
  const files = { ...soundFiles, [path]: content };
  return forge({ entries: entriesOf(files).map((one) => (one.name === path ? { ...one, ...change } : one)) });
}

/** The sound pack under a manifest that is rewritten before it is written down. */
const withManifest = (change: (manifest: ParcelManifest) => object): Buffer =>
  forge({ entries: entriesOf(soundFiles, JSON.stringify(change(manifestFor(soundFiles)))) });

const sound = manifestFor(soundFiles);
const signed = (signature: string): Buffer => {
  const [manifest, ...files] = entriesOf();
  return forge({ entries: [manifest as Forged, { name: 'signature.json', content: text(signature) }, ...files] });
};
const zeros = Buffer.alloc(3_000_000);

const forgeries: readonly (readonly [
  title: string,
  code: string | RegExp,
  bytes: () => Uint8Array,
  limits?: Partial<Limits>,
])[] = [
  ['is empty', 'not-an-archive', () => Buffer.alloc(0)],
  ['is a text', 'not-an-archive', () => text('Dear colleague')],
  [
    'is an image',
    'not-an-archive',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Buffer.alloc(64)]),
  ],
  ['is cut short', 'end-missing', () => forge({ entries: entriesOf() }).subarray(0, -30)],
  [
    'has something in front of it',
    'not-an-archive',
    () => forge({ entries: entriesOf(), before: text('#!/bin/sh\n') }),
  ],
  ['has something behind it', 'end-missing', () => forge({ entries: entriesOf(), after: text('more') })],
  [
    'has something hidden before its list',
    'misplaced',
    () => forge({ entries: entriesOf(), between: Buffer.alloc(40) }),
  ],
  [
    'has a comment at its end',
    /end-/,
    () =>
      forge({
        entries: entriesOf(),
        end: (end) => {
          end.writeUInt16LE(4, 20);
          return Buffer.concat([end, text('PK!!')]);
        },
      }),
  ],
  [
    'says that it goes on on another disk',
    'end-wrong',
    () =>
      forge({
        entries: entriesOf(),
        end: (end) => {
          end.writeUInt16LE(1, 4);
          return end;
        },
      }),
  ],
  [
    'counts fewer entries than it has',
    'directory-wrong',
    () =>
      forge({
        entries: entriesOf(),
        end: (end) => {
          end.writeUInt16LE(2, 8);
          end.writeUInt16LE(2, 10);
          return end;
        },
      }),
  ],
  [
    'says its list begins elsewhere',
    /end-wrong|directory-wrong/,
    () =>
      forge({
        entries: entriesOf(),
        end: (end) => {
          end.writeUInt32LE(end.readUInt32LE(16) - 1, 16);
          return end;
        },
      }),
  ],
  [
    'is written as zip64',
    'zip64',
    () =>
      forge({
        entries: entriesOf(),
        end: (end) => {
          end.writeUInt32LE(0xffffffff, 16);
          return end;
        },
      }),
  ],
  [
    'has a second list inside a list',
    'directory-wrong',
    () => forge({ entries: entriesOf(), list: (list) => Buffer.concat([list, list]) }),
  ],
  ['climbs out of its folder', 'name-unsafe', () => withFile('../../home/a.md')],
  ['names an absolute path', 'name-unsafe', () => withFile('/etc/a.md')],
  ['names a drive', 'name-unsafe', () => withFile('C:/a.md')],
  ['writes with backslashes', 'name-unsafe', () => withFile('media\\a.md')],
  ['names a device', 'name-unsafe', () => withFile('media/NUL.md')],
  ['ends a name in a dot', 'name-unsafe', () => withFile('media./a.md')],
  ['ends a name in a space', 'name-unsafe', () => withFile('media /a.md')],
  ['has a NUL in a name', 'name-unsafe', () => withFile('media/a\0.md')],
  ['turns a name round', 'name-unsafe', () => withFile('media/a\u202Edm.md')],
  ['hides a file', 'name-unsafe', () => withFile('media/.a.md')],
  ['names an alternate stream', 'name-unsafe', () => withFile('media/a.md:b.md')],
  ['writes a name in NFD', 'name-unsafe', () => withFile('media/e\u0301.md')],
  [
    'has a name that is no UTF-8',
    'name-unsafe',
    () => withEntry(lesson, { name: Buffer.from([0x61, 0xff, 0x2e, 0x6d, 0x64]) }),
  ],
  ['has a name of 500 bytes', 'name-unsafe', () => withFile(`${'a'.repeat(500)}.md`)],
  ['goes thirteen folders deep', 'name-unsafe', () => withFile(`${'a/'.repeat(13)}a.md`)],
  ['has two names that differ in case', 'name-collides', () => withFile('PACK.yml')],
  [
    'has a file where another has a folder',
    /name-(collides|unsafe)|kind-unknown/,
    () => withFile('modules/01-quay/module.yml/a.md'),
  ],
  [
    'has an entry twice',
    'name-twice',
    () => forge({ entries: [...entriesOf(), { name: lesson, content: text('x') }] }),
  ],
  ['has a folder', 'folder', () => forge({ entries: [...entriesOf(), { name: 'media/', content: text('') }] })],
  ['has a link', 'link', () => withFile('media/a.md', '/etc/passwd', { listed: { external: 0o120777 * 0x10000 } })],
  ['has a device file', 'link', () => withFile('media/a.md', '', { listed: { external: 0o020666 * 0x10000 } })],
  ['has a program', 'kind-unknown', () => withFile('media/a.exe')],
  ['has a script', 'kind-unknown', () => withFile('media/a.js')],
  ['has a page', 'kind-unknown', () => withFile('media/a.html')],
  ['has a file without an ending', 'kind-unknown', () => withFile('media/README')],
  ['is encrypted', 'encrypted', () => withEntry(lesson, { both: { flags: 0x801 } })],
  ['is encrypted strongly', /encrypted|directory-wrong/, () => withEntry(lesson, { both: { flags: 0x841 } })],
  ['tells its sizes only after the data', 'flags-unknown', () => withEntry(lesson, { both: { flags: 0x808 } })],
  ['is compressed in another way', 'method-unknown', () => withEntry(lesson, { both: { method: 12 } })],
  [
    'has an extra field in its list',
    'extra-unknown',
    () =>
      forge({
        entries: entriesOf(),
        list: (list) => {
          const one = 46 + list.readUInt16LE(28);
          const first = Buffer.from(list.subarray(0, one));
          first.writeUInt16LE(4, 30);
          return Buffer.concat([first, Buffer.from([1, 0, 0, 0]), list.subarray(one)]);
        },
      }),
  ],
  ['has an extra field before its data', /misplaced|header-wrong/, () => withEntry(lesson, { extra: Buffer.alloc(4) })],
  ['overlaps another entry', 'misplaced', () => withEntry(lesson, { listed: { start: 0 } })],
  [
    'is named otherwise before its data',
    'header-wrong',
    () => withEntry(lesson, { local: { name: text('modules/01-quay/01-lessoN.md') } }),
  ],
  ['is of another size before its data', 'header-wrong', () => withEntry(lesson, { local: { size: 7 } })],
  ['has a wrong checksum', 'crc-wrong', () => withEntry(lesson, { both: { crc32: 1 } })],
  ['holds more than it says', 'size-wrong', () => withEntry(lesson, { data: deflateRawSync(zeros) })],
  [
    'holds more than it says, in a large file',
    'size-wrong',
    () =>
      withFile('media/a.svg', Buffer.alloc(5_000_000, 1), {
        isDeflated: true,
        data: deflateRawSync(Buffer.alloc(9_000_000, 1)),
      }),
    { ratio: 1e9 },
  ],
  ['holds less than it says', 'size-wrong', () => withEntry(lesson, { data: deflateRawSync(text('x')) })],
  ['holds data that is no data', 'damaged', () => withEntry(lesson, { data: Buffer.from([0xff, 0xff, 0xff, 0xff]) })],
  [
    'goes on behind the end of its data',
    'data-after-end',
    () => withEntry(lesson, { data: Buffer.concat([deflateRawSync(text(soundFiles[lesson] ?? '')), Buffer.alloc(9)]) }),
  ],
  ['would grow beyond measure', 'ratio', () => withFile('media/a.svg', zeros, { isDeflated: true })],
  ['has a file larger than is taken', 'file-too-large', () => withFile('media/a.svg', zeros), { fileBytes: 1_000_000 }],
  [
    'is larger in all than is taken',
    'too-large',
    () => withFile('media/a.svg', zeros),
    { totalBytes: 1_000_000, ratio: 1e9 },
  ],
  ['has more files than are taken', 'too-many-files', () => forge({ entries: entriesOf() }), { entries: 3 }],
  [
    'has a text longer than any a person writes',
    'text-too-large',
    () => withFile('modules/long.md', Buffer.alloc(17_000_000, 97)),
    { ratio: 1e9 },
  ],
  ['does not begin with its manifest', 'manifest-first', () => forge({ entries: entriesOf().reverse() })],
  ['has no manifest', 'manifest-first', () => forge({ entries: entriesOf().slice(1) })],
  ['has a manifest that is no JSON', 'manifest-not-json', () => forge({ entries: entriesOf(soundFiles, '{') })],
  [
    'has a manifest that nests without end',
    /manifest-(not-json|shape)/,
    () => forge({ entries: entriesOf(soundFiles, '['.repeat(200_000)) }),
  ],
  [
    'has a manifest of a newer program',
    'manifest-newer',
    () => withManifest((manifest) => ({ ...manifest, format: 2 })),
  ],
  [
    'has a manifest with a prototype',
    /manifest-(shape|not-canonical)/,
    () => forge({ entries: entriesOf(soundFiles, canonicalManifest(sound).replace('{', '{"__proto__":{"id":"x"},')) }),
  ],
  [
    'has a manifest with a key twice',
    'manifest-not-canonical',
    () => forge({ entries: entriesOf(soundFiles, canonicalManifest(sound).replace('"id"', '"id":"other","id"')) }),
  ],
  [
    'has a manifest with a negative size',
    'manifest-shape',
    () => withManifest((manifest) => ({ ...manifest, files: manifest.files.map((file) => ({ ...file, size: -1 })) })),
  ],
  [
    'has a manifest out of order',
    'manifest-order',
    () => withManifest((manifest) => ({ ...manifest, files: manifest.files.toReversed() })),
  ],
  [
    'has a title that turns the line round',
    'manifest-shape',
    () => withManifest((manifest) => ({ ...manifest, title: 'Harb\u202Eruo' })),
  ],
  ['has an id that is a path', 'manifest-shape', () => withManifest((manifest) => ({ ...manifest, id: '../x' }))],
  [
    'says one thing outside and another inside',
    'pack-differs',
    () => withManifest((manifest) => ({ ...manifest, title: 'Another' })),
  ],
  [
    'lacks a file of its manifest',
    'file-missing',
    () => forge({ entries: entriesOf().filter((one) => one.name !== lesson) }),
  ],
  [
    'has a file that its manifest has not',
    'file-extra',
    () => forge({ entries: [...entriesOf(), { name: 'zz.md', content: text('x') }] }),
  ],
  [
    'has its files in another order',
    'file-order',
    () => {
      const [manifest, ...files] = entriesOf();
      return forge({ entries: [manifest as Forged, ...files.reverse()] });
    },
  ],
  [
    'has a file that is not what was packed',
    'sha256-wrong',
    () => withEntry(lesson, { content: text((soundFiles[lesson] ?? '').replace('mayor', 'Mayor')) }),
  ],
  [
    'has a signature of something else',
    'signature-wrong',
    () => signed(canonicalSignature(signManifest({ ...sound, title: 'Other' }, makeKey()))),
  ],
  [
    'has a signature under another key',
    'signature-wrong',
    () => signed(canonicalSignature({ ...signManifest(sound, makeKey()), key: makeKey().publicKey })),
  ],
  ['has a signature that cannot be read', 'signature-unreadable', () => signed('{}')],
  [
    'has a key that is too short',
    'signature-unreadable',
    () => signed(canonicalSignature({ ...signManifest(sound, makeKey()), key: 'AAAA' })),
  ],
  [
    'has a signature with spaces in it',
    'signature-unreadable',
    () => signed(` ${canonicalSignature(signManifest(sound, makeKey()))}`),
  ],
];

describe('a file from a stranger', () => {
  it('is taken where nothing is wrong with it, signed or not', async () => {
    expect(await refusal(forge({ entries: entriesOf() }))).toBeNull();
    expect(await refusal(signed(canonicalSignature(signManifest(sound, makeKey()))))).toBeNull();
    expect(await refusal(withFile('media/é – 地図.svg', '<svg/>'))).toBeNull();
  });

  it.each(forgeries.map(([title, code, bytes, limits]) => ({ title, code, bytes, limits })))(
    'that $title is refused',
    async ({ code, bytes, limits }) => {
      expect(await refusal(bytes(), limits)).toEqual(typeof code === 'string' ? code : expect.stringMatching(code));
    },
  );

  it('is never written outside the folder, nor through a link in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-unpacked-'));
    const outside = mkdtempSync(join(tmpdir(), 'civic-envoy-outside-'));
    symlinkSync(outside, join(folder, 'modules'));
    const archive = await openArchive(fileOf(forge({ entries: entriesOf() })));
    await expect(archive.extract(folder)).rejects.toMatchObject({ code: 'folder-not-empty' });
    await archive.close();
    expect(readdirSync(outside)).toEqual([]);
  });

  it('stops at once when nobody wants it any more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-unpacked-'));
    const archive = await openArchive(fileOf(forge({ entries: entriesOf() })));
    const abort = new AbortController();
    abort.abort();
    await expect(archive.extract(folder, { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' });
    await archive.close();
  });

  it('is refused or read whole, wherever a byte of it is changed', async () => {
    const whole = forge({ entries: entriesOf() });
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x41, at);
      const { code, files } = await unpack(bytes);
      // A byte that says when or where a file was made is nobody's; every other is missed.
      if (code === null) expect([at, files]).toEqual([at, soundFiles]);
    }
  });
});
