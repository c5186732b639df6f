import { z } from 'zod';
import { type Diagnostic, findings } from '../diagnostic.ts';
import { type Read, readYaml } from './yaml.ts';

/**
 * What of the files without text is said in another language: `locales/LANG/pack.yml`, `module.yml` and `sources.yml` hold
 * words alone. What they leave out stays as it is in the pack's own language.
 */
const words = z.string().min(1);
const Competency = z.strictObject({ label: words, description: z.string().optional() });
const PackWords = z.strictObject({
  title: words,
  description: z.string().optional(),
  competencies: z.record(z.string(), Competency).default({}),
});
const ModuleWords = z.strictObject({
  title: words,
  summary: z.string().optional(),
  objectives: z.array(words).default([]),
});
const some = z.union([z.string(), z.number()]).transform(String).optional();
const SourceWords = z.record(
  z.string(),
  z.strictObject({ author: some, title: some, publisher: some, in: some, number: some }),
);

interface Worded<T> {
  readonly wording: T | null;
  readonly at: Read<T>['at'] | null;
  readonly findings: readonly Diagnostic[];
}

const reader =
  <S extends z.ZodType>(schema: S) =>
  (path: string, text: string): Worded<z.output<S>> => {
    const found = findings(path);
    const read = readYaml(text, schema, { findings: found });
    return { wording: read?.value ?? null, at: read?.at ?? null, findings: found.list };
  };

export const readPackWording = reader(PackWords);
export const readModuleWording = reader(ModuleWords);
export const readSourcesWording = reader(SourceWords);
