import { rmSync } from 'node:fs';
import type { InstallView, ParcelId, ParcelView, TrustView } from '../../../core/api/parcel.ts';
import type { Handlers } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { changesBetween } from '../../../core/pack/changes.ts';
import { checkPack } from '../../../core/pack/check.ts';
import { parcelChunk } from '../../../core/pack/chunk.ts';
import type { PackFiles } from '../../../core/pack/files.ts';
import { readOutline } from '../../../core/pack/outline.ts';
import type { PackOutline } from '../../../core/pack/pack.ts';
import { parseParcelSignature } from '../../../core/pack/parcel.ts';
import { compareVersions } from '../../../core/pack/version.ts';
import type { Archive } from '../archive/archive.ts';
import { keyFingerprint } from '../archive/sign.ts';
import { manifestOf, writeArchive } from '../archive/write.ts';
import type { Edition } from '../library/edition.ts';
import { unsound } from '../library/incoming.ts';
import { editionIn, install } from '../library/install.ts';
import { editionsOnRecord, forgetPack, removeInstalled } from '../library/installed.ts';
import { archiveFiles } from '../library/parcel-folder.ts';
import { judge, type Trust } from '../library/publishers.ts';
import { openAttempts } from '../records/open-attempts.ts';
import type { Context } from './context.ts';

/** What is known of a file once it was looked at. */
interface Looked {
  readonly archive: Archive;
  readonly files: PackFiles;
  readonly outline: PackOutline;
}

interface Job {
  state: InstallView | { readonly state: 'failed'; readonly error: unknown };
  readonly abort: AbortController;
}

/** A scenario is explored a little way only: what a school has not checked, its trainees cannot wait for. */
const glance = { states: 20_000 };
const mostFindings = 200;

