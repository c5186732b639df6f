import { createHash } from 'node:crypto';
import { fillInlines } from '../../../core/markdown/fill.ts';
import { fingerprintOf } from '../../../core/pack/fingerprint.ts';
import type { Statement as Recorded } from '../../../core/progress/statement.ts';
import { type About, asLine, type Comment, type Holder, limits, type Statement } from '../../../core/results/format.ts';
import { activityId } from '../../../core/results/ids.ts';
import { mentions } from '../../../core/results/mentions.ts';
import { namedIn, spoken, wordsOf } from '../../../core/results/words.ts';
import { writeResult } from '../../../core/results/write.ts';
import { type By, toComment, toStatement } from '../../../core/results/xapi.ts';
import { type SigningKey, signed } from '../archive/sign.ts';
import type { Edition } from '../library/edition.ts';

interface Wanted {
  readonly course: string;
  /** Everything on record of the course that a result file can hold, in the order of the record. */
  readonly recorded: readonly Recorded[];
  readonly holder: Holder;
  /** The trainee's own name, which a file under a pseudonym must not give away. */
  readonly learner: string;
  readonly reasons: boolean;
  readonly key: SigningKey;
  readonly about: Omit<About, 'words'>;
  /** Null where an edition is no longer there: then its ids have no words. */
  readonly edition: (name: string) => Edition | null;
}

/** A result file, and what it holds as it was put in. */
export interface Built {
  /** Null where it is more than a result file can hold. */
  readonly text: string | null;
  readonly head: string;
  readonly statements: readonly Statement[];
  readonly reasons: readonly Comment[];
  readonly words: About['words'];
  /** Reasons that were left out because they name the trainee. */
  readonly named: number;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Six words for an edition of a course, by which people compare what they have: of the SHA-256 over `COURSE EDITION`. */
export const editionWords = (course: string, edition: string): readonly string[] =>
  fingerprintOf(sha256(`${course} ${edition}`)).words;

/** Makes a result file of what is on record. The same record and wishes give the same file, but for when it was made. */
export function buildResult(wanted: Wanted): Built {
  const { course, recorded, holder, learner, key } = wanted;
  const by: By = { holder, key: key.publicKey, time: (atMs) => new Date(atMs).toISOString() };
  const kinds = new Map<string, Parameters<typeof toStatement>[2]>();
  const homes = new Map<string, string>();
  const statements: Statement[] = [];
  const reasons: Comment[] = [];
  const words: Record<string, string> = {};
  const lexicon = lexiconOf(wanted);
  let named = 0;
  for (const one of recorded) {
    const { event, activity, attempt } = one;
    if (event.verb === 'initialized') {
      kinds.set(activity, event.kind);
      homes.set(attempt ?? activity, event.home);
    }
    const statement = toStatement(one, by, kinds.get(activity) ?? 'lesson');
    if (!statement) continue;
    statements.push(statement);
    for (const id of namedIn(statement)) {
      const word = lexicon(one, homes.get(attempt ?? activity) ?? '', id);
      if (word !== undefined) words[id] = word;
    }
    const reason = event.verb === 'progressed' && 'reason' in event ? event.reason : null;
    if (reason === null || !wanted.reasons) continue;
    if (holder.kind === 'pseudonym' && mentions(reason, learner)) named++;
    else reasons.push(toComment(one, reason, reasonId(one.id), by));
  }
  const about = { ...wanted.about, words };
  const header = { course, holder, key: key.publicKey };
  const seal = { sha256, sign: (text: string) => signed(text, key) };
  const { text, head } = writeResult({ header, statements, reasons, about }, seal);
  return { text, head, statements, reasons, words, named };
}

/** The words of an edition for an id, with those of a home country in their places and the holder as the trainee. */
function lexiconOf({ course, holder, edition }: Wanted) {
  const known = new Map<string, ReturnType<typeof wordsOf> | null>();
  return (one: Recorded, home: string, id: string): string | undefined => {
    const place = `${one.edition} ${one.activity}`;
    const from = edition(one.edition);
    let said = known.get(place);
    if (said === undefined) {
      const placed = from?.activity(one.activity);
      said = placed ? wordsOf(activityId(course, one.activity), placed.entry.title, placed.activity) : null;
      known.set(place, said);
    }
    const found = said?.get(id);
    if (found === undefined || !from) return undefined;
    return asLine(
      spoken(found, (nodes) => fillInlines(nodes, { ...from.home(home), 'learner.name': holder.name })),
      limits.words,
    );
  };
}

/** The id of a reason follows from that of its decision (RFC 9562, version 8), so that a reason has one id for ever. */
function reasonId(decision: string): string {
  const hex = sha256(`reason of ${decision}`);
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
