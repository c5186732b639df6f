import { z } from 'zod';

/**
 * What the host tells every window without being asked, after it is on disk: which kinds of thing changed. An event
 * never carries data that a call does not also give; screens that show the topic read again.
 */
export const Event = z.object({
  type: z.literal('changed'),
  topics: z.array(z.enum(['learner', 'library', 'record', 'parcel', 'review', 'notes', 'studio'])),
});
export type Event = z.output<typeof Event>;
export type Topic = Event['topics'][number];
