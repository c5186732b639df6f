import { z } from 'zod';
import type { Block, Document, Inline } from '../markdown/markdown.ts';

/**
 * One method of the contract: what goes in, what comes out, and whether it changes anything. JSON values only (no dates,
 * no undefined, no bytes), so that a structured clone and a line of JSON carry the same. No transforms, defaults or
 * coercion in a schema: what is sent is what arrives.
 */
export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly writes: boolean;
  /** Answered only to the window of the desktop program, never to a browser. */
  readonly desktop: boolean;
}

export const read = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ input, output, writes: false, desktop: false }) as const;

export const write = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ input, output, writes: true, desktop: false }) as const;

export const none = z.strictObject({});

/** Ids of a pack are lower-case words with hyphens; an activity's has its module in front. */
export const PackId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const ActivityId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9-]{0,63}$/);
export const AttemptId = z.uuid().brand<'AttemptId'>();
export const LearnerId = z.uuid().brand<'LearnerId'>();
export type AttemptId = z.output<typeof AttemptId>;
export type LearnerId = z.output<typeof LearnerId>;
/** Ids written by authors: of scenes, choices, channels, questions, options, headings. */
export const TextId = z.string().min(1).max(200);
/** Milliseconds since 1970, as the host's clock had it. */
export const AtMs = z.int();

/** Trees are made by our own parser in the host; what is checked on the way out is that there is one. */
export const Blocks = z.custom<readonly Block[]>(Array.isArray);
export const Inlines = z.custom<readonly Inline[]>(Array.isArray);
export const Footnotes = z.custom<Document['footnotes']>(Array.isArray);

export const DiagnosticView = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
});
