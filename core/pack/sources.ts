import { z } from 'zod';
import { type Diagnostic, findings } from '../diagnostic.ts';
import { type Source, sourceTypes } from './pack.ts';
import { readYaml } from './yaml.ts';

const word = z.union([z.string(), z.number()]).transform(String);
const SourceFile = z.record(
  z.string(),
  z.object({
    type: z.enum(sourceTypes),
    author: word.default(''),
    title: word,
    year: word.default(''),
    publisher: word.default(''),
    in: word.default(''),
    number: word.default(''),
    url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  }),
);

/** Reads `sources.yml`. One bad entry is reported and the others are kept. */
export function parseSources(
  file: string,
  text: string,
): { sources: readonly Source[]; findings: readonly Diagnostic[] } {
  const found = findings(file);
  const whole = readYaml(text, z.record(z.string(), z.unknown()), { findings: found });
  const sources: Source[] = [];
  for (const [key, entry] of Object.entries(whole?.value ?? {})) {
    const parsed = SourceFile.safeParse({ [key]: entry });
    if (parsed.success)
      for (const [name, source] of Object.entries(parsed.data)) sources.push({ key: name, ...source });
    else {
      const issue = parsed.error.issues[0];
      const path = issue?.path.map(String) ?? [key];
      found.error(
        whole?.at(...path) ?? { line: 1, column: 1 },
        'source',
        `The source “${key}” does not fit: ${issue?.message ?? 'unknown reason'} (${path.slice(1).join('.') || 'whole entry'}).`,
        'See “sources.yml” in “Course packs: the format”.',
      );
    }
  }
  return { sources, findings: found.list };
}
