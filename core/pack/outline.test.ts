import { describe, expect, it } from 'vitest';
import { parseActivity } from './activity.ts';
import { parseAtlas } from './atlas.ts';
import { parseGlossary } from './glossary.ts';
import { readOutline } from './outline.ts';
import { resolvePath } from './path.ts';
import { parseSources } from './sources.ts';

function files(content: Record<string, string>) {
  return { paths: Object.keys(content).sort(), text: (path: string) => content[path] ?? null };
}

const pack = 'id: small\ntitle: Small\nversion: 1.0.0\nlanguages: [en]\n';
const lesson = (title: string) => `---\ntype: lesson\ntitle: ${title}\nminutes: 3\n---\n\nText.\n`;

describe('the outline of a pack', () => {
  it('lists modules and activities by the number they begin with, whose ids have none', () => {
    const { modules, findings } = readOutline(
      files({
        'pack.yml': pack,
        'modules/10-later/module.yml': 'title: Later\n',
        'modules/02-first/module.yml': 'title: First\n',
        'modules/02-first/10-z.md': lesson('Ten'),
        'modules/02-first/2-a.md': lesson('Two'),
        'modules/02-first/notes.txt': 'x',
      }),
    );
    expect(findings).toEqual([]);
    expect(modules.map((one) => [one.id, one.activities.map((activity) => activity.id)])).toEqual([
      ['first', ['first/a', 'first/z']],
      ['later', []],
    ]);
  });

  it('keeps an activity whose front matter cannot be read, without a type', () => {
    const { modules } = readOutline(
      files({ 'pack.yml': pack, 'modules/01-a/module.yml': 'title: A\n', 'modules/01-a/01-b.md': 'no front matter' }),
    );
    expect(modules[0]?.activities).toMatchObject([{ id: 'a/b', type: null, title: 'b' }]);
  });

  it('says what is wrong with a manifest and where', () => {
    const { findings } = readOutline(files({ 'pack.yml': 'id: small\ntitle: Small\nversion: one\nlanguages: [en]\n' }));
    expect(findings).toMatchObject([{ file: 'pack.yml', line: 3, column: 10, code: 'yaml-field' }]);
  });

  it('reads what a certificate asks for, and says where it asks for what is not there, or twice', () => {
    const outline = (need: string) =>
      readOutline(
        files({
          'pack.yml': `${pack}certificate:\n  need: ${need}\n`,
          'modules/01-a/module.yml': 'title: A\n',
          'modules/01-a/01-b.md': lesson('B'),
        }),
      );
    expect(outline('all')).toMatchObject({ manifest: { certificate: { need: 'all' } }, findings: [] });
    expect(outline('[a/b]')).toMatchObject({ manifest: { certificate: { need: ['a/b'] } }, findings: [] });
    expect(outline('[a/b, a/gone, a/b]').findings).toMatchObject([
      { file: 'pack.yml', line: 6, column: 15, code: 'certificate-missing' },
      { file: 'pack.yml', line: 6, column: 23, code: 'certificate-twice' },
    ]);
    for (const wrong of ['some', '[]', 'all\n  percent: 50'])
      expect(outline(wrong).findings.map((one) => one.code)).toEqual(['yaml-field']);
    expect(readOutline(files({ 'pack.yml': pack })).manifest.certificate).toBeNull();
  });

  it('says so when there is no manifest at all', () => {
    expect(readOutline(files({})).findings).toMatchObject([{ file: 'pack.yml', code: 'pack-missing' }]);
  });

  it('reports two activities with one id', () => {
    const { findings } = readOutline(
      files({
        'pack.yml': pack,
        'modules/01-a/module.yml': 'title: A\n',
        'modules/01-a/01-b.md': lesson('B'),
        'modules/01-a/02-b.md': lesson('B'),
      }),
    );
    expect(findings.map((one) => one.code)).toEqual(['activity-twice']);
  });
});

describe('an activity', () => {
  it.each([
    ['no front matter', 'Text', 'front-matter'],
    ['front matter that is no YAML', '---\ntitle: [\n---\n', 'yaml'],
    ['a type nobody knows', '---\ntype: poem\ntitle: A\n---\n', 'activity-type'],
    ['a lesson without a title', '---\ntype: lesson\n---\n', 'yaml-field'],
  ])('with %s is reported, and is nothing', (_, text, code) => {
    const activity = parseActivity('a.md', text);
    expect(activity.type).toBeNull();
    expect(activity.findings.map((one) => one.code)).toContain(code);
  });

  it('counts lines from the top of the file, front matter included', () => {
    const activity = parseActivity('a.md', `${lesson('A')}\n[bad](javascript:1)\n`);
    expect(activity.findings).toMatchObject([{ line: 9, column: 2, code: 'link-target' }]);
  });
});

describe('glossary, sources and atlas', () => {
  it('reads a definition list, and reports a term defined twice', () => {
    const { entries, findings } = parseGlossary(
      'glossary.md',
      '---\ntitle: G\n---\n\nBATNA\n: Best alternative.\n\nbatna\n: Again.\n',
    );
    expect(entries.map((entry) => entry.term)).toEqual(['BATNA']);
    expect(findings.map((one) => one.code)).toEqual(['term-twice']);
  });

  it('keeps the good sources when one is bad', () => {
    const { sources, findings } = parseSources(
      'sources.yml',
      'a:\n  type: book\n  title: A\n  year: 1993\nb:\n  type: rumour\n  title: B\n',
    );
    expect(sources.map((source) => [source.key, source.year])).toEqual([['a', '1993']]);
    expect(findings).toMatchObject([{ code: 'source', line: 6 }]);
  });

  it('refuses a source whose address is no web address', () => {
    expect(parseSources('sources.yml', 'a:\n  type: web\n  title: A\n  url: javascript:alert(1)\n').sources).toEqual(
      [],
    );
  });

  it('gives a country’s words its code, its name and its model of control', () => {
    const { entry } = parseAtlas(
      'atlas/fr.yml',
      'code: FR\nname: France\ncontrol: review\nhome: { supervisor: the prefecture }\n',
    );
    expect(entry?.home).toEqual({ supervisor: 'the prefecture', code: 'FR', name: 'France', model: 'review' });
    expect(entry?.certainty).toBe('check');
  });
});

describe('a path written in a pack', () => {
  it.each([
    ['modules/01-a/b.md', '../../media/x.svg', 'media/x.svg'],
    ['modules/01-a/b.md', './c.png', 'modules/01-a/c.png'],
    ['b.md', '../x.svg', null],
    ['b.md', '/x.svg', null],
    ['b.md', 'C:/x.svg', null],
    ['b.md', 'a\\..\\x.svg', null],
    ['b.md', '', null],
    ['b.md', 'a\0.svg', null],
  ])('from %s, %s leads to %s', (file, written, path) => {
    expect(resolvePath(file, written)).toBe(path);
  });
});
