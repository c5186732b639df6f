import { z } from 'zod';
import type { Findings } from '../diagnostic.ts';
import type { FrontMatter } from '../pack/front-matter.ts';
import { type Read, readYaml } from '../pack/yaml.ts';
import { type Counterpart, type Issue, kinds, type Pair, type Table } from './table.ts';
import { shapes } from './tactic.ts';

const points = z.number().min(-1_000).max(1_000);
const value = z.number().min(0).max(100);
const share = z.number().min(0).max(100);
/** Strict, as options are: an unquoted comma in a label would otherwise cut its end off without a word. */
const party = z.strictObject({ name: z.string().min(1), reservation: points, alternative: z.string().default('') });
const behaviour = z.object({
  kind: z.enum(kinds),
  beta: z.number().min(0.05).max(20).optional(),
  opening: share.optional(),
  mirror: share.optional(),
  patience: z.number().int().min(1).max(100).nullable().optional(),
  deadline: z.number().int().min(1).optional(),
  principal: z.string().optional(),
  zone: z.enum(['some', 'empty']).optional(),
});

const TableHead = z.object({
  type: z.literal('negotiation'),
  title: z.string().min(1),
  role: z.string().default(''),
  minutes: z.number().int().min(0).default(0),
  competencies: z.array(z.string()).default([]),
  rounds: z.number().int().min(1).max(100),
  days: z
    .object({
      label: z.string().default(''),
      start: z.number().int().min(1).max(10_000),
      round: z.number().int().min(0).default(1),
    })
    .nullable()
    .default(null),
  discount: z
    .object({ per: z.enum(['round', 'day']), us: share.default(0), them: share.default(0) })
    .nullable()
    .default(null),
  opens: z.enum(['us', 'them']).default('them'),
  seed: z.number().int().min(0).default(1),
  us: party,
  them: party.extend(behaviour.shape),
  variants: z.record(z.string(), party.partial().extend(behaviour.partial().shape)).default({}),
  issues: z.record(
    z.string(),
    z.object({
      label: z.string().min(1),
      ordered: z.boolean().default(false),
      weight: z.object({ us: z.number(), them: z.number() }),
      options: z.record(
        z.string(),
        z.strictObject({
          label: z.string().min(1),
          us: value,
          them: value,
          outside: z.enum(['never', 'conceded']).nullable().default(null),
          needs: z.string().nullable().default(null),
        }),
      ),
    }),
  ),
  pairs: z
    .array(z.object({ terms: z.array(z.string()).length(2), us: points.default(0), them: points.default(0) }))
    .max(100)
    .default([]),
});
type Written = z.output<typeof TableHead>;

/** What the front matter of a table says. */
export type Head = Omit<Table, 'briefing' | 'channels' | 'questions' | 'words' | 'hints' | 'endings' | 'debrief'>;

/** An id: what a text, a translation and an attempt call it by. */
const id = /^[a-z][a-z0-9-]{0,63}$/;
const taken = ['principal', 'agreement'];
const mostOptions = 100;

/** Reads a table’s front matter. Null where it does not fit; what its parts say of each other is for `sums.ts`. */
export function readHead(front: FrontMatter, findings: Findings): Head | null {
  const read = readYaml(front.yaml, TableHead, { findings, firstLine: front.yamlLine });
  if (!read) return null;
  const { value: written, at } = read;
  checkIds(read, findings);
  const { title, role, minutes, competencies, rounds, days, discount, opens, seed, us } = written;
  const them = counterpart(written, {});
  const variants = Object.entries(written.variants).map(([name, own]) => ({ ...counterpart(written, own), id: name }));
  const issues = Object.entries(written.issues).map(
    ([name, issue]): Issue => ({
      id: name,
      at: at('issues', name),
      ...issue,
      options: Object.entries(issue.options)
        .slice(0, mostOptions)
        .map(([option, { us: ours, them: theirs, ...rest }]) => ({
          id: option,
          at: at('issues', name, 'options', option),
          ...rest,
          value: { us: ours, them: theirs },
        })),
    }),
  );
  const pairs = written.pairs.map(
    ({ terms: [a = '', b = ''], us: ours, them: theirs }, index): Pair => ({
      at: at('pairs', index),
      terms: [termOf(a), termOf(b)],
      value: { us: ours, them: theirs },
    }),
  );
  const rest = { us, them, variants, issues, pairs, at };
  return { title, role, minutes, competencies, rounds, days, discount, opens, seed, ...rest };
}

/** `issue.option` as a term; what has no dot names no option. */
export function termOf(written: string): { issue: string; option: string } {
  const dot = written.indexOf('.');
  return dot < 0 ? { issue: written, option: '' } : { issue: written.slice(0, dot), option: written.slice(dot + 1) };
}

function counterpart({ them, rounds }: Written, own: Written['variants'][string]): Counterpart {
  const kind = own.kind ?? them.kind;
  // What shapes a kind is not handed on to another kind.
  const usual = kind === them.kind ? them : { ...them, beta: undefined, mirror: undefined, deadline: undefined };
  const deadline = own.deadline ?? usual.deadline ?? Math.ceil(rounds / 2);
  return {
    name: own.name ?? them.name,
    reservation: own.reservation ?? them.reservation,
    alternative: own.alternative ?? them.alternative,
    kind,
    beta: own.beta ?? usual.beta ?? shapes[kind].beta,
    mirror: own.mirror ?? usual.mirror ?? shapes[kind].mirror,
    opening: own.opening ?? them.opening ?? 0,
    patience: own.patience !== undefined ? own.patience : them.patience === undefined ? 3 : them.patience,
    deadline: kind === 'deadline-bluffer' ? deadline : null,
    principal: kind === 'hidden-principal' ? (own.principal ?? them.principal ?? '') : '',
    zone: own.zone ?? them.zone ?? 'some',
  };
}

function checkIds({ value: written, at }: Read<Written>, findings: Findings): void {
  const check = (path: (string | number)[], name: string, isTaken: boolean): void => {
    if (id.test(name) && !isTaken) return;
    findings.error(
      at(...path),
      'name',
      `“${name.slice(0, 80)}” cannot be an id.`,
      'Use lower-case letters, digits and hyphens, beginning with a letter; principal and agreement are taken.',
    );
  };
  for (const name of Object.keys(written.variants)) check(['variants', name], name, false);
  for (const [name, issue] of Object.entries(written.issues)) {
    check(['issues', name], name, taken.includes(name));
    const options = Object.keys(issue.options);
    for (const option of options.slice(0, mostOptions)) check(['issues', name, 'options', option], option, false);
    if (options.length <= mostOptions) continue;
    findings.error(
      at('issues', name, 'options', options[mostOptions] ?? ''),
      'too-many',
      `The issue “${name}” has more than ${mostOptions} options; from here on they are left out.`,
      'Nobody weighs so many: join some of them.',
    );
  }
}
