import type { Handlers, Output } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { fillBlocks } from '../../../core/markdown/fill.ts';
import { type Standing, untouched } from '../../../core/progress/standing.ts';
import { keyFingerprint } from '../archive/sign.ts';
import { readLearner } from '../learners/learner.ts';
import type { Edition } from '../library/edition.ts';
import { readAttempt } from '../records/attempts.ts';
import { openAttempts } from '../records/open-attempts.ts';
import { readStanding } from '../records/standing.ts';
import { type Context, learnerOf, pointTo, wordsFor } from './context.ts';
import { waitingFor } from './judgement-sittings.ts';

/** Courses, their contents, and what belongs to a course as a whole. */
export function libraryHandlers(context: Context) {
  const { record, shelf, now } = context;
  const standingOf = (edition: Edition): ReadonlyMap<string, Standing> =>
    readStanding(record, learnerOf(context).id, edition.pack);

  function originOf({ pack, edition }: Edition): Output<'course.read'>['origin'] {
    const one = shelf.installed(pack).find((row) => row.edition === edition);
    if (!one) return { type: 'program' };
    const { installedAtMs, key } = one;
    if (key === null) return { type: 'file', installedAtMs, signedBy: null };
    const { words, hex } = keyFingerprint(key);
    return { type: 'file', installedAtMs, signedBy: { words: [...words], hex } };
  }

  function waitingOf(edition: Edition): Output<'course.read'>['waiting'] {
    const found = waitingFor(record, learnerOf(context).id, edition, now());
    const title = edition.entries.find(({ entry }) => entry.id === found?.activity)?.entry.title ?? '';
    return found && { ...found, title };
  }

  function earlierOf({ pack, edition, entries }: Edition): Output<'course.read'>['earlier'] {
    const { id } = learnerOf(context);
    return openAttempts(record, pack).flatMap((name) => {
      const attempt = readAttempt(record, id, name);
      if (!attempt || attempt.kind === 'lesson' || attempt.kind === 'worksheet' || attempt.edition === edition)
        return [];
      const { kind, activity } = attempt;
      const title = entries.find(({ entry }) => entry.id === attempt.activity)?.entry.title ?? attempt.activity;
      return [{ attempt: name, kind, activity, title, version: attempt.edition.split('+')[0] ?? '' }];
    });
  }

  return {
    'library.list': () =>
      shelf.current.map((edition) => ({ ...card(edition, standingOf(edition)), waiting: waitingOf(edition) })),
    'course.read': ({ pack }) => {
      const edition = shelf.pack(pack);
      const standing = standingOf(edition);
      const { manifest, modules, findings } = edition.outline;
      return {
        ...card(edition, standing),
        waiting: waitingOf(edition),
        version: manifest.version,
        licence: manifest.licence,
        first: manifest.first,
        origin: originOf(edition),
        earlier: earlierOf(edition),
        modules: modules.map(({ id, title, summary, objectives, activities }) => ({
          id,
          title,
          summary,
          objectives: [...objectives],
          activities: activities.map((entry) => ({
            ...pointTo(entry, standing),
            summary: entry.summary,
            minutes: entry.minutes,
            errors: errorsOf(edition, entry.id),
            result: (standing.get(entry.id) ?? untouched).result,
          })),
        })),
        findings: [
          ...findings,
          ...edition.sources().findings,
          ...edition.glossary().findings,
          ...edition.atlas().findings,
        ],
      };
    },
    'glossary.read': ({ pack }) => {
      const edition = shelf.pack(pack);
      const words = wordsFor(edition, learnerOf(context));
      const entries = edition
        .glossary()
        .entries.map((entry) => ({ ...entry, definition: fillBlocks(entry.definition, words) }));
      const { language } = edition;
      const sorted = entries.sort((a, b) => a.term.localeCompare(b.term, language));
      return { language, entries: sorted, sources: [...edition.sources().sources] };
    },
    'atlas.read': ({ pack }) => {
      const edition = shelf.pack(pack);
      const home = readLearner(record)?.home;
      const entries = [...edition.atlas().entries].sort(
        (a, b) => Number(b.code === home) - Number(a.code === home) || a.name.localeCompare(b.name, edition.language),
      );
      return { entries, sources: [...edition.sources().sources] };
    },
    'activity.findings': ({ pack, activity }) => {
      const placed = shelf.pack(pack).activity(activity);
      if (!placed) throw new FaultError('not-found', activity);
      return placed.activity.findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
    },
  } satisfies Pick<Handlers, 'library.list' | 'course.read' | 'glossary.read' | 'atlas.read' | 'activity.findings'>;
}

function errorsOf(edition: Edition, id: string): number {
  return edition.activity(id)?.activity.findings.filter((one) => one.severity === 'error').length ?? 0;
}

function card(edition: Edition, standing: ReadonlyMap<string, Standing>) {
  const { manifest } = edition.outline;
  const { pack, edition: name, entries } = edition;
  const statusOf = (id: string) => (standing.get(id) ?? untouched).status;
  const count = (status: Standing['status']) => entries.filter(({ entry }) => statusOf(entry.id) === status).length;
  return {
    pack,
    edition: name,
    title: manifest.title === '' ? pack : manifest.title,
    publisher: manifest.publisher,
    description: manifest.description,
    languages: [...manifest.languages],
    language: edition.language,
    total: entries.length,
    done: count('done'),
    begun: count('begun'),
    minutes: entries.reduce((sum, { entry }) => sum + entry.minutes, 0),
    next: nextToDo(edition, standing),
  };
}

/** What was left in the middle last, or else the first activity not done; null when all is done. */
function nextToDo({ entries }: Edition, standing: ReadonlyMap<string, Standing>) {
  const begun = entries
    .filter(({ entry }) => standing.get(entry.id)?.status === 'begun')
    .sort((a, b) => (standing.get(b.entry.id)?.last ?? 0) - (standing.get(a.entry.id)?.last ?? 0));
  const next = begun[0] ?? entries.find(({ entry }) => (standing.get(entry.id) ?? untouched).status === 'new');
  return next ? pointTo(next.entry, standing) : null;
}
