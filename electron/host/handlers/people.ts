import { randomUUID } from 'node:crypto';
import type { LearnerId } from '../../../core/api/call.ts';
import type { Handlers } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { addLearner, beHere, listLearners, plainPreferences, readHere, removeLearner } from '../learners/learner.ts';
import type { Context } from './context.ts';
import { offered } from './learner.ts';

/** Who may be here, and who is. */
export function peopleHandlers(context: Context) {
  const { record, shelf, now, tell } = context;
  return {
    'people.list': () => {
      const here = readHere(record)?.id;
      return listLearners(record).map(({ id, name, home }) => ({ id, name, home, isHere: id === here }));
    },
    'people.add': ({ name, home, language }) => {
      const { homes, languages } = offered(shelf);
      if (!homes.some(({ code }) => code === home)) throw new FaultError('invalid-input', 'home');
      if (!languages.includes(language)) throw new FaultError('invalid-input', 'language');
      const made = { id: randomUUID() as LearnerId, name, home, language, preferences: plainPreferences };
      record.write((writer) => {
        addLearner(writer, made, now());
        beHere(writer, made.id);
      });
      tell('learner');
      return made;
    },
    'people.switch': ({ learner }) => {
      const known = listLearners(record).find(({ id }) => id === learner);
      if (!known) throw new FaultError('not-found', learner);
      const before = readHere(record)?.language;
      record.write((writer) => beHere(writer, learner));
      if (before !== known.language) context.search().indexer.begin();
      tell('learner');
      return known;
    },
    'people.remove': async ({ learner }) => {
      if (!listLearners(record).some(({ id }) => id === learner)) throw new FaultError('not-found', learner);
      await record.backUp(true);
      record.write((writer) => removeLearner(writer, learner));
      context.search().startAnew();
      tell('learner', 'record', 'review', 'notes');
      return {};
    },
  } satisfies Pick<Handlers, 'people.list' | 'people.add' | 'people.switch' | 'people.remove'>;
}
