import type { LearnerId } from '../../../core/api/call.ts';
import type { Line, Profile } from '../../../core/profile/format.ts';
import { type Merged, merge } from '../../../core/profile/merge.ts';
import { placeOf } from '../../../core/progress/statement.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';
import { addLearner, listLearners } from '../learners/learner.ts';
import { statementsIn, writtenIn } from './gather.ts';
import { uuidOf } from './hash.ts';

type Written = Exclude<Line, { type: 'statement' }>;

/** What a file adds to a record. */
export interface Addition extends Merged {
  readonly isKnown: boolean;
  /** What was written later than what is here under the same name. */
  readonly written: readonly Written[];
}

/** Lays a file beside the record. Throws `ImpossibleProfileError`. */
export function lay(reader: Reader, { head, lines }: Profile): Addition {
  const { id } = head.learner;
  const incoming = lines.flatMap((line) => {
    if (line.type !== 'statement') return [];
    const { type: _, ...statement } = line;
    return [statement];
  });
  const merged = merge(statementsIn(reader, id), incoming, uuidOf);
  const here = new Map(writtenIn(reader, id).map((one) => [nameOf(one), one]));
  const written = lines.flatMap((line) => {
    if (line.type === 'statement') return [];
    const known = here.get(nameOf(line));
    return known === undefined || isLater(line, known) ? [line] : [];
  });
  return { ...merged, written, isKnown: listLearners(reader).some((one) => one.id === id) };
}

/** Puts what a file adds at the end of the record. Throws what SQLite does where an id is somebody else's. */
export function takeIn(writer: Writer, { head }: Profile, { add, written, isKnown }: Addition): void {
  const { learner } = head;
  if (!isKnown) addLearner(writer, learner, head.madeAtMs);
  for (const { id, pack, edition, activity, attempt, event, atMs } of add)
    writer.run(
      sql`INSERT INTO statements (id, learner, pack, edition, activity, attempt, verb, place, event, at_ms)
          VALUES (${id}, ${learner.id}, ${pack}, ${edition}, ${activity}, ${attempt}, ${event.verb},
                  ${placeOf(event, edition)}, ${JSON.stringify(event)}, ${atMs})`,
    );
  for (const line of written) write(writer, learner.id, line);
}

function write(writer: Writer, learner: LearnerId, line: Written): void {
  const { pack, activity, savedAtMs } = line;
  switch (line.type) {
    case 'note':
      writer.run(
        sql`INSERT OR REPLACE INTO notes (learner, pack, activity, prompt, text, saved_at_ms)
            VALUES (${learner}, ${pack}, ${activity}, ${line.prompt}, ${line.text}, ${savedAtMs})`,
      );
      return;
    case 'bookmark':
      writer.run(
        sql`INSERT OR REPLACE INTO bookmarks (learner, pack, activity, heading, saved_at_ms)
            VALUES (${learner}, ${pack}, ${activity}, ${line.heading}, ${savedAtMs})`,
      );
      return;
    case 'mark':
      writer.run(
        sql`INSERT OR REPLACE INTO marks (learner, pack, activity, section, level, saved_at_ms)
            VALUES (${learner}, ${pack}, ${activity}, ${line.section}, ${line.level}, ${savedAtMs})`,
      );
      return;
    case 'highlight': {
      const { id, anchor, heading, text, madeAtMs } = line;
      const kept = anchor === null ? '' : JSON.stringify(anchor);
      const changed = writer.run(
        sql`INSERT INTO highlights (id, learner, pack, activity, heading, anchor, text, is_removed, made_at_ms, saved_at_ms)
            VALUES (${id}, ${learner}, ${pack}, ${activity}, ${heading}, ${kept}, ${text}, ${Number(anchor === null)},
                    ${madeAtMs}, ${savedAtMs})
            ON CONFLICT (id) DO UPDATE SET heading = excluded.heading, anchor = excluded.anchor, text = excluded.text,
              is_removed = excluded.is_removed, saved_at_ms = excluded.saved_at_ms WHERE learner = excluded.learner`,
      );
      if (changed !== 1) throw new Error(`The highlight ${id} is somebody else's.`);
    }
  }
}

function nameOf(line: Written): string {
  const own = { note: 'prompt', bookmark: '', mark: 'section', highlight: 'id' } as const;
  const key = own[line.type];
  const within = key === '' ? '' : String(line[key as keyof Written]);
  return line.type === 'highlight' ? `highlight ${within}` : `${line.type} ${line.pack} ${line.activity} ${within}`;
}

/** The newest wins; of two written in the same millisecond, the one that sorts later, on every computer the same. */
const isLater = (one: Written, other: Written): boolean =>
  one.savedAtMs === other.savedAtMs ? JSON.stringify(one) > JSON.stringify(other) : one.savedAtMs > other.savedAtMs;
