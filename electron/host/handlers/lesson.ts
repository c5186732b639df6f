import type { Learner } from '../../../core/api/learner.ts';
import type { Handlers, Input } from '../../../core/api.ts';
import { fillBlocks } from '../../../core/markdown/fill.ts';
import type { Block, Inline } from '../../../core/markdown/markdown.ts';
import { everyInline } from '../../../core/markdown/text.ts';
import { termKey } from '../../../core/pack/term-key.ts';
import { untouched } from '../../../core/progress/standing.ts';
import type { Writer } from '../database/record-file.ts';
import type { Edition } from '../library/edition.ts';
import { enter } from '../records/entry.ts';
import { readHighlights } from '../records/highlights.ts';
import { readBookmark, readNotes, writeBookmark, writeNote } from '../records/notes.ts';
import { readStanding } from '../records/standing.ts';
import { activityOf, type Context, learnerOf, nextAfter, wordsFor } from './context.ts';

type Place = Input<'lesson.read'>;

/** Lessons: reading them, where one is in them, and what one writes beside them. */
export function lessonHandlers(context: Context) {
  const { record, shelf, now, tell } = context;
  const open = ({ pack, activity }: Place) => {
    const edition = shelf.pack(pack);
    return { edition, learner: learnerOf(context), placed: activityOf(edition, activity, 'lesson') };
  };
  const page = (learner: Learner, { pack, activity }: Place) => ({ learner: learner.id, pack, activity });

  /** A lesson is begun once, however often it is opened. */
  function begin(writer: Writer, learner: Learner, edition: Edition, activity: string): boolean {
    if (readStanding(writer, learner.id, edition.pack).has(activity)) return false;
    const subject = { ...page(learner, { pack: edition.pack, activity }), edition: edition.edition, attempt: null };
    enter(writer, subject, { verb: 'initialized', kind: 'lesson', home: learner.home, from: null }, now());
    return true;
  }

  return {
    'lesson.read': (place) => {
      const { edition, learner, placed } = open(place);
      const { lesson } = placed.activity;
      const words = wordsFor(edition, learner);
      const blocks = [...fillBlocks(lesson.blocks, words)];
      const footnotes = lesson.footnotes.map((note) => ({ ...note, children: fillBlocks(note.children, words) }));
      return {
        ...place,
        edition: edition.edition,
        title: lesson.title,
        module: placed.module.title,
        minutes: lesson.minutes,
        blocks,
        footnotes,
        ...mentioned(edition, [...blocks, ...footnotes.flatMap((note) => note.children)]),
        notes: { ...readNotes(record, page(learner, place)) },
        highlights: readHighlights(record, page(learner, place)).map(({ id, anchor, text }) => ({ id, anchor, text })),
        status: (readStanding(record, learner.id, place.pack).get(place.activity) ?? untouched).status,
        bookmark: readBookmark(record, page(learner, place)),
        next: nextAfter(context, learner, edition, place.activity),
      };
    },
    'lesson.mark': ({ heading, ...place }) => {
      const { edition, learner } = open(place);
      const isNew = record.write((writer) => {
        if (heading !== null) writeBookmark(writer, page(learner, place), heading, now());
        return begin(writer, learner, edition, place.activity);
      });
      if (isNew) tell('record');
      return {};
    },
    'lesson.finish': (place) => {
      const { edition, learner, placed } = open(place);
      // Terms are kept by their name in the pack's own language, whichever they were read in.
      const met = new Set(mentioned(edition, placed.activity.lesson.blocks).terms.map(({ id }) => id));
      const own = edition.original.glossary().entries.filter(({ id }) => met.has(id));
      const terms = own.map(({ term }) => termKey(term));
      record.write((writer) => {
        begin(writer, learner, edition, place.activity);
        if (readStanding(writer, learner.id, place.pack).get(place.activity)?.status === 'done') return;
        const subject = { ...page(learner, place), edition: edition.edition, attempt: null };
        enter(writer, subject, { verb: 'completed', ending: null, terms }, now());
      });
      tell('record');
      return { next: nextAfter(context, learner, edition, place.activity) };
    },
    'note.write': ({ prompt, text, ...place }) => {
      const { learner } = open(place);
      const savedAtMs = now();
      record.write((writer) => writeNote(writer, page(learner, place), prompt, text, savedAtMs));
      context.search().note(learner.id, place.pack, place.activity, prompt, text);
      tell('notes');
      return { savedAtMs };
    },
  } satisfies Pick<Handlers, 'lesson.read' | 'lesson.mark' | 'lesson.finish' | 'note.write'>;
}

/** The glossary entries and sources that a text names, and the sources that those entries cite. */
function mentioned(edition: Edition, blocks: readonly Block[]) {
  const nodes = [...everyInline(blocks)];
  const named = new Set(nodes.flatMap((node) => (node.type === 'term' ? [termKey(node.term)] : [])));
  const terms = edition.glossary().entries.filter((entry) => named.has(termKey(entry.term)));
  const inDefinitions = [...everyInline(terms.flatMap((entry) => entry.definition))];
  const cited = new Set([...nodes, ...inDefinitions].flatMap(citedKey));
  return { terms, sources: edition.sources().sources.filter((source) => cited.has(source.key)) };
}

const citedKey = (node: Inline): string[] => (node.type === 'citation' ? [node.key] : []);
