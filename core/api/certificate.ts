import { z } from 'zod';
import { kinds } from '../judgement/judgement.ts';
import { ActivityId, AtMs, PackId, read, write } from './call.ts';
import { Fingerprint } from './parcel.ts';

const course = {
  pack: PackId,
  title: z.string(),
  publisher: z.string(),
  version: z.string(),
  /** Version and digest, and six words that stand for them. */
  edition: z.string(),
  editionWords: z.array(z.string()),
  /** Of the key by which this installation signs. */
  key: Fingerprint,
  learner: z.string(),
};

/** The best of all attempts at an activity. */
const Best = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('points'), percent: z.int() }),
    z.object({ type: z.literal('ending'), title: z.string(), quality: z.enum(['good', 'fair', 'poor']) }),
  ])
  .nullable();

const Type = z.enum(['lesson', 'scenario', 'quiz', 'negotiation', 'worksheet', 'judgement']).nullable();

/** What a course asks for its certificate, and what is still missing. */
export const CertificateView = z.object({
  ...course,
  /** Null where the course gives no certificate. */
  rule: z
    .object({
      met: z.object({ fromMs: AtMs, toMs: AtMs }).nullable(),
      needed: z.array(
        z.object({
          activity: ActivityId,
          title: z.string(),
          module: z.string(),
          type: Type,
          status: z.enum(['new', 'begun', 'met']),
          /** When it was met. */
          atMs: AtMs.nullable(),
          best: Best,
        }),
      ),
    })
    .nullable(),
  /** A name for whoever does not want to give their own: the same each time, and another one in each course. */
  pseudonym: z.string(),
});
export type CertificateView = z.output<typeof CertificateView>;

/** What stands on the certificate. */
export const DiplomaView = z.object({
  ...course,
  fromMs: AtMs,
  toMs: AtMs,
  /** The verification code of the record by name: made from its last statement. */
  code: z.string(),
  modules: z.array(
    z.object({
      title: z.string(),
      activities: z.array(
        z.object({
          title: z.string(),
          type: Type,
          best: Best,
          /** Which attempt met what is asked, from 1; null for a lesson. */
          metBy: z.int().nullable(),
        }),
      ),
    }),
  ),
  /** Competencies that the activities practise, and in how many of them. */
  competencies: z.array(z.object({ label: z.string(), description: z.string(), activities: z.int() })),
});
export type DiplomaView = z.output<typeof DiplomaView>;

/** What is to be handed over: of which course, as whom, and whether with the reasons. */
const wish = {
  pack: PackId,
  /** Null for one's own name. */
  pseudonym: z
    .string()
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u)
    .trim()
    .min(1)
    .max(60)
    .nullable(),
  reasons: z.boolean(),
};

/** Exactly what a result file will hold. Statements come a page at a time. */
export const ResultPreview = z.object({
  statements: z.int(),
  attempts: z.int(),
  decisions: z.int(),
  answers: z.int(),
  reasons: z.int(),
  /** Reasons that are left out because they name the trainee, who wants to be known by another name. */
  named: z.int(),
  bytes: z.int(),
  code: z.string(),
  items: z.array(
    z.object({
      /** Place in the file's list of statements, from 1. */
      number: z.int(),
      atMs: AtMs,
      verb: z.enum(['initialized', 'progressed', 'answered', 'completed', 'passed', 'failed', 'resumed']),
      activity: z.string(),
      /** What was decided or answered, and where; empty for any other statement. */
      kind: z.string(),
      text: z.string(),
      where: z.string(),
      reason: z.string().nullable(),
      ending: z.string().nullable(),
      percent: z.int().nullable(),
      correct: z.boolean().nullable(),
      /** How a situation was judged; null for any other statement. */
      judged: z
        .object({ ratings: z.array(z.int()).readonly(), reading: z.enum(kinds), confidence: z.int() })
        .nullable(),
      /** The statement as it stands in the file. */
      json: z.string(),
    }),
  ),
});
export type ResultPreview = z.output<typeof ResultPreview>;

/** How many statements a preview shows at once. */
export const previewPage = 50;

const FileId = z.uuid().brand<'ResultFileId'>();
export type ResultFileId = z.output<typeof FileId>;

export const certificate = {
  'certificate.read': read(z.strictObject({ pack: PackId }), CertificateView),
  /** `certificate-not-met` where something is missing, or the course gives none. */
  'certificate.diploma': read(z.strictObject({ pack: PackId }), DiplomaView),
  /** Prints the page that is open to a PDF where the person says; answers the file’s name, or null where they thought better. */
  'certificate.savePdf': {
    input: z.strictObject({ pack: PackId }),
    output: z.object({ name: z.string().nullable() }),
    writes: false,
    desktop: true,
  } as const,
  /** `from` is the number of statements before the first that is shown. */
  'result.preview': read(z.strictObject({ ...wish, from: z.int().min(0) }), ResultPreview),
  /** Makes the file, which is then fetched in pieces; the host keeps one at a time. `result-too-large` where it is. */
  'result.make': write(z.strictObject(wish), z.object({ file: FileId, name: z.string(), size: z.int() })),
  'result.read': read(z.strictObject({ file: FileId, offset: z.int().min(0) }), z.object({ base64: z.base64() })),
};
