import { z } from 'zod';
import { Action } from '../api/attempt.ts';
import { PackId, TextId } from '../api/call.ts';
import { TableAction } from '../api/table.ts';

/*
 * A result file, line by line: a header, statements, reasons, what they are about, and a seal. docs/result-files.md is the
 * same for people. Everything is bounded: a file comes from a stranger.
 */

export const resultFormat = 'civic-envoy-result-1';
export const limits = { bytes: 50_000_000, statements: 100_000, line: 4_000_000, depth: 12, words: 500 } as const;

const unseen = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** A text as one line of at most so many characters: nothing in it breaks the line, turns it round or hides a part of it. */
export const asLine = (text: string, longest: number): string =>
  text
    .replace(unseen, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '');

const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.search(unseen) < 0, 'is more than a line');

// The last letter carries bits to spare, which must be 0: one key and one signature are written in one way.
const Key = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);
const Signature = z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const At = z.iso.datetime({ precision: 3 });
const Edition = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,127}$/);

/** Who the statements are of, as they want to be known. */
export const Holder = z.strictObject({ kind: z.enum(['name', 'pseudonym']), name: line(80).min(1) });
export type Holder = z.output<typeof Holder>;

/** What stays the same however much more is done: a later file of the same holder begins with the same lines. */
export const Header = z.strictObject({
  course: PackId,
  format: z.literal(resultFormat),
  holder: Holder,
  key: Key,
  xapi: z.literal('1.0.3'),
});
export type Header = z.output<typeof Header>;

const extension = 'https://civic-envoy.invalid/xapi/';
/** Names of what xAPI has no words for. `.invalid` belongs to nobody (RFC 2606). */
export const ext = {
  step: `${extension}step`,
  action: `${extension}action`,
  home: `${extension}home`,
  from: `${extension}from`,
  seed: `${extension}seed`,
  earlier: `${extension}earlier`,
  ending: `${extension}ending`,
} as const;

export const verbs = [
  'initialized',
  'progressed',
  'answered',
  'completed',
  'passed',
  'failed',
  'resumed',
  'commented',
] as const;
export type Verb = (typeof verbs)[number];
export const verbId = (verb: Verb): string => `http://adlnet.gov/expapi/verbs/${verb}`;

const activityTypes = ['course', 'lesson', 'simulation', 'assessment', 'interaction', 'cmi.interaction'] as const;
export const typeId = (type: (typeof activityTypes)[number]): string => `http://adlnet.gov/expapi/activities/${type}`;

const Iri = z.string().regex(/^urn:civic-envoy:[A-Za-z0-9._~!*'()%:/-]{1,8000}$/);
const Actor = z.strictObject({
  account: z.strictObject({ homePage: z.string().max(100), name: z.string().max(80) }),
  name: z.string().max(80).optional(),
  objectType: z.literal('Agent'),
});
const VerbOf = (of: readonly Verb[]) =>
  z
    .strictObject({ display: z.strictObject({ en: z.enum(of) }), id: z.string().max(60) })
    .refine(({ display, id }) => id === verbId(display.en), 'is another verb than it says');
const Grouping = z.strictObject({
  grouping: z.tuple([z.strictObject({ id: Iri })]),
  parent: z.tuple([z.strictObject({ id: Iri })]).optional(),
});

/** An xAPI 1.0.3 statement, as far as this program writes any. */
export const Statement = z.strictObject({
  actor: Actor,
  context: z.strictObject({
    contextActivities: Grouping,
    extensions: z
      .strictObject({
        [ext.home]: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional(),
        [ext.from]: z.strictObject({ attempt: z.uuid(), step: z.int().min(0) }).optional(),
        [ext.seed]: z.string().max(100).optional(),
        [ext.earlier]: z.record(z.string().max(100), z.boolean()).optional(),
      })
      .optional(),
    platform: z.literal('Civic Envoy'),
    registration: z.uuid().optional(),
    revision: Edition,
  }),
  id: z.uuid(),
  object: z.strictObject({
    definition: z.strictObject({
      interactionType: z.enum(['choice', 'sequencing', 'matching', 'numeric', 'other']).optional(),
      type: z.enum(activityTypes.map(typeId)),
    }),
    id: Iri,
    objectType: z.literal('Activity'),
  }),
  result: z
    .strictObject({
      completion: z.literal(true).optional(),
      extensions: z
        .strictObject({
          [ext.step]: z.int().min(0).optional(),
          [ext.action]: z.union([Action, TableAction]).optional(),
          [ext.ending]: z.strictObject({ id: TextId, quality: z.enum(['good', 'fair', 'poor']) }).optional(),
        })
        .optional(),
      response: z.string().max(100_000).optional(),
      score: z.strictObject({ scaled: z.number().min(0).max(1) }).optional(),
      success: z.boolean().optional(),
    })
    .optional(),
  timestamp: At,
  verb: VerbOf(verbs.filter((verb) => verb !== 'commented')),
});
export type Statement = z.output<typeof Statement>;

/** A reason, as a statement of its own about the decision it is given for. */
export const Comment = z.strictObject({
  actor: Actor,
  id: z.uuid(),
  object: z.strictObject({ id: z.uuid(), objectType: z.literal('StatementRef') }),
  result: z.strictObject({ response: z.string().min(1).max(1_000) }),
  timestamp: At,
  verb: VerbOf(['commented']),
});
export type Comment = z.output<typeof Comment>;

/** What the ids mean, and what was true when the file was made. Not part of what the verification code covers. */
export const About = z.strictObject({
  /** Whether the course's own rules for a certificate were met, and when; null where it gives none. */
  certificate: z.strictObject({ metAt: At.nullable() }).nullable(),
  course: z.strictObject({ edition: Edition, publisher: line(500), title: line(500), version: line(64) }),
  made: At,
  program: line(64),
  /** Words for the ids of objects, options and terms. */
  words: z.record(Iri, line(limits.words)),
});
export type About = z.output<typeof About>;

export const HeaderLine = z.strictObject({ header: Header });
export const StatementLine = z.strictObject({ previous: Hash, statement: Statement });
export const CommentLine = z.strictObject({ previous: Hash, reason: Comment });
export const AboutLine = z.strictObject({ about: About, previous: Hash });
export const SealLine = z.strictObject({
  previous: Hash,
  seal: z.strictObject({ reasons: z.int().min(0), signature: Signature, statements: z.int().min(0) }),
});

/** What the key signs: the hash of the last line before the seal, and how many there are of each kind. */
export const sealed = (head: string, statements: number, reasons: number): string =>
  `civic-envoy result 1: ${head} ${statements} ${reasons}`;

/** How a holder stands in each statement. The account's home is the installation, by its key; it leads nowhere. */
export function actorOf({ holder, key }: Pick<Header, 'holder' | 'key'>): Statement['actor'] {
  const account = { homePage: `https://civic-envoy.invalid/installation/${key}`, name: holder.name };
  return { account, ...(holder.kind === 'name' && { name: holder.name }), objectType: 'Agent' };
}