/** Courses as files: looked at, installed, exported, taken away. */
export function parcelHandlers(context: Context) {
  const { record, shelf, incoming, libraryFolder, now, tell } = context;
  const jobs = new Map<ParcelId, Job>();
  const looked = new Map<ParcelId, Promise<Looked>>();

  function look(parcel: ParcelId): Promise<Looked> {
    const one = incoming.find(parcel);
    const known = looked.get(parcel);
    if (known) return known;
    const looking = (async () => {
      const archive = await incoming.open(one);
      try {
        const files = await archiveFiles(archive);
        const outline = readOutline(files);
        const { id, version } = outline.manifest;
        // What a manifest says of a pack and what the pack says of itself are one thing, or one of them is a lie.
        if (id !== archive.manifest.id || version !== archive.manifest.version)
          throw new FaultError('parcel-broken', one.name);
        return { archive, files, outline };
      } catch (error) {
        throw unsound(error);
      }
    })();
    looked.set(parcel, looking);
    looking.catch(() => looked.delete(parcel));
    return looking;
  }

  const trustOf = ({ archive }: Looked): Trust => judge(record, archive, shelf.builtIn(archive.manifest.id) !== null);

  function hereOf(archive: Archive, files: PackFiles): ParcelView['here'] {
    const here = shelf.current.find((one) => one.pack === archive.manifest.id);
    if (!here) return null;
    const { version } = here.outline.manifest;
    const by = compareVersions(archive.manifest.version, version);
    const order = here.edition === editionIn(archive) ? 'same' : by > 0 ? 'newer' : by < 0 ? 'older' : 'equal';
    const changes = order === 'same' ? [] : changesBetween(here.folder, files);
    return {
      version,
      order,
      changes: changes.flatMap(({ title, change }) => (change === 'same' ? [] : [{ title, change }])),
      openAttempts: openAttempts(record, here.pack).length,
    };
  }

  async function inspect(parcel: ParcelId): Promise<ParcelView> {
    const found = await look(parcel);
    const { archive, files, outline } = found;
    const { manifest } = archive;
    const findings = checkPack(files, { budget: glance }).filter((one) => one.code !== 'not-explored');
    const errors = findings.filter((one) => one.severity === 'error').length;
    const about = outline.manifest;
    return {
      parcel,
      pack: manifest.id,
      title: about.title,
      publisher: manifest.publisher,
      description: about.description,
      version: manifest.version,
      languages: [...manifest.languages],
      size: archive.bytes,
      files: manifest.files.length,
      activities: outline.modules.reduce((sum, module) => sum + module.activities.length, 0),
      trust: trustView(trustOf(found), archive.signature?.key ?? null),
      here: hereOf(archive, files),
      findings: findings.slice(0, mostFindings).map(({ witness: _, ...one }) => one),
      errors,
      warnings: findings.length - errors,
    };
  }

  /** Throws where the file is not to be installed as things stand and as the trainee has answered. */
  function allow({ archive, files }: Looked, trust: Trust, older: string | null, otherKey: string | null): boolean {
    const here = hereOf(archive, files);
    const { version, id } = archive.manifest;
    const isOlder = here?.order === 'older';
    if (isOlder && older !== version) throw new FaultError('parcel-older', id, { version, here: here?.version ?? '' });
    if (trust.state === 'other-key') {
      const key = archive.signature?.key;
      const name = key === undefined ? 'none' : keyFingerprint(key).hex;
      if (otherKey !== name) throw new FaultError('parcel-other-key', id, { about: trust.about });
    }
    return isOlder;
  }

  function begin(parcel: ParcelId, found: Looked, isHeld: boolean): Job {
    const { archive, outline } = found;
    const job: Job = { state: { state: 'working', done: 0, total: archive.bytes }, abort: new AbortController() };
    jobs.set(parcel, job);
    const { signal } = job.abort;
    const onProgress = (done: number) => {
      if (job.state.state === 'working') job.state = { ...job.state, done };
    };
    install({ archive, outline, isHeld, libraryFolder, record, nowMs: now(), signal, onProgress }).then(
      () => {
        job.state = { state: 'done', pack: archive.manifest.id };
        shelf.refresh();
        context.search().indexer.begin();
        tell('library', 'record');
      },
      (error: unknown) => {
        job.state = signal.aborted ? { state: 'cancelled' } : { state: 'failed', error: unsound(error) };
      },
    );
    return job;
  }

  async function exported(edition: Edition): Promise<{ parcel: ParcelId; name: string; size: number }> {
    const { folder, pack, outline } = edition;
    const { manifest: about } = outline;
    const installed = shelf.installed(pack).find((one) => one.edition === edition.edition);
    const source = {
      paths: folder.paths,
      read: async (path: string) => folder.bytes(path) ?? (await folder.media(path)),
    };
    const { id, version, title, publisher, languages } = about;
    const manifest =
      installed?.manifest ?? (await manifestOf({ id, version, title, publisher, languages: [...languages] }, source));
    const signature = installed?.signature ? parseParcelSignature(installed.signature) : null;
    const name = `${id}-${version}.coursepack`;
    const { parcel, path } = incoming.begin(name, 0);
    await writeArchive(path, manifest, signature, source);
    return { parcel, name, size: incoming.sizeOf(parcel) };
  }

  return {
    'parcel.begin': ({ name, size }) => ({ parcel: incoming.begin(name, size).parcel }),
    'parcel.append': ({ parcel, offset, base64 }) => ({
      received: incoming.append(parcel, offset, Buffer.from(base64, 'base64')),
    }),
    'parcel.waiting': () => incoming.waiting().map(({ parcel, name }) => ({ parcel, name })),
    'parcel.inspect': ({ parcel }) => inspect(parcel),
    'parcel.install': async ({ parcel, older, otherKey }) => {
      const running = jobs.get(parcel);
      if (running?.state.state === 'working') return viewOf(running);
      const found = await look(parcel);
      return viewOf(begin(parcel, found, allow(found, trustOf(found), older, otherKey)));
    },
    'parcel.progress': ({ parcel }) => {
      const job = jobs.get(parcel);
      if (!job) throw new FaultError('not-found', parcel);
      return viewOf(job);
    },
    'parcel.discard': async ({ parcel }) => {
      jobs.get(parcel)?.abort.abort();
      jobs.delete(parcel);
      looked.delete(parcel);
      await incoming.discard(parcel);
      return {};
    },
    'pack.export': async ({ pack }) => exported(shelf.pack(pack)),
    'parcel.read': ({ parcel, offset }) => ({
      base64: Buffer.from(incoming.read(parcel, offset, parcelChunk)).toString('base64'),
    }),
    'pack.remove': ({ pack, record: what }) => {
      const editions = shelf.installed(pack);
      if (editions.length === 0) throw new FaultError(shelf.builtIn(pack) ? 'built-in' : 'not-found', pack);
      record.write((writer) => {
        removeInstalled(writer, pack);
        if (what === 'delete') forgetPack(writer, pack);
      });
      if (what === 'delete') context.search().file.forget(pack);
      // What a trainee has begun or done can still be read, on the edition it was done with.
      const needed = editionsOnRecord(record, pack);
      for (const { edition } of editions)
        if (!needed.has(edition)) rmSync(shelf.place(pack, edition), { recursive: true, force: true });
      shelf.refresh();
      context.search().indexer.begin();
      tell('library', 'record');
      return {};
    },
  } satisfies Partial<Handlers>;
}

function viewOf({ state }: Job): InstallView {
  if (state.state === 'failed') throw state.error;
  return state;
}

function trustView(trust: Trust, key: string | null): TrustView {
  if (trust.state === 'other-key')
    return {
      ...trust,
      key: key === null ? null : fingerprint(key),
      known: trust.known === null ? null : fingerprint(trust.known),
    };
  if (key === null) return { state: 'unsigned' };
  if (trust.state === 'unsigned') return { state: 'unsigned' };
  return { ...trust, key: fingerprint(key) };
}

function fingerprint(key: string) {
  const { words, hex } = keyFingerprint(key);
  return { words: [...words], hex };
}
