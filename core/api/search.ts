import { z } from 'zod';
import { AttemptId, PackId, read } from './call.ts';

const kinds = ['lesson', 'scene', 'term', 'country', 'note'] as const;

/** A text in pieces, of which some match. */
const Marked = z.array(z.object({ text: z.string(), isMatch: z.boolean() }));

export const SearchHit = z.object({
  pack: PackId,
  course: z.string(),
  kind: z.enum(kinds),
  /** Id of the activity; empty for terms and countries. */
  activity: z.string(),
  /** Of the activity; null where it is none, or is not there any more. */
  type: z.enum(['lesson', 'scenario', 'quiz', 'negotiation', 'worksheet', 'judgement']).nullable(),
  /** Where in it: a heading, a scene, a term, a country's code, a prompt, a highlight's id. */
  anchor: z.string(),
  title: z.string(),
  snippet: Marked,
  /** The play in which a scene was last come to. */
  attempt: AttemptId.nullable(),
});
export type SearchHit = z.output<typeof SearchHit>;

export const search = {
  /** What fits what was typed, the best first. Scenes only where the trainee has come to them. */
  'search.find': read(
    z.strictObject({
      typed: z.string().max(200),
      /** One course, or all. */
      pack: PackId.nullable(),
      /** One kind, or all. */
      kind: z.enum(kinds).nullable(),
    }),
    z.object({
      hits: z.array(SearchHit),
      /** The words to be marked where they stand, folded. */
      words: z.array(z.string()),
      /** Activities that are not indexed yet. */
      waiting: z.int(),
    }),
  ),
};
