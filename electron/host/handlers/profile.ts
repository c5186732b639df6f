import { readFileSync, writeFileSync } from 'node:fs';
import type { AttemptId } from '../../../core/api/call.ts';
import type { Learner } from '../../../core/api/learner.ts';
import type { ParcelId } from '../../../core/api/parcel.ts';
import type { Handlers } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { readProfile, writeProfile } from '../../../core/profile/file.ts';
import type { Profile } from '../../../core/profile/format.ts';
import { ImpossibleProfileError } from '../../../core/profile/merge.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { storageFault } from '../database/storage-fault.ts';
import { beHere, listLearners, readHere } from '../learners/learner.ts';
import { gather } from '../profile/gather.ts';
import { sha256 } from '../profile/hash.ts';
import { type Addition, lay, takeIn } from '../profile/take-in.ts';
import { rebuild } from '../records/derived.ts';
import { type Context, learnerOf } from './context.ts';
import type { Games } from './games.ts';
import type { Tables } from './tables.ts';

/** A file larger than this, in bytes, is none of ours. */
const largest = 400_000_000;

/** One trainee's record as a file: made, looked at, taken in. */
export function profileHandlers(context: Context, games: Games, tables: Tables) {
  const { record, shelf, incoming, version, now, tell, log } = context;

  function read(parcel: ParcelId): Profile {
    const { path, received, size } = incoming.find(parcel);
    if (received < size || size > largest) throw unsound('cut', 0);
    const found = guarded(() => readProfile(readFileSync(path, 'utf8'), sha256));
    if (!('why' in found)) return found;
    if (found.why === 'newer') throw new FaultError('profile-newer');
    throw unsound(found.why, found.line);
  }

  /** Throws `profile-unsound` where the file's attempts cannot have been made by any program of ours. */
  function beside(reader: Reader, profile: Profile): Addition {
    try {
      return lay(reader, profile);
    } catch (error) {
      if (error instanceof ImpossibleProfileError) throw unsound('impossible', 0);
      throw error;
    }
  }

  /** Plays again what came, as far as its edition is here: a file may say what no play can have come to. */
  function replayed(writer: Writer, learner: Learner, { add }: Addition): void {
    const begun = add.flatMap(({ attempt, event, pack, activity }) =>
      event.verb === 'initialized' && attempt !== null ? [{ attempt, kind: event.kind, pack, activity }] : [],
    );
    const went = new Set(add.flatMap(({ attempt }) => attempt ?? []));
    const kinds = new Map(begun.map(({ attempt, kind }) => [attempt, kind]));
    for (const attempt of went) {
      const kind = kinds.get(attempt);
      try {
        if (kind !== 'negotiation') games.playing(writer, learner, attempt as AttemptId);
        if (kind !== 'scenario') tables.seated(writer, learner, attempt as AttemptId);
      } catch (error) {
        // Of another kind, or of an edition that is not here: nothing can be said of it.
        if (error instanceof FaultError) continue;
        log(`The attempt ${attempt} of a profile does not replay.`, error);
        throw unsound('impossible', 0);
      }
    }
  }

  return {
    'profile.export': () => {
      const learner = learnerOf(context);
      const text = writeProfile(gather(record, learner, version, now()), sha256);
      const day = new Date(now()).toISOString().slice(0, 10);
      const name = `${plainName(learner.name)}-${day}.envoyprofile`;
      const { parcel, path } = incoming.begin(name, 0);
      guarded(() => writeFileSync(path, text));
      return { parcel, name, size: incoming.sizeOf(parcel) };
    },
    'profile.inspect': ({ parcel }) => {
      const profile = read(parcel);
      const { add, parted, written, isKnown } = beside(record, profile);
      const packs = new Set(profile.lines.map(({ pack }) => pack));
      const here = new Set(shelf.current.map(({ pack }) => pack));
      const { name, home } = profile.head.learner;
      return {
        ...{ name, home, madeAtMs: profile.head.madeAtMs, isKnown, parted },
        statements: profile.lines.filter(({ type }) => type === 'statement').length,
        newStatements: add.length,
        newNotes: written.filter(({ type }) => type !== 'bookmark').length,
        missing: [...packs].filter((pack) => !here.has(pack)).sort(),
      };
    },
    'profile.import': async ({ parcel }) => {
      const profile = read(parcel);
      await record.backUp(true);
      const learner = record.write((writer) => {
        const addition = beside(writer, profile);
        try {
          takeIn(writer, profile, addition);
        } catch (error) {
          // Ids that are somebody else's here: no two trainees share one unless a file was made up.
          if (storageFault(error)) throw error;
          log('A profile could not be taken in.', error);
          throw unsound('impossible', 0);
        }
        if (!readHere(writer)) beHere(writer, profile.head.learner.id);
        const known = listLearners(writer).find(({ id }) => id === profile.head.learner.id);
        if (!known) throw new FaultError('not-found', profile.head.learner.id);
        replayed(writer, known, addition);
        rebuild(writer);
        return known;
      });
      context.search().startAnew();
      tell('learner', 'record', 'review', 'notes');
      return learner;
    },
  } satisfies Pick<Handlers, 'profile.export' | 'profile.inspect' | 'profile.import'>;
}

const unsound = (why: string, line: number) => new FaultError('profile-unsound', '', { why, line });

/** A name that every file system takes. */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'profile';

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageFault(error) ?? error;
  }
}
