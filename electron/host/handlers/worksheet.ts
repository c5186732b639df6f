import type { Learner } from '../../../core/api/learner.ts';
import type { Handlers, Input } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { fillBlocks, fillInlines } from '../../../core/markdown/fill.ts';
import { untouched } from '../../../core/progress/standing.ts';
import type { Worksheet } from '../../../core/worksheet/worksheet.ts';
import type { Writer } from '../database/record-file.ts';
import type { Edition } from '../library/edition.ts';
import { enter } from '../records/entry.ts';
import { readMarks, writeMark } from '../records/marks.ts';
import { lastSaved, readNotes, writeNote } from '../records/notes.ts';
import { readStanding } from '../records/standing.ts';
import { activityOf, type Context, learnerOf, nextAfter, wordsFor } from './context.ts';

type Place = Input<'worksheet.read'>;

/** Worksheets: what is written in them, and how their own writer marks it. */
export function worksheetHandlers(context: Context) {
  const { record, shelf, now, tell } = context;
  const open = ({ pack, activity }: Place) => {
    const edition = shelf.pack(pack);
    return { edition, learner: learnerOf(context), placed: activityOf(edition, activity, 'worksheet') };
  };
  const page = (learner: Learner, { pack, activity }: Place) => ({ learner: learner.id, pack, activity });
  const subject = (learner: Learner, edition: Edition, place: Place) => ({
    ...page(learner, place),
    edition: edition.edition,
    attempt: null,
  });

  /** A worksheet is begun once. */
  function begin(writer: Writer, learner: Learner, edition: Edition, place: Place): boolean {
    if (readStanding(writer, learner.id, place.pack).has(place.activity)) return false;
    const begun = { verb: 'initialized', kind: 'worksheet', home: learner.home, from: null } as const;
    enter(writer, subject(learner, edition, place), begun, now());
    return true;
  }

  /** Throws `not-found` where the worksheet has no such section. */
  function known({ sections }: Worksheet, section: string): void {
    if (!sections.some(({ id }) => id === section)) throw new FaultError('not-found', section);
  }

  return {
    'worksheet.read': (place) => {
      const { edition, learner, placed } = open(place);
      const { worksheet } = placed.activity;
      const words = wordsFor(edition, learner);
      const of = page(learner, place);
      const [notes, marks] = [readNotes(record, of), readMarks(record, of)];
      const fill = (blocks: Parameters<typeof fillBlocks>[0]) => [...fillBlocks(blocks, words)];
      return {
        pack: place.pack,
        activity: place.activity,
        edition: edition.edition,
        title: worksheet.title,
        course: edition.outline.manifest.title,
        module: placed.module.title,
        minutes: worksheet.minutes,
        learner: learner.name,
        intro: fill(worksheet.intro),
        sections: worksheet.sections.map(({ id, title, body, example, rubric }) => ({
          id,
          title: [...fillInlines(title, words)],
          body: fill(body),
          example: fill(example),
          rubric: {
            missing: fill(rubric.missing),
            workable: fill(rubric.workable),
            sound: fill(rubric.sound),
          },
          text: notes[id] ?? '',
          mark: marks[id] ?? null,
        })),
        savedAtMs: lastSaved(record, of),
        status: (readStanding(record, learner.id, place.pack).get(place.activity) ?? untouched).status,
        next: nextAfter(context, learner, edition, place.activity),
      };
    },
    'worksheet.write': ({ section, text, ...place }) => {
      const { edition, learner, placed } = open(place);
      known(placed.activity.worksheet, section);
      const savedAtMs = now();
      const isNew = record.write((writer) => {
        writeNote(writer, page(learner, place), section, text, savedAtMs);
        return begin(writer, learner, edition, place);
      });
      context.search().note(learner.id, place.pack, place.activity, section, text);
      if (isNew) tell('record');
      tell('notes');
      return { savedAtMs };
    },
    'worksheet.mark': ({ section, level, ...place }) => {
      const { edition, learner, placed } = open(place);
      known(placed.activity.worksheet, section);
      const isNew = record.write((writer) => {
        writeMark(writer, page(learner, place), section, level, now());
        return begin(writer, learner, edition, place);
      });
      if (isNew) tell('record');
      return {};
    },
    'worksheet.finish': (place) => {
      const { edition, learner, placed } = open(place);
      record.write((writer) => {
        const notes = readNotes(writer, page(learner, place));
        const empty = placed.activity.worksheet.sections.filter(({ id }) => (notes[id] ?? '').trim() === '');
        if (empty.length > 0) throw new FaultError('worksheet-empty', place.activity, { count: empty.length });
        begin(writer, learner, edition, place);
        if (readStanding(writer, learner.id, place.pack).get(place.activity)?.status === 'done') return;
        enter(writer, subject(learner, edition, place), { verb: 'completed', ending: null }, now());
      });
      tell('record');
      return { next: nextAfter(context, learner, edition, place.activity) };
    },
  } satisfies Pick<Handlers, 'worksheet.read' | 'worksheet.write' | 'worksheet.mark' | 'worksheet.finish'>;
}
