import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packChecker } from '../pack/check.ts';
import { changedFiles } from './change.ts';
import { remediesFor } from './remedies.ts';
import type { Remedy } from './remedy.ts';
import { packOf, withChanges } from './texts.ts';

const offer = readFileSync(new URL('../scenario/fixtures/offer.md', import.meta.url), 'utf8');
const path = 'modules/01-harbour/01-offer.md';
const pack = new Map([
  [
    'pack.yml',
    'id: harbour\ntitle: Harbour\nversion: 1.0.0\nlanguages: [en]\ncompetencies: { coordination: { label: Coordination } }\n',
  ],
  ['modules/01-harbour/module.yml', 'title: Harbour\n'],
  ['glossary.md', 'Mandate\n: What one may do.\n'],
  ['sources.yml', 'cgct:\n  type: law\n  title: Code\n'],
  [
    'atlas/fr.yml',
    'code: FR\nname: France\ncontrol: review\nhome: { council: the council, supervisor: the prefect }\n',
  ],
  [path, offer],
]);

/** Makes the scenario wrong, and answers the findings of a code with what is offered. */
function ill(change: (text: string) => string, code: string, also: readonly (readonly [string, string])[] = []) {
  const texts = new Map([...pack, ...also, [path, change(pack.get(path) ?? '')]]);
  const files = packOf(texts);
  const checker = packChecker();
  const found = checker.check(files).filter((one) => one.code === code);
  const [finding] = found;
  if (!finding) throw new Error(`${code} is not found.`);
  const offered = remediesFor(files, checker.parts(files), finding);
  const mended = (remedy: Remedy | undefined) => {
    if (!remedy) throw new Error('Nothing is offered.');
    const next = withChanges(texts, changedFiles(files, remedy.changes));
    return {
      texts: next,
      codes: packChecker()
        .check(packOf(next))
        .map((one) => one.code),
    };
  };
  return { offered, mended, names: offered.map((one) => `${one.code} ${one.name}`) };
}

describe('remedies', () => {
  it('mend a link that was mistyped', () => {
    const { offered, names, mended } = ill((text) => text.replace('](#signed)', '](#signd)'), 'link');
    expect(names).toEqual(
      ['write-instead signed', 'write-instead signed-well', 'make-scene signd', 'make-ending signd'].filter((one) =>
        names.includes(one),
      ),
    );
    expect(mended(offered[0]).texts.get(path)).toBe(offer);
  });

  it('make the scene that a link leads to, behind the one it stands in, or the ending', () => {
    const { offered, mended } = ill((text) => text.replace('](#signed)', '](#a-new-place)'), 'link');
    const made = mended(offered.find((one) => one.code === 'make-scene'));
    expect(made.codes).not.toContain('link');
    expect(made.texts.get(path)).toMatch(
      /## A new place \{#a-new-place\}\n\nWrite what happens here\.\n\n## Article 4/,
    );
    const ended = mended(offered.find((one) => one.code === 'make-ending'));
    expect(ended.codes).not.toContain('link');
    expect(ended.codes).not.toContain('dead-end');
  });

  it('lead on from a scene that goes nowhere', () => {
    const { offered, mended } = ill((text) => text.replace(/- \[Sign without it\].*\n/, ''), 'dead-end');
    expect(mended(offered[0]).codes).not.toContain('dead-end');
  });

  it('add the endings a scenario has not', () => {
    const { offered, mended } = ill((text) => text.slice(0, text.search(/^# .*`endings`/m)), 'no-ending');
    expect(mended(offered[0]).codes).not.toContain('no-ending');
  });

  it('say how good an ending is', () => {
    const { offered, mended, names } = ill((text) => text.replace(/ `ending \w+`/, ''), 'ending-quality');
    expect(names).toEqual(['say-quality good', 'say-quality fair', 'say-quality poor']);
    expect(mended(offered[1]).codes).not.toContain('ending-quality');
  });

  it('mend a name, or declare it as what it is used as', () => {
    const mistyped = ill((text) => text.replace('`trust +60`', '`trst +60`'), 'name-unknown');
    expect(mistyped.names).toEqual(['write-instead trust', 'declare-meter trst', 'declare-fact trst']);
    for (const remedy of mistyped.offered) expect(mistyped.mended(remedy).codes).not.toContain('name-unknown');
    const asked = ill((text) => text.replace('`if opinion`', '`if advised`'), 'condition');
    expect(asked.names).toContain('declare-fact advised');
    expect(asked.mended(asked.offered.at(-1)).codes).not.toContain('condition');
  });

  it('give the second of two scenes another id', () => {
    const { offered, mended } = ill((text) => text.replace('{#article-four}', '{#offer}'), 'id-twice');
    expect(mended(offered[0]).codes).not.toContain('id-twice');
  });

  it('give the second of two choices an id', () => {
    const { offered, mended } = ill(
      (text) => text.replace(' {#call}', '').replace('](#signed)', '](#offer)'),
      'choice-twice',
    );
    expect(mended(offered[0]).codes).not.toContain('choice-twice');
  });

  it('mend the name of a part', () => {
    const { offered, mended } = ill((text) => text.replace('`endings`', '`ends`'), 'part');
    expect(mended(offered[1]).codes).not.toContain('part');
  });

  it('mend a term, a source, a word of the home country', () => {
    const text = (words: string) => (all: string) => all.replace('The delegation waits.', words);
    const term = ill(text('A [[mandat]].'), 'term');
    expect(term.names).toEqual(['write-instead Mandate', 'define-term mandat']);
    for (const remedy of term.offered) expect(term.mended(remedy).codes).not.toContain('term');
    const source = ill(text('So it is written [@cgtc].'), 'citation');
    expect(source.names).toEqual(['write-instead cgct']);
    expect(source.mended(source.offered[0]).codes).not.toContain('citation');
    const slot = ill(text('{{home.counsil}} waits.'), 'slot');
    expect(slot.mended(slot.offered[0]).codes).not.toContain('slot');
  });

  it('mend a competency', () => {
    const { offered, mended } = ill(
      (text) => text.replace('competencies: [coordination]', 'competencies: [coordinaton]'),
      'competency',
    );
    expect(mended(offered[0]).codes).not.toContain('competency');
  });

  it('give a file without front matter its front matter, and a module its name', () => {
    const bare = ill((text) => text, 'front-matter', [['modules/01-harbour/02-bare.md', 'Words only.\n']]);
    expect(bare.mended(bare.offered[0]).codes).not.toContain('front-matter');
    const nameless = ill((text) => text, 'module-missing', [
      ['modules/02-more/01-bare.md', '---\ntype: lesson\ntitle: X\n---\n'],
    ]);
    expect(nameless.mended(nameless.offered[0]).codes).not.toContain('module-missing');
  });

  it('add somebody to ask', () => {
    const { offered, mended } = ill(
      (text) =>
        text
          .replace(/^# Who you can ask[\s\S]*?(?=^# )/m, '')
          .replaceAll(' `if opinion`', '')
          .replaceAll('`if opinion` ', ''),
      'no-coordination',
    );
    expect(mended(offered[0]).texts.get(path)).toContain('`channels`');
  });
});
