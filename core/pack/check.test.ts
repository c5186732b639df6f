import { describe, expect, it } from 'vitest';
import { sound } from '../scenario/rules/example.ts';
import { checkPack } from './check.ts';

const path = 'modules/01-a/01-b.md';
const manifest = 'id: small\ntitle: Small\nversion: 1.0.0\nlanguages: [en, fr]\n';
const france = 'code: FR\nname: France\ncontrol: review\nhome: { supervisor: the prefecture }\n';

function check(content: Readonly<Record<string, string>>) {
  const all: Record<string, string> = { 'pack.yml': manifest, 'modules/01-a/module.yml': 'title: A\n', ...content };
  return checkPack({ paths: Object.keys(all).sort(), text: (one) => all[one] ?? null });
}

const changed = (from: string, to: string): string => {
  expect(sound).toContain(from);
  return sound.replace(from, to);
};

describe('checking a pack', () => {
  it('finds nothing in one that is sound', () => {
    expect(check({ [path]: sound })).toEqual([]);
  });

  it('explores every scenario, and says what that showed', () => {
    expect(check({ [path]: changed('alignment >= 50', 'alignment >= 90') })).toMatchObject([
      { file: path, line: 11, code: 'pass-never', witness: [{ type: 'ask' }, { type: 'choose' }, { type: 'choose' }] },
    ]);
  });

  it('does not explore a scenario that has errors of its own', () => {
    const codes = check({ [path]: changed('(#article-four)', '(#article-for)') }).map((one) => one.code);
    expect(codes).toEqual(['link']);
  });

  it('knows which words of the home country a condition may ask for', () => {
    const text = changed('`if opinion` The lawyer', '`if home.mayor == "x" || opinion` The lawyer');
    expect(check({ [path]: text, 'atlas/fr.yml': france })).toMatchObject([
      { code: 'home-word', line: 22, message: expect.stringContaining('home.mayor, which France does not have') },
    ]);
    expect(check({ [path]: text }).map((one) => one.message)).toContainEqual(expect.stringContaining('no country'));
    expect(
      check({ [path]: text.replace('home.mayor == "x"', 'home.model == "notice"'), 'atlas/fr.yml': france }),
    ).toEqual([]);
  });

  it('does not let a text show the model of control, which is a word for conditions', () => {
    const text = changed('The lawyer', '{{home.model}}, {{home.supervisor}}: the lawyer');
    expect(check({ [path]: text, 'atlas/fr.yml': france })).toMatchObject([
      { code: 'slot', line: 22, message: expect.stringContaining('home.model') },
    ]);
  });

  it('reports a country that lacks a word another has', () => {
    const italy = 'code: IT\nname: Italy\ncontrol: notice\nhome: { supervisor: the region, mayor: the mayor }\n';
    expect(check({ 'atlas/fr.yml': france, 'atlas/it.yml': italy })).toMatchObject([
      { file: 'atlas/fr.yml', line: 4, code: 'home-word' },
    ]);
  });
});

describe('a translation', () => {
  const translated = `locales/fr/${path}`;
  const french = sound.replace('The delegation waits.', 'La délégation attend.').replace('[Sign at once]', '[Signer]');

  it('may change every word', () => {
    expect(check({ [path]: sound, [translated]: french })).toEqual([]);
  });

  it.each([
    ['lacks a choice', '- [Sleep on it](#offer) {#wait} `days -2`\n', '', 'translation-lacks'],
    ['has another effect', '`days -2`', '`days -1`', 'translation-differs'],
    ['has another condition', '`if opinion` `trust -5`', '`trust -5`', 'translation-differs'],
    ['has another id', '{#wait}', '{#sleep}', 'translation-adds'],
    ['has another start', 'start: 50 }\n  alignment', 'start: 40 }\n  alignment', 'translation-differs'],
    ['calls an ending better', '`ending poor`', '`ending good`', 'translation-differs'],
  ])('that %s is reported in its own file', (_, from, to, code) => {
    const found = check({ [path]: sound, [translated]: french.replace(from, to) });
    expect(found.map((one) => one.code)).toContain(code);
    expect(new Set(found.map((one) => one.file))).toEqual(new Set([translated]));
  });

  it('of nothing, or into a language that is not declared, is reported', () => {
    const found = check({ [path]: sound, 'locales/fr/modules/01-a/02-c.md': french, [`locales/de/${path}`]: french });
    expect(found.map((one) => one.code)).toEqual(['translation-language', 'translation-stray']);
  });

  it('of a quiz keeps its questions and what is right', () => {
    const quiz = '---\ntype: quiz\ntitle: Q\n---\n\n## One {#one}\n\n- [x] Yes\n- [ ] No\n\n> So it is.\n';
    const found = check({
      [path]: quiz,
      [translated]: quiz.replace('[x] Yes', '[ ] Oui').replace('[ ] No', '[x] Non'),
    });
    expect(found).toMatchObject([{ code: 'translation-differs', line: 6 }]);
  });
});

describe('bad input', () => {
  const choices = Array.from({ length: 10_000 }, (_, index) => `- [Choice ${index}](#signed) {#c${index}}`).join('\n');

  it.each<[what: string, text: string, code: string, line: number]>([
    [
      'a condition that does not parse',
      changed('`if opinion` `trust -5`', '`if opinion &&` `trust -5`'),
      'condition',
      26,
    ],
    ['an unknown name', changed('`trust +20`', '`thrust +20`'), 'name-unknown', 24],
    ['a link to no scene', changed('(#article-four)', '(#article-for)'), 'link', 26],
    ['two scenes with one id', changed('{#article-four}', '{#offer}'), 'id-twice', 28],
    ['a clock without out', changed(', out: too-late', ''), 'yaml-field', 6],
    [
      'cyclic YAML anchors',
      changed('facts: { opinion: false }', 'facts: &a { opinion: false, self: *a }'),
      'yaml-alias',
      10,
    ],
    [
      'a __proto__ key',
      changed('facts: { opinion: false }', 'facts: { opinion: false, __proto__: 1 }'),
      'yaml-key',
      10,
    ],
    ['brackets without end', changed('title: A sound offer', `title: ${'['.repeat(5_000)}`), 'yaml-too-large', 2],
    ['marks within marks', `${sound}\n${'*a **b '.repeat(2_000)}\n`, '', 0],
  ])('such as %s is a finding with its place and a remedy', (_, text, code, line) => {
    const found = check({ [path]: text });
    if (code !== '') expect(found).toContainEqual(expect.objectContaining({ code, line }));
    for (const finding of found) expect(finding.remedy).not.toBe('');
    expect(({} as Record<string, unknown>).self).toBeUndefined();
  });

  it('such as a million lines is refused where it becomes too long', () => {
    const found = check({ [path]: `${sound}${'\n'.repeat(1_000_000)}` });
    expect(found).toMatchObject([{ code: 'file-too-large', line: 200_001 }]);
  });

  it('such as 10,000 choices in one scene is reported at the first that is too many', () => {
    const found = check({ [path]: changed('- [Sign at once](#signed) `trust +20` `alignment -20`', choices) });
    expect(found).toContainEqual(expect.objectContaining({ code: 'too-many', line: 124 }));
    expect(found.length).toBeLessThan(10);
  });
});
