import { randomUUID } from 'node:crypto';
import type { LearnerId } from '../../../core/api/call.ts';
import type { Learner } from '../../../core/api/learner.ts';
import type { Handlers } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { countryName, homeCountries } from '../../../core/pack/home-countries.ts';
import { addLearner, beHere, changeLearner, plainPreferences, readHere, readLearner } from '../learners/learner.ts';
import type { Shelf } from '../library/shelf.ts';
import { rescheduleCards } from '../records/cards.ts';
import type { Context } from './context.ts';

/** Who is here, and what they have chosen. */
export function learnerHandlers(context: Context) {
  const { record, shelf, version, notices, now, tell } = context;

  /** What a trainee has holds, even where the course that offered it is gone. */
  const checked = (home: string, language: string) => {
    const own = readLearner(record);
    const { homes, languages } = offered(shelf);
    if (home !== own?.home && !homes.some(({ code }) => code === home)) throw new FaultError('invalid-input', 'home');
    if (language !== own?.language && !languages.includes(language)) throw new FaultError('invalid-input', 'language');
  };

  return {
    'session.read': () => ({
      learner: readHere(record),
      ...offered(shelf),
      version,
      notices: [...notices()],
    }),
    'learner.create': ({ name, home, language }) => {
      checked(home, language);
      const learner = record.write((writer) => {
        // A second window may have been quicker: at the first start there is one trainee, and what was entered last holds.
        const known = readHere(writer);
        const preferences = known?.preferences ?? plainPreferences;
        const made = { id: known?.id ?? (randomUUID() as LearnerId), name, home, language, preferences };
        if (known) changeLearner(writer, made);
        else addLearner(writer, made, now());
        beHere(writer, made.id);
        return made;
      });
      tell('learner');
      return learner;
    },
    'learner.update': ({ name, home, language, preferences }) => {
      checked(home, language);
      let isSameLanguage = true;
      const learner = record.write((writer) => {
        const known = readLearner(writer);
        if (!known) throw new FaultError('no-learner');
        const made = { ...known, name, home, language, preferences };
        isSameLanguage = readsAs(known) === readsAs(made);
        changeLearner(writer, made);
        const { retention } = preferences;
        if (retention !== known.preferences.retention) rescheduleCards(writer, known.id, retention / 100);
        return made;
      });
      // Courses are read in another language now, and looked through in it.
      if (!isSameLanguage) context.search().indexer.begin();
      tell('learner', 'review');
      return learner;
    },
  } satisfies Pick<Handlers, 'session.read' | 'learner.create' | 'learner.update'>;
}

/** In which languages somebody reads, as one text. */
const readsAs = ({ language, preferences }: Learner): string =>
  JSON.stringify([language, preferences.courseLanguages ?? {}]);

/** The countries and languages that the courses of this computer offer. */
export function offered(shelf: Shelf) {
  const known = new Set(shelf.current.flatMap((edition) => edition.homes));
  // Without any course there is no atlas, and a trainee has a home all the same.
  const codes = known.size === 0 ? homeCountries : [...known];
  const homes = codes.map((code) => ({ code, name: countryName(code) }));
  return {
    homes: homes.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    languages: [...new Set(['en', ...shelf.current.flatMap((edition) => edition.outline.manifest.languages)])].sort(),
  };
}
