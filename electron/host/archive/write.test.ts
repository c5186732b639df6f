import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collisionOf, isPlainPath } from '../../../core/pack/plain-path.ts';
import { openArchive } from './archive.ts';
import { soundFiles } from './fixtures/forge.ts';
import { makeKey, signManifest } from './sign.ts';
import { manifestOf, writeArchive } from './write.ts';

const about = { id: 'harbour', version: '1.0.0', title: 'Harbour', publisher: 'A school', languages: ['en'] };
const folder = () => mkdtempSync(join(tmpdir(), 'civic-envoy-written-'));

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isPlainPath);
const ending = fc.constantFrom('svg', 'png', 'vtt', 'md', 'yml', 'mp3');
const path = fc
  .tuple(fc.array(name, { maxLength: 3 }), name, ending)
  .map(([folders, file, last]) => ['more', ...folders, `${file}.${last}`].join('/'))
  .filter(isPlainPath);
const files = fc
  .dictionary(path, fc.uint8Array({ maxLength: 3_000 }), { maxKeys: 8, noNullPrototype: true })
  .map((more) => ({
    ...Object.fromEntries(Object.entries(soundFiles).map(([at, text]) => [at, new Uint8Array(Buffer.from(text))])),
    ...more,
  }))
  .filter((all) => collisionOf(Object.keys(all).sort()) === null);

async function written(all: Readonly<Record<string, Uint8Array>>, order: readonly string[], key = makeKey()) {
  const source = { paths: order, read: async (at: string) => all[at] ?? new Uint8Array() };
  const manifest = await manifestOf(about, source);
  const target = join(folder(), 'a.coursepack');
  await writeArchive(target, manifest, signManifest(manifest, key), source);
  return target;
}

it('any folder of plain names, written and read, gives the same files', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (all) => {
      const archive = await openArchive(await written(all, Object.keys(all)));
      const target = folder();
      await archive.extract(target);
      await archive.close();
      const found = readdirSync(target, { recursive: true })
        .map(String)
        .filter((at) => statSync(join(target, at)).isFile());
      expect(found.toSorted()).toEqual(Object.keys(all).toSorted());
      for (const at of found) expect(readFileSync(join(target, at)).equals(all[at] ?? Buffer.alloc(0))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('the same files give the same bytes, in whatever order they are found', async () => {
  const key = makeKey();
  await fc.assert(
    fc.asyncProperty(files, async (all) => {
      const [first, second] = [Object.keys(all), Object.keys(all).reverse()];
      const [a, b] = [await written(all, first, key), await written(all, second, key)];
      expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('a file that changes while it is packed is noticed', async () => {
  const all = Object.fromEntries(Object.entries(soundFiles).map(([at, text]) => [at, Buffer.from(text)]));
  let reads = 0;
  const read = async (at: string) => (++reads > 3 ? Buffer.from('other') : (all[at] ?? Buffer.alloc(0)));
  const source = { paths: Object.keys(all), read };
  const target = join(folder(), 'a.coursepack');
  const manifest = await manifestOf(about, source);
  await expect(writeArchive(target, manifest, null, source)).rejects.toMatchObject({ code: 'size-wrong' });
  expect(readdirSync(join(target, '..'))).toEqual([]);
});

it('what translators alone need stays behind', async () => {
  const all = { ...soundFiles, 'locales/fr/translated.yml': '', 'locales/fr/glossary.md': '' };
  const source = { paths: Object.keys(all), read: async () => Buffer.from('x') };
  const { files: kept } = await manifestOf(about, source);
  expect(kept.map(({ path: at }) => at).filter((at) => at.startsWith('locales/'))).toEqual(['locales/fr/glossary.md']);
});
