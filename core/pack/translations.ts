import { type Diagnostic, findings } from '../diagnostic.ts';
import { parseAtlas } from './atlas.ts';
import { blocksOf } from './blocks.ts';
import type { PackFiles } from './files.ts';
import { parseGlossary } from './glossary.ts';
import type { Activity } from './pack.ts';
import type { Recall } from './recall.ts';
import { checkText, type Known } from './references.ts';
import { type Shape, shapeOf } from './shape.ts';

/** How files are parsed, and where what was found of one is kept. */
export interface Parsing {
  readonly parse: (path: string, text: string) => Activity;
  readonly recalled: Recall<readonly Diagnostic[]>;
}

/**
 * Checks every file under `locales/`: that its language is declared, that it translates a file there is, that it reads
 * well by itself, and that it says the same in all but words.
 */
export function checkTranslations(
  files: PackFiles,
  languages: readonly string[],
  known: Known,
  { parse, recalled }: Parsing,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const undeclared = new Set<string>();
  for (const path of files.paths) {
    const [, language = '', original = ''] = /^locales\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (language === '') continue;
    if (!languages.slice(1).includes(language)) {
      if (!undeclared.has(language)) found.push(stray(path, language, languages));
      undeclared.add(language);
    } else if (!known.files.has(original)) found.push(orphan(path, original));
    else if (/^modules\/.+\.md$/.test(original)) {
      const [here, there] = [parse(path, files.text(path) ?? ''), parse(original, files.text(original) ?? '')];
      found.push(...recalled(path, [here, there, known], () => checkActivity(path, original, here, there, known)));
    } else if (original === 'glossary.md') found.push(...parseGlossary(path, files.text(path) ?? '').findings);
    else if (/^atlas\/[^/]+\.yml$/.test(original)) found.push(...checkCountry(files, path, original));
  }
  return found;
}

function stray(path: string, language: string, languages: readonly string[]): Diagnostic {
  const own = findings(path);
  const isOwn = language === languages[0];
  own.error(
    { line: 1, column: 1 },
    'translation-language',
    isOwn
      ? `“${language}” is the pack’s own language; its texts stand at the top of the pack.`
      : `The pack does not declare the language “${language}”.`,
    isOwn ? 'Move the file out of locales/.' : 'Add it to languages: in pack.yml, or rename the folder.',
  );
  return own.list[0] as Diagnostic;
}

function orphan(path: string, original: string): Diagnostic {
  const own = findings(path);
  own.error(
    { line: 1, column: 1 },
    'translation-stray',
    `This translates ${original}, which the pack does not have.`,
    'Give it the path of the file it translates, or take it out.',
  );
  return own.list[0] as Diagnostic;
}

function checkActivity(
  path: string,
  original: string,
  translated: Activity,
  origin: Activity,
  known: Known,
): readonly Diagnostic[] {
  const there = shapeOf(origin);
  const here = shapeOf(translated);
  const own = [...translated.findings, ...checkText(path, blocksOf(translated), known)];
  return there && here ? [...own, ...compare(path, original, here, there)] : own;
}

function compare(path: string, original: string, here: Shape, there: Shape): readonly Diagnostic[] {
  const own = findings(path);
  let near = { line: 1, column: 1 };
  for (const [name, { says }] of there) {
    const part = here.get(name);
    near = part?.at ?? near;
    if (!part) {
      own.error(
        near,
        'translation-lacks',
        `The translation lacks ${name}, which ${original} has.`,
        'Translate it too, with the same id and the same rules.',
      );
    } else if (part.says !== says) {
      own.error(
        part.at,
        'translation-differs',
        `In ${original}, ${name} says “${says}”; here it says “${part.says}”.`,
        'Translate words only; keep ids, rules and their order.',
      );
    }
  }
  for (const [name, { at }] of here) {
    if (there.has(name)) continue;
    own.error(
      at,
      'translation-adds',
      `The translation has ${name}, which ${original} does not have.`,
      'Take it out, or add it to the original too.',
    );
  }
  return own.list;
}

function checkCountry(files: PackFiles, path: string, original: string): readonly Diagnostic[] {
  const here = parseAtlas(path, files.text(path) ?? '');
  const there = parseAtlas(original, files.text(original) ?? '');
  if (!here.entry || !there.entry) return here.findings;
  const own = findings(path);
  const names = (home: Readonly<Record<string, string>>): string => Object.keys(home).sort().join(', ');
  if (here.entry.code !== there.entry.code || names(here.entry.home) !== names(there.entry.home)) {
    own.error(
      { line: 1, column: 1 },
      'translation-differs',
      `This has not the same code and words under home: as ${original}.`,
      'Translate the words, and keep their names and the code.',
    );
  }
  return [...here.findings, ...own.list];
}
