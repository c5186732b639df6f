import type { Diagnostic } from '../diagnostic.ts';
import { closest } from '../nearest.ts';
import type { PackParts } from '../pack/check.ts';
import type { PackFiles } from '../pack/files.ts';
import { nameId } from '../pack/outline.ts';
import { linesOf } from './lines.ts';
import type { Ill, Remedy } from './remedy.ts';
import { instead, scenarioRemedies } from './scenario-remedies.ts';

/** What can be done with one key about a finding, the likeliest first; nothing where only its author can tell. */
export function remediesFor(files: PackFiles, parts: PackParts, finding: Diagnostic): readonly Remedy[] {
  const make = Object.hasOwn(remedies, finding.code) ? remedies[finding.code] : undefined;
  if (!make) return [];
  const text = files.text(finding.file) ?? '';
  const lines = linesOf(text);
  return make({ finding, files, parts, text, lines, offset: lines.offset(finding) });
}

const types = ['lesson', 'scenario', 'negotiation', 'quiz', 'worksheet', 'judgement'];

const remedies: Readonly<Record<string, (ill: Ill) => readonly Remedy[]>> = {
  ...scenarioRemedies,
  citation: (ill) =>
    meant(
      ill,
      /@([^\s\],;]+)/g,
      ill.parts.sources.map(({ key }) => key),
    ),
  term: (ill) => {
    const terms = ill.parts.glossary.map(({ term }) => term);
    const term = /\[\[([^\]|]+)/.exec(ill.text.slice(ill.offset))?.[1]?.trim();
    return [...meant(ill, /\[\[([^\]|]+)/g, terms), ...(term ? [defineTerm(ill, term)] : [])];
  },
  slot: (ill) => {
    const words = Object.keys(ill.parts.homes[0]?.home ?? {}).map((word) => `home.${word}`);
    return meant(ill, /\{\{\s*([^}\s]+)/g, [...words, 'learner.name']);
  },
  'picture-missing': (ill) => {
    const up = '../'.repeat(ill.finding.file.split('/').length - 1);
    const pictures = ill.files.paths.filter((path) => /\.(svg|png|jpe?g|webp)$/.test(path)).map((path) => up + path);
    return meant(ill, /!\[[^\]]*\]\(([^)\s]+)/g, pictures);
  },
  competency: (ill) => {
    const known = Object.keys(ill.parts.outline.manifest.competencies);
    const list = /competencies:[^\n]*(?:\n\s+-[^\n]*)*/.exec(ill.text.slice(ill.offset))?.[0] ?? '';
    return [...list.slice('competencies:'.length).matchAll(/[\w-]*\w/g)]
      .filter(({ 0: name }) => !known.includes(name))
      .flatMap(({ 0: name, index }) => {
        const from = ill.offset + 'competencies:'.length + index;
        return closest(name, known)
          .slice(0, 2)
          .map((one) => instead(ill, one, from, from + name.length));
      });
  },
  'activity-type': (ill) => {
    const name = /^[^\s#]+/.exec(ill.text.slice(ill.offset))?.[0] ?? '';
    const close = closest(name, types);
    return (close.length > 0 ? close : types)
      .slice(0, 3)
      .map((one) => instead(ill, one, ill.offset, ill.offset + name.length));
  },
  'front-matter': ({ finding, text }) => {
    const title = /^#+ (.+)$/m.exec(text)?.[1] ?? nameId(finding.file.replace(/^.*\//, ''));
    return ['lesson', 'scenario'].map((name) => ({
      code: 'add-front-matter',
      name,
      changes: [{ path: finding.file, from: 0, to: 0, insert: `---\ntype: ${name}\ntitle: ${quoted(title)}\n---\n\n` }],
    }));
  },
  'module-missing': ({ finding }) => {
    const name = nameId(finding.file.split('/')[1] ?? '');
    return [
      {
        code: 'make-module',
        name,
        changes: [{ path: finding.file, from: 0, to: 0, insert: `title: ${quoted(name)}\n` }],
      },
    ];
  },
};

const quoted = (text: string): string => (/^[\p{L}\p{N} ,.’'-]+$/u.test(text) ? text : JSON.stringify(text));

/** What was probably meant by the first match at or behind the finding's place. */
function meant(ill: Ill, pattern: RegExp, known: readonly string[]): readonly Remedy[] {
  pattern.lastIndex = ill.offset;
  const found = pattern.exec(ill.text);
  const name = found?.[1];
  if (!found || name === undefined) return [];
  const from = found.index + found[0].length - name.length;
  return closest(name.trim(), known)
    .filter((one) => one !== name.trim())
    .slice(0, 2)
    .map((one) => instead(ill, one, from, from + name.length));
}

function defineTerm({ files }: Ill, term: string): Remedy {
  const path = 'glossary.md';
  const text = files.text(path) ?? '';
  const from = text.trimEnd().length;
  const insert = `${from === 0 ? '' : '\n\n'}${term}\n: Write what it means.\n`;
  return { code: 'define-term', name: term, changes: [{ path, from, to: text.length, insert }] };
}
