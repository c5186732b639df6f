import type { Learner } from '../../../core/api/learner.ts';
import type { CourseNotes, NoteView } from '../../../core/api/notes.ts';
import type { Handlers } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { fillBlocks, fillInlines } from '../../../core/markdown/fill.ts';
import { plainText } from '../../../core/markdown/text.ts';
import { find, headingAt, type Reading, readingOf } from '../../../core/notes/anchor.ts';
import type { Edition } from '../library/edition.ts';
import { listHighlights, readHighlights, removeHighlight, writeHighlight } from '../records/highlights.ts';
import { listNotes } from '../records/notes.ts';
import { activityOf, type Context, learnerOf, wordsFor } from './context.ts';

type ActivityNotes = CourseNotes['activities'][number];

/** What a trainee marks in lessons and writes beside them, and all of it in one place. */
export function notesHandlers(context: Context) {
  const { record, shelf, now, tell } = context;

  /** A lesson as the trainee reads it; null where there is none such any more. */
  function readingIn(edition: Edition | undefined, learner: Learner, activity: string): Reading | null {
    const placed = edition?.activity(activity);
    if (!edition || placed?.activity.type !== 'lesson') return null;
    return readingOf(fillBlocks(placed.activity.lesson.blocks, wordsFor(edition, learner)));
  }

  function sectionsIn(edition: Edition | undefined, learner: Learner, activity: string) {
    const placed = edition?.activity(activity);
    if (!edition || placed?.activity.type !== 'worksheet') return null;
    const words = wordsFor(edition, learner);
    return placed.activity.worksheet.sections.map(({ id, title }) => ({
      id,
      title: plainText([...fillInlines(title, words)]),
    }));
  }

  /** The notes of one activity, in the order of its text; what has lost its place last. */
  function inOrder(edition: Edition | undefined, learner: Learner, activity: string, of: Of): readonly NoteView[] {
    const reading = readingIn(edition, learner, activity);
    const sections = sectionsIn(edition, learner, activity);
    const placed: { note: NoteView; at: number }[] = [];
    for (const { id, anchor, text, heading, savedAtMs } of of.highlights) {
      const range = reading ? find(reading.text, anchor) : null;
      const over = reading && range ? headingAt(reading, range.start) : null;
      const where = range ? { title: over?.title ?? '', anchor: over?.id ?? '' } : null;
      placed.push({
        note: { kind: 'highlight', id, quote: anchor.quote, text, where, was: heading, savedAtMs },
        at: range?.start ?? Number.POSITIVE_INFINITY,
      });
    }
    for (const { prompt: id, text, savedAtMs } of of.notes) {
      const prompt = reading?.prompts.find((one) => one.id === id);
      const nth = sections?.findIndex((one) => one.id === id) ?? -1;
      const over = reading && prompt ? headingAt(reading, prompt.start) : null;
      const where = prompt
        ? { title: over?.title ?? '', anchor: id }
        : nth >= 0
          ? { title: sections?.[nth]?.title ?? '', anchor: id }
          : null;
      placed.push({
        note: { kind: 'prompt', id, prompt: prompt?.words ?? null, text, where, was: '', savedAtMs },
        at: prompt?.start ?? (nth >= 0 ? nth : Number.POSITIVE_INFINITY),
      });
    }
    return placed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ note }) => note);
  }

  return {
    'notes.read': () => {
      const learner = learnerOf(context);
      const written = listNotes(record, learner.id).filter(({ text }) => text.trim() !== '');
      const marked = listHighlights(record, learner.id);
      const packs = [...new Set([...written, ...marked].map(({ pack }) => pack))];
      const order = new Map(shelf.current.map(({ pack }, index) => [pack, index]));
      packs.sort((a, b) => (order.get(a) ?? packs.length) - (order.get(b) ?? packs.length) || a.localeCompare(b));
      return packs.map((pack): CourseNotes => {
        const edition = shelf.current.find((one) => one.pack === pack);
        const ids = [...new Set([...written, ...marked].flatMap((one) => (one.pack === pack ? [one.activity] : [])))];
        const place = (id: string) => edition?.entries.findIndex(({ entry }) => entry.id === id) ?? -1;
        ids.sort((a, b) => (place(a) >>> 0) - (place(b) >>> 0));
        const activities = ids.map((activity): ActivityNotes => {
          const entry = edition?.entries.find((one) => one.entry.id === activity)?.entry;
          const of = {
            highlights: marked.filter((one) => one.pack === pack && one.activity === activity),
            notes: written.filter((one) => one.pack === pack && one.activity === activity),
          };
          return {
            activity,
            title: entry?.title ?? activity,
            type: entry?.type === 'lesson' || entry?.type === 'worksheet' ? entry.type : null,
            notes: [...inOrder(edition, learner, activity, of)],
          };
        });
        return { pack, title: edition?.outline.manifest.title ?? pack, isHere: edition !== undefined, activities };
      });
    },
    'highlight.write': ({ pack, activity, id, anchor, text }) => {
      const learner = learnerOf(context);
      const edition = shelf.pack(pack);
      activityOf(edition, activity, 'lesson');
      const page = { learner: learner.id, pack, activity };
      const savedAtMs = now();
      const reading = readingIn(edition, learner, activity);
      const range = reading && find(reading.text, anchor);
      const before = readHighlights(record, page).find((one) => one.id === id)?.heading ?? '';
      const heading = reading && range ? (headingAt(reading, range.start)?.title ?? '') : before;
      record.write((writer) => {
        if (!writeHighlight(writer, page, { id, anchor, heading, text }, savedAtMs))
          throw new FaultError('not-found', id);
      });
      context.search().note(learner.id, pack, activity, id, `${anchor.quote} ${text}`);
      tell('notes');
      return { savedAtMs };
    },
    'highlight.remove': ({ pack, activity, id }) => {
      const learner = learnerOf(context);
      record.write((writer) => removeHighlight(writer, { learner: learner.id, pack, activity }, id, now()));
      context.search().note(learner.id, pack, activity, id, '');
      tell('notes');
      return {};
    },
  } satisfies Pick<Handlers, 'notes.read' | 'highlight.write' | 'highlight.remove'>;
}

interface Of {
  readonly highlights: ReturnType<typeof listHighlights>;
  readonly notes: ReturnType<typeof listNotes>;
}
