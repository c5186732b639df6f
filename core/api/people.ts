import { z } from 'zod';
import { LearnerId, none, read, write } from './call.ts';
import { Country, Language, Learner, Name } from './learner.ts';

export const Person = z.object({ id: LearnerId, name: z.string(), home: z.string(), isHere: z.boolean() });
export type Person = z.output<typeof Person>;

/** The trainees of one computer. Each has a record of their own; a window acts for the one whose page it shows. */
export const people = {
  'people.list': read(none, z.array(Person)),
  /** Adds somebody, who is here from now on. */
  'people.add': write(z.strictObject({ name: Name, home: Country, language: Language }), Learner),
  /** Somebody else is here from now on, in every window. */
  'people.switch': write(z.strictObject({ learner: LearnerId }), Learner),
  /** Takes somebody off this computer, with all that is on record of them, after a backup. */
  'people.remove': write(z.strictObject({ learner: LearnerId }), none),
};
