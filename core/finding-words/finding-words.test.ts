import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFolder } from '../../scripts/folder.ts';
import { type Diagnostic, findings } from '../diagnostic.ts';
import { sound as table } from '../negotiation/rules/example.ts';
import { checkPack } from '../pack/check.ts';
import type { PackFiles } from '../pack/files.ts';
import type { ActivityType } from '../pack/pack.ts';
import { sound as scenario } from '../scenario/rules/example.ts';
import { newActivity } from '../studio/template/activity.ts';
import { newPack } from '../studio/template/pack.ts';
import { packOf } from '../studio/texts.ts';
import { findingTemplates, inEnglish, knownCodes, partsOf, partsOfLost } from './finding-words.ts';
import { cutAtHoles } from './template.ts';
import { twineTemplates } from './twine.ts';

const root = join(import.meta.dirname, '../..');
const textsOf = (files: PackFiles) => new Map(files.paths.map((path) => [path, files.text(path) ?? '']));

/** A pack that has something of every kind: what the tests of other files begin with, and a part of the course. */
function everything(): ReadonlyMap<string, string> {
  const texts = textsOf(packFolder(join(root, 'electron/host/fixtures/harbour')));
  const course = packFolder(join(root, 'content/local-diplomacy'));
  const some = [
    'glossary.md',
    ...course.paths.filter((path) => /^modules\/0[1-3][^/]*\/0[1-3]/.test(path)).slice(0, 6),
  ];
  for (const path of some) texts.set(`modules/07-course/${path.replace(/\W/g, '-')}.md`, course.text(path) ?? '');
  texts.set('modules/08-rules/01-scenario.md', scenario);
  texts.set('modules/08-rules/02-table.md', table);
  const types: readonly ActivityType[] = ['lesson', 'scenario', 'quiz', 'negotiation', 'worksheet', 'judgement'];
  for (const type of types) texts.set(`modules/09-new/01-${type}.md`, newActivity(type, 'New'));
  for (const [path, text] of [...texts])
    if (/^(modules|atlas)\/|^glossary/.test(path)) texts.set(`locales/pl/${path}`, text);
  return texts;
}

/** What the checker says of some texts that is not recognised, or comes out as another sentence. */
const unknownIn = (found: readonly Diagnostic[]): readonly unknown[] =>
  found.flatMap((one) => {
    const parts = partsOf(one);
    const { code, message, remedy } = one;
    return parts && inEnglish(parts.message) === message && inEnglish(parts.remedy) === remedy
      ? []
      : [{ code, message, remedy, parts }];
  });

const check = (texts: ReadonlyMap<string, string>) => checkPack(packOf(texts), { budget: { states: 2_000 } });

