import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttemptId, LearnerId } from '../core/api/call.ts';
import type { ResultFileId } from '../core/api/certificate.ts';
import type { ParcelId } from '../core/api/parcel.ts';
import type { ProjectId } from '../core/api/studio.ts';
import { api, type Handlers, type Input, type Name, type Reply } from '../core/api.ts';
import { testText } from '../core/judgement/example.ts';
import { sound } from '../core/negotiation/rules/example.ts';
import { type BrowserHost, serveBrowser } from './browser-host.ts';
import { type Desk, place, setUp } from './host/fixtures/host.ts';
import { makeParcel } from './host/fixtures/parcels.ts';
import { sheet, sheetPath } from './host/fixtures/sheet.ts';

/** One good input a call, in an order in which they can be made; a new call of the contract fails here until it is added. */
interface Named {
  readonly attempt: AttemptId;
  readonly quiz: AttemptId;
  readonly table: AttemptId;
  readonly judgement: AttemptId;
  /** A course file that lies on this computer. */
  readonly parcel: ParcelId;
  /** A result file that was made. */
  readonly file: ResultFileId;
  /** A file that is still on its way. */
  readonly upload: ParcelId;
  /** A course that is being written. */
  readonly project: ProjectId;
}

const examples = ({
  attempt,
  quiz,
  table,
  judgement,
  parcel,
  file,
  upload,
  project,
}: Named): { readonly [N in Name]: Input<N> } => ({
  'session.read': {},
  'learner.create': { name: 'Ada', home: 'FR', language: 'en' },
  'learner.update': {
    name: 'Ada',
    home: 'FR',
    language: 'en',
    preferences: { theme: 'light', textScale: 100, motion: 'system', retention: 90 },
  },
  'library.list': {},
  'course.read': { pack: 'harbour' },
  'glossary.read': { pack: 'harbour' },
  'atlas.read': { pack: 'harbour' },
  'activity.findings': place('broken'),
  'lesson.read': place('lesson'),
  'lesson.mark': { ...place('lesson'), heading: 'text' },
  'lesson.finish': place('lesson'),
  'note.write': { ...place('lesson'), prompt: 'yours', text: 'x' },
  'notes.read': {},
  'highlight.write': {
    ...place('lesson'),
    id: mark,
    anchor: { quote: 'A quay.', before: '', after: '', at: 0 },
    text: '',
  },
  'highlight.remove': { ...place('lesson'), id: mark },
  'worksheet.read': place('sheet'),
  'worksheet.write': { ...place('sheet'), section: 'who', text: 'The mayor.' },
  'worksheet.mark': { ...place('sheet'), section: 'who', level: 'sound' },
  'worksheet.finish': place('sheet'),
  'judgement.read': place('letters'),
  'judgement.begin': place('letters'),
  'judgement.judge': {
    attempt: judgement,
    situation: 'h1',
    judged: { kind: 'judgement', ratings: [2, 0, -1, -2], reading: 'hostile', confidence: 80 },
  },
  'attempt.start': { ...place('offer'), from: null },
  'attempt.read': { attempt },
  'attempt.act': { attempt, step: 0, action: { type: 'choose', scene: 'offer', choice: 'signed' }, reason: null },
  'attempt.debrief': { attempt },
  'attempt.move': { attempt },
  'attempt.compare': { attempt },
  'attempt.compareStop': { attempt },
  'attempt.list': place('offer'),
  'table.start': { ...place('table'), from: null },
  'table.read': { attempt: table },
  'table.act': { attempt: table, step: 0, action: { type: 'walk-away' } },
  'table.debrief': { attempt: table },
  'quiz.open': { ...place('check'), again: false },
  'parcel.begin': { name: 'harbour-1.0.0.coursepack', size: 0 },
  'parcel.append': { parcel: upload, offset: 0, base64: '' },
  'parcel.waiting': {},
  'parcel.inspect': { parcel },
  'parcel.install': { parcel, older: null, otherKey: null },
  'parcel.progress': { parcel },
  'parcel.read': { parcel, offset: 0 },
  'pack.export': { pack: 'harbour' },
  'pack.remove': { pack: 'harbour', record: 'keep' },
  'parcel.discard': { parcel },
  'quiz.answer': { attempt: quiz, question: 'days', answer: { kind: 'number', value: 15 } },
  'review.read': {},
  'review.due': {},
  'review.reveal': { card: term, answer: { kind: 'number', value: 15 } },
  'review.rate': { card: term, reps: 1, rating: 'good', answer: null },
  'review.bury': { card: term },
  'review.undo': {},
  'backup.list': {},
  'backup.make': {},
  'backup.restore': { name: 'record-2027-01-15T08-00-00-000Z.db' },
  'backup.openFolder': {},
  'certificate.read': { pack: 'harbour' },
  'certificate.diploma': { pack: 'harbour' },
  'certificate.savePdf': { pack: 'harbour' },
  'result.preview': { pack: 'harbour', pseudonym: 'lemon-boat', reasons: true, from: 0 },
  'result.read': { file, offset: 0 },
  'result.make': { pack: 'harbour', pseudonym: null, reasons: true },
  'search.find': { typed: 'twin', pack: null, kind: null },
  'progress.read': { pack: 'harbour' },
  'progress.measure': { pack: 'harbour' },
  'profile.export': {},
  'profile.inspect': { parcel },
  'profile.import': { parcel },
  'people.list': {},
  'people.switch': { learner: nobody },
  'people.remove': { learner: nobody },
  'studio.list': {},
  'studio.find': {},
  'studio.create': { name: 'another', files: [] },
  'studio.choose': {},
  'studio.open': { project },
  'studio.write': { project, changes: [{ path: 'sources.yml', was: null, text: '' }] },
  'studio.move': { project, moves: [] },
  'studio.look': { project, since: 0 },
  'studio.openFolder': { project },
  'studio.key.make': { name: 'school' },
  'studio.key.list': {},
  'studio.publish': { project, key: 'school.key' },
  'studio.install': { file: 'draft-1.0.0.coursepack' },
  'studio.forget': { project },
  'people.add': { name: 'Zoë', home: 'FR', language: 'en' },
});

