import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFolder } from '../../electron/host/library/pack-folder.ts';
import { packChecker } from '../pack/check.ts';
import type { PackFiles } from '../pack/files.ts';
import { packOf, withChanges } from './texts.ts';
import { isTranslatable, markDone, pairsOf, segmentsOf, statusOf, translate, translationPath } from './translation.ts';

const textsIn = (folder: string): ReadonlyMap<string, string> => {
  const files = packFolder(join(import.meta.dirname, folder));
  return new Map(files.paths.flatMap((path) => [[path, files.text(path) ?? ''] as const]));
};
const bilingual = (texts: ReadonlyMap<string, string>) =>
  new Map(texts).set('pack.yml', (texts.get('pack.yml') ?? '').replace(/languages: .*/, 'languages: [en, fr]'));
const harbour = bilingual(textsIn('../../electron/host/fixtures/harbour'));
const content = bilingual(textsIn('../../content/local-diplomacy'));

type Texts = ReadonlyMap<string, string>;
const done = (texts: Texts, change: (files: PackFiles) => ReturnType<typeof translate>): Texts =>
  withChanges(texts, change(packOf(texts)));
const errors = (texts: Texts) =>
  packChecker()
    .check(packOf(texts), { explored: () => [] })
    .filter(({ file, code }) => file.startsWith('locales/') && code.startsWith('translation-'))
    .map(({ file, code, message }) => `${file} ${code} ${message}`);
const paths = (texts: Texts) => [...texts.keys()].filter(isTranslatable);
const stateOf = (texts: Texts, path: string) =>
  Object.fromEntries(pairsOf(packOf(texts), path, 'fr').map(({ key, state }) => [key, state]));

describe('segments', () => {
  it('x', () => {
    for (const p of ['modules/01-harbour/01-lesson.md','modules/01-harbour/02-offer.md','modules/01-harbour/03-check.md','glossary.md','atlas/fr.yml','modules/01-harbour/module.yml'])
    console.log(p, segmentsOf(p, harbour.get(p) ?? '').map((s) => `${s.key} [${s.kind}] ${s.text}`).join('\n'));
    const p='modules/02-what-may-i-sign/05-check-your-signature.md';
    console.log(segmentsOf(p, content.get(p) ?? '').map((s) => `${s.key} [${s.kind}] ${s.text.slice(0,60)}`).join('\n'));
  });

  it('leave nothing to be found in a file where each is translated with itself', () => {
    let texts = harbour;
    for (const path of paths(harbour))
      for (const { key, text } of segmentsOf(path, harbour.get(path) ?? ''))
        texts = done(texts, (files) => translate(files, path, 'fr', key, text));
    expect(errors(texts)).toEqual([]);
    expect(statusOf(packOf(texts), 'fr').every((one) => one.done === one.total)).toBe(true);
  });

  it('do so in every activity of the course that comes with the program', () => {
    let texts = content;
    let t0 = Date.now();
    for (const path of paths(content)) {
      const all = segmentsOf(path, content.get(path) ?? '');
      const kinds = new Map(all.map((one) => [one.kind, one]));
      for (const { key, text } of kinds.values())
        texts = done(texts, (files) => translate(files, path, 'fr', key, text));
      texts = done(texts, (files) => markDone(files, path, 'fr', all.map(({ key }) => key)));
    }
    console.log('t', Date.now()-t0);
    expect(errors(texts)).toEqual([]);
    const st = statusOf(packOf(texts), 'fr');
    console.log(st.reduce((a,b)=>a+b.total,0), Date.now()-t0, texts.get('locales/fr/translated.yml')?.length);
    expect(st.filter((one) => one.done !== one.total || one.leftOver > 0)).toEqual([]);
  }, 120000);
});
void [translationPath, stateOf];