describe('the sentences of findings', () => {
  const whole = everything();

  it('are recognised in a new pack, in the packs of other tests and in the course', () => {
    const fresh = newPack({ id: 'a', title: 'A', language: 'en', publisher: '' });
    expect(unknownIn(check(new Map(fresh.map(({ path, text }) => [path, text]))))).toEqual([]);
    const found = check(whole);
    expect(found.length).toBeGreaterThan(10);
    expect(unknownIn(found)).toEqual([]);
  });

  it('are recognised whatever slips an author makes', () => {
    const pieces = fc.constantFrom(
      ...[
        '',
        '{#',
        '# A part',
        '## A scene {#a}\n\n',
        '`if trust > `',
        '`once`',
        '`nothing`',
        '- [Go](#nowhere)',
        '- [',
        ']',
      ],
      ...[
        '[[nothing]]',
        '[@nobody]',
        '{{home.nothing}}',
        '![](x.svg)',
        '[a](b)',
        '---',
        ': ',
        '"',
        '12',
        'null',
        '\t',
        '}',
      ],
      ...[
        '`days -2`',
        '`reveals nothing`',
        '`endings`',
        '`channels`',
        '\n\n',
        'true',
        '-1',
        '`hint`',
        '`trust = "x"`',
        '*a',
        '1.5',
      ],
    );
    const slip = fc.record({
      file: fc.nat(),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      put: pieces,
    });
    const paths = [...whole.keys()];
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 10 }), (slips) => {
        const texts = new Map<string, string>();
        for (const { file, at, length, put } of slips) {
          const path = paths[file % paths.length] ?? '';
          const text = texts.get(path) ?? whole.get(path) ?? '';
          // The beginnings of files are where most can be wrong.
          const from = Math.floor(at * at * text.length);
          texts.set(path, text.slice(0, from) + put + text.slice(from + length));
        }
        const pack = new Map([['pack.yml', whole.get('pack.yml') ?? ''], ...texts]);
        for (const path of texts.keys()) {
          const original = path.replace(/^locales\/pl\//, '');
          pack.set(original, pack.get(original) ?? whole.get(original) ?? '');
        }
        expect(unknownIn(check(pack))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('are those the checker’s code holds', () => {
    const said = Object.values(findingTemplates).join('\n');
    const lost: string[] = [];
    let count = 0;
    for (const { code, sentences } of written()) {
      count++;
      for (const one of code) if (!knownCodes.has(one)) lost.push(one);
      for (const one of sentences) if (!said.includes(one)) lost.push(one);
    }
    expect(count).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });
});

describe('what could not be carried over from Twine, or to it', () => {
  it('is said in words that the code of core/twine holds', () => {
    const text = ['import', 'export', 'markup'].map((one) => readFileSync(join(root, `core/twine/${one}.ts`), 'utf8'));
    for (const [key, template] of Object.entries(twineTemplates))
      for (const [at, part] of cutAtHoles(template).entries())
        if (at % 2 === 0) expect(text.join(), key).toContain(part);
    const said = [...text.join().matchAll(/(?:\blose\([\w.]+, |what: |lost\.push\()(?:'([^']+)'|`([^`]+)`)/g)];
    expect(said.length).toBeGreaterThan(10);
    for (const [, plain, template = ''] of said) {
      const one = plain ?? template.replace(/\$\{[^}]*\}/g, 'x');
      const parts = partsOfLost(one);
      expect(parts && inEnglish(parts)).toBe(one);
    }
  });
});

describe('taking a sentence apart', () => {
  const one = (code: string, message: string, remedy: string) => {
    const own = findings('a.md');
    own.error({ line: 1, column: 1 }, code, message, remedy);
    return partsOf(own.list[0] as Diagnostic);
  };

  it('gives what stands in it by name', () => {
    expect(one('link', 'There is no scene “quay”.', 'Did you mean “key”?')).toEqual({
      message: { key: 'link', values: { id: 'quay' } },
      remedy: { key: 'do.mean', values: { id: 'key' } },
    });
  });

  it('takes parts of it apart too, where they are words of the checker', () => {
    const message = '“trust” holds a whole number; this gives it something else.';
    const kind = { key: 'in.kind.number', values: {} };
    expect(one('value-type', message, 'Give it a whole number.')).toEqual({
      message: { key: 'value-type', values: { name: 'trust', kind } },
      remedy: { key: 'value-type.do', values: { kind } },
    });
    const trap =
      'From “a” a play can no longer reach any ending in France and Italy where helped is true. It goes round in “a”, “b”.';
    const remedy = findingTemplates['trap.do'] ?? '';
    const parts = one('trap', trap, remedy);
    expect(parts && inEnglish(parts.message)).toBe(trap);
    expect(parts?.message).toMatchObject({ key: 'trap.2', values: { whom: { key: 'in.whom.both' } } });
  });

  it('knows no sentence that the checker does not say', () => {
    expect(one('link', 'There is no scene at all.', 'Did you mean “key”?')).toBeNull();
    expect(one('link', 'There is no scene “quay”.', 'Look elsewhere.')).toBeNull();
    expect(one('nothing-of-the-kind', 'There is no scene “quay”.', 'Did you mean “key”?')).toBeNull();
  });

  it('puts back what it took out, whatever a name holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (label, scene) => {
        const message = (findingTemplates['dominant-choice'] ?? '')
          .replace('{{choice}}', () => label)
          .replace('{{scene}}', () => scene);
        const parts = one('dominant-choice', message, findingTemplates['dominant-choice.do'] ?? '');
        expect(parts && inEnglish(parts.message)).toBe(message);
      }),
    );
  });
});

/** The codes and the pieces of sentences in every place of `core` that reports a finding, as they are written there. */
function* written(): Generator<{ readonly code: readonly string[]; readonly sentences: readonly string[] }> {
  const core = join(root, 'core');
  for (const name of readdirSync(core, { recursive: true, encoding: 'utf8' })) {
    if (!/(?<!\.test|example)\.ts$/.test(name) || name.startsWith('finding-words')) continue;
    const text = readFileSync(join(core, name), 'utf8').replaceAll('\\`', '‵');
    for (const { index } of text.matchAll(/\b(?:findings|found|own|twice|bad)\.(?:error|warning)\(/g)) {
      const [at = '', code = '', ...rest] = argumentsAt(text, text.indexOf('(', index) + 1);
      if (at === '') continue;
      const literals = rest.slice(0, 2).flatMap((one) => [...one.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]);
      yield {
        code: [...code.matchAll(/'([a-z-]+)'/g)].map(([, one = '']) => one),
        sentences: literals
          .flatMap(([, plain, template]) => plain ?? (template ?? '').split(/\$\{[^}]*\}/))
          .filter((one) => one.length > 12 && !/\$|\bjoin\(/.test(one))
          .map((one) => one.replaceAll('‵', '`')),
      };
    }
  }
}

/** The arguments of a call, as they are written, from behind its bracket. */
function argumentsAt(text: string, from: number): readonly string[] {
  const found = [''];
  let depth = 0;
  let quote = '';
  for (const character of text.slice(from)) {
    if (quote === '' && character === ')' && depth === 0) break;
    if (quote === '' && character === ',' && depth === 0) {
      found.push('');
      continue;
    }
    found[found.length - 1] += character;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (/['`]/.test(character)) quote = character;
    else if (/[([{]/.test(character)) depth++;
    else if (/[)\]}]/.test(character)) depth--;
  }
  return found;
}