/** The least that is a course. */
const draft = [
  { path: 'pack.yml', text: 'id: draft\ntitle: Draft\nversion: 1.0.0\nlanguages: [en]\n' },
  { path: 'modules/01-one/module.yml', text: 'title: One\n' },
  { path: 'modules/01-one/01-lesson.md', text: '---\ntype: lesson\ntitle: A lesson\n---\n\n## A section\n\nText.\n' },
];

const nobody = '0f0b2a7e-3b0c-4ad4-9a4e-2c1f9a6d8e10' as LearnerId;
const mark = '7f0b2a7e-3b0c-4ad4-9a4e-2c1f9a6d8e10';

/** The question that the quiz of the examples has asked. */
const term = { pack: 'harbour', kind: 'question', activity: 'harbour/check', item: 'days' } as const;

/** What is right to refuse as things stand in this test. */
const refused: Readonly<Record<string, object>> = {
  // The file of the examples is a course, and by now it is thrown away.
  'profile.inspect': { ok: false, error: { code: 'not-found' } },
  'profile.import': { ok: false, error: { code: 'not-found' } },
  'people.switch': { ok: false, error: { code: 'not-found' } },
  'people.remove': { ok: false, error: { code: 'not-found' } },
  'attempt.move': { ok: false, error: { code: 'action-refused' } },
  // Nobody has done yet what the course asks.
  'certificate.diploma': { ok: false, error: { code: 'certificate-not-met' } },
};

/** What names a new thing each time, or tells how far something has come, or can be done once. */
const differing = new Set([
  'studio.create',
  'studio.choose',
  'studio.openFolder',
  'studio.key.make',
  'studio.forget',
  'people.add',
  'profile.export',
  'attempt.start',
  'table.start',
  'parcel.begin',
  'parcel.progress',
  'pack.export',
  'pack.remove',
  'review.rate',
  'backup.openFolder',
  'certificate.savePdf',
  'result.make',
  'backup.make',
  'backup.restore',
]);

