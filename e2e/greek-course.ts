import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallCourse } from './person.ts';

/** Letters of another alphabet, so that every Latin word on a page is the program's own. */
const greek = 'αβψδεφγηιξκλμνοπχρστυζωθψζ';
export const toGreek = (words: string): string =>
  words.replace(/[a-z]/gi, (letter) => greek[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);

/** A file of a course with all that is shown of it in Greek letters; what only the program reads stays. */
function inGreek(text: string): string {
  const [, front = '', body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  const head = front.replace(
    /^(\s*(?:title|summary|role|alternative|name|label)): (.*)$/gm,
    (_, key, words) => `${key}: ${toGreek(words)}`,
  );
  const labels = head
    .replace(/(label: )("[^"]*"|[^,}\n]*)/g, (_, key, words) => key + toGreek(words))
    .replace(/(levels: \{)([^}]*)/g, (_, key, words) => key + toGreek(words));
  const kept =
    /(`[^`]*`|\[[ x]\]|\{\{?[^}]*\}\}?|\]\([^)]*\)|\[@[^\]]*\]|\[\[[^\]]*\]\]|^:::.*$|^\[\^.*?:|\[\^\d+\])/gm;
  return (
    labels +
    body
      .split(kept)
      .map((part, at) => (at % 2 === 1 ? part : toGreek(part)))
      .join('')
  );
}

/** An activity of another course without what only that course has: competencies, terms, sources, words of its atlas. */
const alone = (text: string): string =>
  text
    .replace(/^competencies: .*$/m, 'competencies: [coordination]')
    .replace(/\{\{home\.\w+\}\}/g, '{{home.supervisor}}')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/ ?\[@[^\]]*\]/g, '');

/** The YAML of a course with what is shown of it in Greek letters. */
const yamlInGreek = (text: string): string =>
  text.replace(
    /((?:title|publisher|description|summary|name|label|author|council|supervisor): )("[^"]*"|[^,}\n]*)/g,
    (_, key, words) => key + toGreek(words),
  );

/** Writes a course that was made in the studio in Greek letters, on the disk as its author would elsewhere. */
export function rewriteInGreek(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:md|yml)$/.test(name)) continue;
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const written = name.endsWith('.md')
      ? inGreek(text).replace(/\[\[[^\]]*\]\]/g, toGreek)
      : yamlInGreek(text).replace(/^ *- .*$|^#.*$/gm, toGreek);
    writeFileSync(file, written);
  }
}

/** Makes a folder with the course Harbour in Greek letters, with an activity of every kind or only its own few. */
export function greekCourse({ isSmall = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-greek-'));
  cpSync(join(smallCourse, 'harbour'), join(folder, 'harbour'), { recursive: true });
  const modules = join(folder, 'harbour/modules/01-harbour');
  for (const name of readdirSync(modules).filter((one) => one.endsWith('.md') && !one.includes('broken')))
    writeFileSync(join(modules, name), inGreek(readFileSync(join(modules, name), 'utf8')));
  // Kinds of activities that the small course does not have, from the one that comes with the program.
  const from = join(smallCourse, '../../../content/local-diplomacy/modules');
  const kinds = [
    ['05-table', '04-one-hard-clause/03-the-clause.md'],
    ['06-sheet', '12-capstone/05-your-protocol.md'],
    ['07-letters', '00-before/01-twelve-situations.md'],
  ] as const;
  for (const [name, path] of isSmall ? [] : kinds)
    writeFileSync(join(modules, `${name}.md`), inGreek(alone(readFileSync(join(from, path), 'utf8'))));
  const change = (path: string, make: (text: string) => string) => {
    const file = join(folder, 'harbour', path);
    writeFileSync(file, make(readFileSync(file, 'utf8')));
  };
  change('pack.yml', (text) => `${text}certificate:\n  need: [harbour/check]\n`);
  for (const path of ['pack.yml', 'sources.yml', 'modules/01-harbour/module.yml', 'atlas/fr.yml', 'atlas/pl.yml'])
    change(path, yamlInGreek);
  change('modules/01-harbour/module.yml', (text) => text.replace(/\[.*\]/, toGreek));
  change('glossary.md', (text) => text.replace(/^[A-Z]\w+$/gm, toGreek));
  change('modules/01-harbour/01-lesson.md', (text) => text.replace(/\[\[\w+\]\]/g, toGreek));
  change('modules/01-harbour/04-broken.md', (text) => text.replace('Broken', toGreek));
  return folder;
}
