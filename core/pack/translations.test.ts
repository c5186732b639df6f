import { describe, expect, it } from 'vitest';
import { checkPack } from './check.ts';

const pack = {
  'pack.yml': 'id: x\ntitle: X\nversion: 1.0.0\nlanguages: [en, fr]\ncompetencies: { law: { label: Law } }\n',
  'modules/01-m/module.yml': 'title: M\nobjectives: [One, Two]\n',
  'modules/01-m/01-l.md':
    '---\ntype: lesson\ntitle: L\n---\n\n## A part\n\nA [[gate]], it is said. [@cgct]\n\n![A map](../../media/map.svg)\n',
  'media/map.svg': '<svg/>',
  'glossary.md': 'Gate\n: A step.\n\nPrior notice\n: Told before.\n',
  'sources.yml': 'cgct:\n  type: law\n  title: Code\n',
};
const french = {
  'locales/fr/pack.yml': 'title: X en français\ncompetencies: { law: { label: Droit } }\n',
  'locales/fr/modules/01-m/module.yml': 'title: M\nobjectives: [Un, Deux]\n',
  'locales/fr/modules/01-m/01-l.md':
    '---\ntype: lesson\ntitle: L\n---\n\n## Une partie {#a-part}\n\nUn [[verrou]], dit-on. [@cgct]\n\n![Une carte](../../media/map.svg)\n',
  'locales/fr/glossary.md': 'Verrou {#gate}\n: Une étape.\n\nNotification préalable {#prior-notice}\n: Dire avant.\n',
  'locales/fr/sources.yml': 'cgct: { title: Code général }\n',
};

function codes(change: Record<string, string> = {}): string[] {
  const texts = new Map(Object.entries({ ...pack, ...french, ...change }));
  const files = { paths: [...texts.keys()].sort(), text: (path: string) => texts.get(path) ?? null };
  return checkPack(files).map(({ file, code }) => `${file.replace('locales/fr/', '')} ${code}`);
}
const changed = (path: keyof typeof french, from: string, to: string) => ({ [path]: french[path].replace(from, to) });

describe('a translation', () => {
  it('is sound where it says the same in its own terms, with its own pictures or those of the original', () => {
    expect(codes()).toEqual([]);
    expect(codes({ 'locales/fr/media/map.svg': '<svg/>' })).toEqual([]);
  });

  it('has a record of what it was made from beside it, which is no translation', () => {
    expect(codes({ 'locales/fr/translated.yml': '"glossary.md":\n  "title": "12345678"\n' })).toEqual([]);
  });

  it('speaks in the terms of its own glossary only', () => {
    expect(codes(changed('locales/fr/modules/01-m/01-l.md', '[[verrou]]', '[[gate]]'))).toEqual([
      'modules/01-m/01-l.md term',
    ]);
  });

  it('has every term of the glossary, each under the id of the one it translates', () => {
    expect(codes(changed('locales/fr/glossary.md', ' {#prior-notice}', ''))).toEqual([
      'glossary.md translation-lacks',
      'glossary.md translation-adds',
    ]);
  });

  it('has every section under its id, and cites what the original cites', () => {
    expect(codes(changed('locales/fr/modules/01-m/01-l.md', ' {#a-part}', ''))).toEqual([
      'modules/01-m/01-l.md translation-lacks',
      'modules/01-m/01-l.md translation-adds',
    ]);
    expect(codes(changed('locales/fr/modules/01-m/01-l.md', ' [@cgct]', ''))).toEqual([
      'modules/01-m/01-l.md translation-differs',
    ]);
  });

  it('words no competency, source or objective that is not there', () => {
    expect(codes(changed('locales/fr/pack.yml', 'law:', 'money:'))).toEqual(['pack.yml translation-adds']);
    expect(codes(changed('locales/fr/sources.yml', 'cgct', 'other'))).toEqual(['sources.yml translation-adds']);
    expect(codes(changed('locales/fr/modules/01-m/module.yml', '[Un, Deux]', '[Un]'))).toEqual([
      'modules/01-m/module.yml translation-differs',
    ]);
  });
});
