import { z } from 'zod';
import { type Diagnostic, type Findings, findings } from '../diagnostic.ts';
import type { Block } from '../markdown/markdown.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import type { PackFiles } from './files.ts';
import type { AtlasEntry } from './pack.ts';
import { readYaml } from './yaml.ts';

const certainty = z.enum(['certain', 'check']).default('check');
const AtlasFile = z.object({
  code: z.string().regex(/^[A-Z]{2}$/),
  name: z.string().min(1),
  checked: z.union([z.string(), z.number()]).transform(String).default(''),
  certainty,
  control: z.enum(['authorisation', 'notice', 'review', 'guidance']),
  home: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.string().min(1)),
  summary: z.string().default(''),
  rules: z.array(z.object({ about: z.string(), text: z.string(), certainty })).default([]),
  gates: z
    .array(
      z.object({
        what: z.string(),
        who: z.string(),
        when: z.string(),
        days: z.int().positive().nullable().default(null),
        text: z.string().default(''),
        certainty,
      }),
    )
    .default([]),
  contacts: z.array(z.object({ who: z.string(), for: z.string() })).default([]),
});

/** Where a country of the atlas stands: `atlas/fr.yml` for `FR`. */
export const atlasPath = (code: string): string => `atlas/${code.toLowerCase()}.yml`;

/** The code of the country that a file of the atlas is named for; null where it is named for none. */
export const homeIn = (path: string): string | null =>
  /^atlas\/([a-z]{2})\.yml$/.exec(path)?.[1]?.toUpperCase() ?? null;

/** Reads every country of a pack's atlas, with the path of its file. */
export const readAtlas = (
  files: PackFiles,
  parse = parseAtlas,
): readonly ({ readonly path: string } & ReturnType<typeof parseAtlas>)[] =>
  files.paths
    .filter((path) => /^atlas\/[^/]+\.yml$/.test(path))
    .map((path) => ({ path, ...parse(path, files.text(path) ?? '') }));

/** Reads one country of the atlas. Its words for `{{home.…}}` get `code`, `name` and `model` besides. */
export function parseAtlas(
  file: string,
  text: string,
  original = file,
): { entry: AtlasEntry | null; findings: readonly Diagnostic[] } {
  const found = findings(file);
  const read = readYaml(text, AtlasFile, { findings: found });
  if (!read) return { entry: null, findings: found.list };
  const { value, at } = read;
  if (original !== atlasPath(value.code))
    found.error(
      at('code'),
      'atlas-name',
      `${file} is about ${value.code}, and is not found under that name.`,
      `Name the file ${atlasPath(value.code)}.`,
    );
  const markdown = (written: string, ...path: (string | number)[]): readonly Block[] =>
    parseMarkdown(written, { file, firstLine: at(...path).line, findings: found as Findings }).blocks;
  return {
    entry: {
      ...value,
      home: { ...value.home, code: value.code, name: value.name, model: value.control },
      summary: markdown(value.summary, 'summary'),
      rules: value.rules.map((rule, index) => ({ ...rule, text: markdown(rule.text, 'rules', index, 'text') })),
      gates: value.gates.map((gate, index) => ({ ...gate, text: markdown(gate.text, 'gates', index, 'text') })),
    },
    findings: found.list,
  };
}