let desk: Desk;
let served: BrowserHost;
let folder = '';
let key = '';
let media = '';
let origin = '';

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request with any Host and Origin: what `fetch` would not send, and a stranger can. */
function send({ method = 'POST', path, headers = {}, body = '' }: Sent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, origin);
    const sent = request({ host: url.hostname, port: url.port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'Content-Type': 'application/json' };
const keyed = () => ({ ...json, Authorization: `Bearer ${key}` });

const overHttp = async (name: string, input: unknown): Promise<Reply> =>
  JSON.parse((await send({ path: `/api/${name}`, headers: keyed(), body: JSON.stringify(input) })).text);
const overIpc = (name: string, input: unknown): Promise<Reply> =>
  desk.host.call(name, structuredClone(input), 'window');

beforeAll(async () => {
  desk = await setUp({
    now: () => 1_800_000_000_000,
    files: {
      'modules/01-harbour/05-table.md': sound,
      [sheetPath]: sheet,
      'modules/01-harbour/07-letters.md': testText,
    },
  });
  folder = mkdtempSync(join(tmpdir(), 'civic-envoy-screens-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Civic Envoy</title>');
  served = await serveBrowser({ host: desk.host, rendererFolder: folder });
  origin = new URL(served.url).origin;
  const token = new URL(served.url).hash.replace('#token=', '');
  const session = await send({ path: '/session', headers: json, body: JSON.stringify({ token }) });
  ({ key, media } = JSON.parse(session.text));
});

afterAll(async () => {
  await served.close();
  await desk.remove();
  rmSync(folder, { recursive: true });
});

describe('the contract, over both transports', () => {
  it('answers every call the same, with values that JSON and a structured clone carry alike', async () => {
    const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
    const { attempt: quiz } = await desk.call('quiz.open', { ...place('check'), again: true });
    const { attempt: table } = await desk.call('table.start', { ...place('table'), from: null });
    const judgement = (await desk.call('judgement.begin', place('letters'))).attempt as AttemptId;
    const { parcel: upload } = await desk.call('parcel.begin', { name: 'x', size: 0 });
    const { file } = await desk.call('result.make', { pack: 'harbour', pseudonym: null, reasons: true });
    desk.host.receive(await makeParcel());
    const parcel = (await desk.call('parcel.waiting', {}))[0]?.parcel as ParcelId;
    const { project } = await desk.call('studio.create', { name: 'draft', files: draft });
    const named = { attempt, quiz, table, judgement, parcel, file, upload, project };
    for (const [name, input] of Object.entries(examples(named))) {
      const here = await overIpc(name, input);
      const there = await overHttp(name, input);
      expect([name, here]).toMatchObject([name, refused[name] ?? { ok: true }]);
      expect(JSON.parse(JSON.stringify(here))).toEqual(structuredClone(here));
      if (!differing.has(name)) expect([name, there]).toEqual([name, here]);
    }
  });

  it.each(Object.keys(api))('%s refuses what is not its input, with a code', async (name) => {
    for (const input of [null, 7, [], { planted: 1 }, { pack: '../x', activity: 'y' }]) {
      const refused = { ok: false, error: { code: 'invalid-input', subject: name } };
      expect(await overIpc(name, input)).toMatchObject(refused);
      // What only the window may ask, a browser is refused before anything is looked at.
      const code = api[name as Name].desktop ? 'not-allowed' : 'invalid-input';
      expect(await overHttp(name, input)).toMatchObject({ ok: false, error: { code, subject: name } });
    }
  });

  it.each(['constructor', '__proto__', 'toString', 'no.such', ''])('has no call “%s”', async (name) => {
    expect(await overIpc(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    expect(await overHttp(encodeURIComponent(name), {})).toMatchObject({ ok: false });
  });

  it('cannot be had without its types', () => {
    // @ts-expect-error a missing handler does not compile
    const missing: Handlers = {};
    // @ts-expect-error a text is no id
    const id: AttemptId = 'x';
    // @ts-expect-error there is no such call
    const name: Name = 'no.such';
    expect([missing, id, name]).toHaveLength(3);
  });
});

describe('the browser host', () => {
  const body = JSON.stringify({});
  const call = '/api/session.read';

  it('refuses another Host, as DNS rebinding sends', async () => {
    for (const host of ['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1']) {
      expect((await send({ path: call, headers: { ...keyed(), Host: host }, body })).status).toBe(403);
      expect((await send({ path: '/', method: 'GET', headers: { Host: host } })).status).toBe(403);
    }
  });

  it('refuses a foreign Origin, even with the key', async () => {
    for (const from of ['https://evil.example', 'null', 'http://127.0.0.1', 'http://localhost:8080'])
      expect((await send({ path: call, headers: { ...keyed(), Origin: from }, body })).status).toBe(403);
    expect((await send({ path: call, headers: { ...keyed(), Origin: origin }, body })).status).toBe(200);
  });

  it('refuses a call without the key, with a wrong one, or asked for by a page elsewhere', async () => {
    expect((await send({ path: call, headers: json, body })).status).toBe(401);
    expect((await send({ path: call, headers: { ...json, Authorization: 'Bearer x' }, body })).status).toBe(401);
    expect((await send({ path: '/events', method: 'GET' })).status).toBe(401);
    const elsewhere = { ...keyed(), 'Sec-Fetch-Site': 'cross-site' };
    expect((await send({ path: call, headers: elsewhere, body })).status).toBe(403);
  });

  it('takes its token once, and no other', async () => {
    const token = new URL(served.url).hash.replace('#token=', '');
    for (const given of [token, '', 'x', null, { length: 1 }])
      expect((await send({ path: '/session', headers: json, body: JSON.stringify({ token: given }) })).status).toBe(
        401,
      );
  });

  it('takes JSON of a sensible size, and no other body', async () => {
    expect((await send({ path: call, headers: { ...keyed(), 'Content-Type': 'text/plain' }, body })).status).toBe(415);
    expect((await send({ path: call, headers: keyed(), body: '{' })).status).toBe(400);
    const large = await send({ path: call, headers: keyed(), body: `"${'x'.repeat(1_000_001)}"` }).catch(() => null);
    expect(large?.status ?? 413).toBe(413);
    const texts = { path: '/api/studio.write', body: `"${'x'.repeat(1_000_001)}"` };
    expect((await send({ ...texts, headers: json }).catch(() => null))?.status ?? 413).toBe(413);
    expect(JSON.parse((await send({ ...texts, headers: keyed() })).text)).toMatchObject({
      error: { code: 'invalid-input', subject: 'studio.write' },
    });
    expect((await send({ path: call, method: 'PUT', headers: keyed(), body })).status).toBe(405);
  });

  it('serves the screens and the pictures of packs, and nothing else of the disk', async () => {
    const status = async (path: string) => (await send({ path, method: 'GET' })).status;
    const { edition } = await desk.call('lesson.read', place('lesson'));
    expect(await status('/')).toBe(200);
    expect(await status(`${media}/harbour/${encodeURIComponent(edition)}/media/quay.svg`)).toBe(200);
    for (const path of [
      '/../package.json',
      '/..%2f..%2fetc%2fpasswd',
      '/%2e%2e/index.html',
      '/.hidden',
      '/media/x/harbour/1/media/quay.svg',
      `${media}/harbour/${encodeURIComponent(edition)}/pack.yml`,
      '/C:/x.js',
      '/index.html%00.js',
    ])
      expect([path, await status(path)]).toEqual([path, 404]);
  });

  it('hands on what the host tells, to who has the key', async () => {
    const answer = await fetch(`${origin}/events`, { headers: { Authorization: `Bearer ${key}` } });
    const reader = answer.body?.getReader();
    await reader?.read();
    await desk.call('note.write', { ...place('lesson'), prompt: 'yours', text: 'y' });
    const heard = new TextDecoder().decode((await reader?.read())?.value);
    expect(JSON.parse(heard)).toEqual({ type: 'changed', topics: ['notes'] });
    await reader?.cancel();
  });
});
