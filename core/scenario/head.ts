import { z } from 'zod';
import type { Findings, Position } from '../diagnostic.ts';
import type { FrontMatter } from '../pack/front-matter.ts';
import { type Read, readYaml } from '../pack/yaml.ts';
import { isName } from './condition.ts';
import type { Clock, Earlier, Meter, Value } from './scenario.ts';

const whole = z.number().int().min(-1_000_000_000).max(1_000_000_000);
const ScenarioHead = z.object({
  type: z.literal('scenario'),
  title: z.string().min(1),
  role: z.string().default(''),
  minutes: z.number().int().min(0).default(0),
  clock: z
    .object({ name: z.string(), label: z.string().default(''), start: whole.min(1), out: z.string().min(1) })
    .nullable()
    .default(null),
  meters: z
    .record(
      z.string(),
      z.object({
        label: z.string().min(1),
        start: whole,
        min: whole.default(0),
        max: whole.default(100),
        levels: z.record(z.string().regex(/^-?\d+$/), z.string()).default({}),
      }),
    )
    .default({}),
  facts: z.record(z.string(), z.union([z.boolean(), whole, z.string()])).default({}),
  earlier: z
    .record(z.string(), z.strictObject({ activity: z.string().min(1), endings: z.array(z.string().min(1)).min(1) }))
    .default({}),
  competencies: z.array(z.string()).default([]),
  pass: z.string().nullable().default(null),
});

export interface Head {
  readonly title: string;
  readonly role: string;
  readonly minutes: number;
  readonly clock: Clock | null;
  readonly meters: readonly Meter[];
  readonly facts: Readonly<Record<string, Value>>;
  readonly earlier: readonly Earlier[];
  readonly competencies: readonly string[];
  readonly pass: string | null;
  /** Every name a condition or an effect may use, with the value it begins with. */
  readonly names: Readonly<Record<string, Value>>;
  readonly at: Read<unknown>['at'];
}

/** Reads a scenario's front matter, and sees to it that every name is usable and used once. */
export function readHead(front: FrontMatter, findings: Findings): Head | null {
  const read = readYaml(front.yaml, ScenarioHead, { findings, firstLine: front.yamlLine });
  if (!read) return null;
  const { value, at } = read;
  const meters = Object.entries(value.meters).map(([name, meter]) => ({
    name,
    at: at('meters', name),
    ...meter,
    levels: levels(meter.levels),
  }));
  for (const meter of meters) {
    if (meter.min >= meter.max || meter.start < meter.min || meter.start > meter.max) {
      findings.error(
        at('meters', meter.name),
        'meter-range',
        `The meter “${meter.name}” starts at ${meter.start}, outside ${meter.min} to ${meter.max}.`,
        'Choose a start between min and max, and a min below max.',
      );
    }
  }
  const names: Record<string, Value> = Object.create(null);
  const add = (path: (string | number)[], name: string, start: Value): void => {
    if (!isName(name)) {
      findings.error(
        at(...path),
        'name',
        `“${name}” cannot be a name.`,
        'Use letters, digits and underscores, beginning with a letter; home, true, false, null and in are taken.',
      );
    } else if (Object.hasOwn(names, name)) {
      findings.error(
        at(...path),
        'name-twice',
        `“${name}” names two things.`,
        'Rename one of the meter, fact, earlier fact or clock.',
      );
    } else names[name] = start;
  };
  for (const meter of meters) add(['meters', meter.name], meter.name, meter.start);
  for (const [name, fact] of Object.entries(value.facts)) add(['facts', name], name, fact);
  const earlier = Object.entries(value.earlier).map(([name, one]) => ({ name, at: at('earlier', name), ...one }));
  for (const { name } of earlier) add(['earlier', name], name, false);
  if (earlier.length > mostEarlier) tooMany(at('earlier'), findings);
  if (value.clock) add(['clock', 'name'], value.clock.name, value.clock.start);
  const facts = { ...value.facts, ...Object.fromEntries(earlier.map(({ name }) => [name, false])) };
  return { ...value, meters, facts, earlier, names, at };
}

/** Each doubles what a checker has to go through. */
const mostEarlier = 4;

const tooMany = (at: Position, findings: Findings): void =>
  findings.error(
    at,
    'too-many',
    `There are more than ${mostEarlier} facts from earlier activities.`,
    'Keep those that change the story most.',
  );

const levels = (written: Readonly<Record<string, string>>): Meter['levels'] =>
  Object.entries(written)
    .map(([from, word]) => ({ from: Number(from), word }))
    .sort((a, b) => a.from - b.from);
