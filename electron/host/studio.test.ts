import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectId } from '../../core/api/studio.ts';
import { openArchive } from './archive/archive.ts';
import { type Desk, setUp } from './fixtures/host.ts';

let desk: Desk;
let chosen: string | null = null;
beforeEach(async () => {
  chosen = null;
  desk = await setUp({ chooseFolder: async () => chosen });
});
afterEach(() => desk.remove());

const files = [
  { path: 'pack.yml', text: 'id: draft\ntitle: Draft\nversion: 1.0.0\nlanguages: [en]\n' },
  { path: 'modules/01-one/module.yml', text: 'title: One\n' },
  { path: 'modules/01-one/01-lesson.md', text: '---\ntype: lesson\ntitle: A lesson\n---\n\n## A section\n\nText.\n' },
];
const lesson = 'modules/01-one/01-lesson.md';
const create = async (name = 'draft') => (await desk.call('studio.create', { name, files })).project;
const at = (path: string, name = 'draft') => join(desk.dataFolder, 'packs', name, path);
const open = (project: ProjectId) => desk.call('studio.open', { project });
const look = (project: ProjectId, since: number) => desk.call('studio.look', { project, since });
const stampIn = (texts: readonly { path: string; stamp: string }[], path: string) =>
  texts.find((one) => one.path === path)?.stamp ?? null;

describe('the list of courses that are being written', () => {
  it('has what was made, the last opened first, and survives the program', async () => {
    expect(await desk.call('studio.list', {})).toEqual({ folder: join(desk.dataFolder, 'packs'), projects: [] });
    const [first, second] = [await create('first'), await create('second')];
    await open(first);
    await desk.restart();
    const { projects } = await desk.call('studio.list', {});
    expect(projects).toMatchObject([
      { project: first, folder: realpathSync(at('', 'first')), title: 'Draft', isThere: true },
      { project: second },
    ]);
    await desk.call('studio.forget', { project: first });
    expect((await desk.call('studio.list', {})).projects.map(({ project }) => project)).toEqual([second]);
    expect(existsSync(at('pack.yml', 'first'))).toBe(true);
    expect(await desk.faultOf('studio.open', { project: first })).toBe('not-found');
  });

  it('is set aside where it is damaged, and begins empty', async () => {
    await desk.host.close();
    writeFileSync(join(desk.dataFolder, 'studio.json'), '{"projects": [{"fol');
    await desk.restart();
    expect((await desk.call('studio.list', {})).projects).toEqual([]);
    expect(readFileSync(join(desk.dataFolder, 'studio.json.damaged'), 'utf8')).toContain('"fol');
    expect(desk.told.join()).toContain('studio.json.damaged');
    await create();
    expect((await desk.call('studio.list', {})).projects).toHaveLength(1);
  });

  it('tells a folder that is gone, and keeps its title', async () => {
    const project = await create();
    rmSync(at(''), { recursive: true });
    expect((await desk.call('studio.list', {})).projects).toMatchObject([{ project, title: 'Draft', isThere: false }]);
    expect(await desk.faultOf('studio.open', { project })).toBe('folder-missing');
    const change = { path: 'new.md', was: null, text: 'x' };
    expect(await desk.faultOf('studio.write', { project, changes: [change] })).toBe('folder-missing');
    expect(existsSync(at(''))).toBe(false);
  });

  it('takes in what somebody has put into the folder for new courses, once', async () => {
    expect((await desk.call('studio.find', {})).projects).toEqual([]);
    mkdirSync(at('', 'brought'), { recursive: true });
    writeFileSync(at('pack.yml', 'brought'), 'title: [');
    mkdirSync(at('', 'something-else'));
    await desk.call('studio.find', {});
    expect((await desk.call('studio.find', {})).projects).toMatchObject([{ title: 'brought', isThere: true }]);
  });

  it('takes in any folder that a person chooses, once, and none where they think better', async () => {
    expect(await desk.call('studio.choose', {})).toEqual({ project: null });
    chosen = mkdtempSync(join(tmpdir(), 'civic-envoy-chosen-'));
    const { project } = await desk.call('studio.choose', {});
    expect(await open(project as ProjectId)).toMatchObject({ texts: [], others: [] });
    expect(await desk.call('studio.choose', {})).toEqual({ project });
    rmSync(chosen, { recursive: true });
    expect(await desk.faultOf('studio.choose', {})).toBe('folder-missing');
  });
});

describe('a new course', () => {
  it('is made wholly, in a folder that is not there or is empty', async () => {
    mkdirSync(at(''), { recursive: true });
    const { texts } = await open(await create());
    expect(texts.map(({ path, text }) => ({ path, text }))).toEqual(
      files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    );
    expect(await desk.faultOf('studio.create', { name: 'draft', files })).toBe('folder-taken');
    expect(await desk.faultOf('studio.create', { name: 'Published', files })).toBe('folder-taken');
    expect(readdirSync(join(desk.dataFolder, 'packs'))).toEqual(['draft']);
  });

  it.each(['../out', 'a/b', '.hidden', 'nul', 'aux.pack', 'a:b', 'dot.'])('is not called “%s”', async (name) => {
    expect(await desk.faultOf('studio.create', { name, files })).toBe('path-refused');
    expect(existsSync(join(desk.dataFolder, 'packs'))).toBe(false);
  });

  it('holds texts under plain names, which every computer can tell apart, or is not made', async () => {
    for (const paths of [['../x.md'], ['x.png'], ['con.md'], ['a.md', 'A.md'], ['a.md', 'a.md/b.md']]) {
      const wrong = paths.map((path) => ({ path, text: 'x' }));
      expect(await desk.faultOf('studio.create', { name: 'wrong', files: [...files, ...wrong] })).toBe('path-refused');
    }
    expect(readdirSync(desk.dataFolder)).not.toContain('x.md');
    expect(existsSync(at('', 'wrong'))).toBe(false);
  });
});

describe('an open course', () => {
  it('has its texts with stamps, and the rest by name', async () => {
    const project = await create();
    mkdirSync(at('media'));
    writeFileSync(at('media/quay.svg'), '<svg/>');
    writeFileSync(at('latin.md'), Buffer.from([0x63, 0xe9]));
    writeFileSync(at('long.md'), 'x'.repeat(10_000_001));
    writeFileSync(at('.hidden.md'), 'x');
    symlinkSync(at('pack.yml'), at('linked.yml'));
    const { texts, others } = await open(project);
    expect(texts.map(({ path }) => path)).toEqual([lesson, 'modules/01-one/module.yml', 'pack.yml']);
    expect(texts.every(({ stamp }) => /^[0-9a-f]{16}$/.test(stamp))).toBe(true);
    expect(others).toEqual([
      { path: 'latin.md', bytes: 2 },
      { path: 'long.md', bytes: 10_000_001 },
      { path: 'media/quay.svg', bytes: 6 },
    ]);
  });

  it('is written, and tells what changed since a revision, whoever changed it', async () => {
    const project = await create();
    const { texts, revision } = await open(project);
    const changes = [
      { path: lesson, was: stampIn(texts, lesson), text: 'mine' },
      { path: 'sources.yml', was: null, text: 'x: y' },
    ];
    const written = await desk.call('studio.write', { project, changes });
    expect(written.results).toMatchObject([{ outcome: 'written' }, { outcome: 'written', text: null }]);
    expect(readFileSync(at(lesson), 'utf8')).toBe('mine');
    unlinkSync(at('modules/01-one/module.yml'));
    writeFileSync(at('quay.svg'), '<svg/>');
    expect(await look(project, revision)).toMatchObject({
      isWhole: false,
      texts: [
        { path: lesson, text: 'mine' },
        { path: 'sources.yml', text: 'x: y' },
      ],
      removed: ['modules/01-one/module.yml'],
      others: [{ path: 'quay.svg', bytes: 6 }],
    });
    const later = await look(project, written.revision);
    expect(later).toMatchObject({ texts: [], removed: ['modules/01-one/module.yml'] });
    expect(await look(project, later.revision)).toEqual({ ...later, removed: [], others: null });
  });

  it('tells all there is to a window that knows it from an earlier run of the program', async () => {
    const project = await create();
    const { revision } = await open(project);
    await desk.restart();
    expect(await look(project, revision)).toMatchObject({ isWhole: true, texts: [{}, {}, {}], others: [] });
  });

  it('keeps what somebody else wrote meanwhile, and gives it to the window', async () => {
    const project = await create();
    const { texts } = await open(project);
    writeFileSync(at(lesson), 'theirs');
    const changes = [
      { path: lesson, was: stampIn(texts, lesson), text: 'mine' },
      { path: 'pack.yml', was: stampIn(texts, 'pack.yml'), text: 'mine' },
    ];
    expect((await desk.call('studio.write', { project, changes })).results).toMatchObject([
      { path: lesson, outcome: 'conflict', text: 'theirs' },
      { path: 'pack.yml', outcome: 'written', text: null },
    ]);
    expect(readFileSync(at(lesson), 'utf8')).toBe('theirs');
  });

  it('notices what another program writes, deletes, and writes in the same size, and not what it wrote itself', async () => {
    const project = await create();
    const { texts } = await open(project);
    const heard = () =>
      new Promise((resolve) => desk.host.on(({ topics }) => topics.includes('studio') && resolve(topics)));
    const first = heard();
    const change = { path: 'own.md', was: null, text: 'own' };
    const { revision } = await desk.call('studio.write', { project, changes: [change] });
    writeFileSync(at(lesson), 'theirs');
    await first;
    expect(await look(project, revision)).toMatchObject({ texts: [{ path: lesson, text: 'theirs' }], removed: [] });
    const second = heard();
    writeFileSync(at(lesson), 'THEIRS');
    await second;
    const third = heard();
    unlinkSync(at(lesson));
    await third;
    const fourth = heard();
    renameSync(at(''), at('', 'elsewhere'));
    await fourth;
    expect(await desk.faultOf('studio.look', { project, since: revision })).toBe('folder-missing');
    const fifth = heard();
    renameSync(at('', 'elsewhere'), at(''));
    await fifth;
    expect((await open(project)).texts).toHaveLength(texts.length);
  });

  it('tells nobody of what it wrote itself', async () => {
    const project = await create();
    const { texts } = await open(project);
    const topics: string[] = [];
    desk.host.on((event) => topics.push(...event.topics));
    const changes = [
      { path: lesson, was: stampIn(texts, lesson), text: null },
      { path: 'modules/01-one/02-lesson.md', was: null, text: 'x' },
    ];
    await desk.call('studio.write', { project, changes });
    await open(project);
    expect(topics).toEqual([]);
  });

  it('moves its pictures, and shows them to the window', async () => {
    const project = await create();
    writeFileSync(at('quay.svg'), '<svg/>');
    symlinkSync(at('quay.svg'), at('linked.svg'));
    const media = async (path: string) => (await desk.host.media('studio', project, path))?.type ?? null;
    expect(await media('quay.svg')).toBe(null);
    const { revision } = await open(project);
    await desk.call('studio.move', { project, moves: [{ from: 'quay.svg', to: 'media/quay.svg' }] });
    expect(await look(project, revision)).toMatchObject({ others: [{ path: 'media/quay.svg' }] });
    expect(await media('media/quay.svg')).toBe('image/svg+xml');
    for (const path of ['quay.svg', 'linked.svg', '../draft/media/quay.svg', 'pack.yml', '', 'media'])
      expect([path, await media(path)]).toEqual([path, null]);
    const move = { from: 'media/quay.svg', to: 'media/quay.png' };
    expect(await desk.faultOf('studio.move', { project, moves: [move] })).toBe('path-refused');
  });

  it('is opened at once with five hundred texts, and not at all where it is half a disk', async () => {
    const project = await create();
    for (let at500 = 0; at500 < 500; at500++) writeFileSync(at(`${at500}.md`), `${at500} `.repeat(1_000));
    expect((await open(project)).texts).toHaveLength(503);
    mkdirSync(at('many'));
    for (let many = 0; many < 20_000; many++) writeFileSync(at(`many/${many}`), '');
    expect(await desk.faultOf('studio.look', { project, since: 0 })).toBe('folder-too-large');
  });
});

describe('publishing', () => {
  it('keeps keys that their owner alone can read, and overwrites none', async () => {
    const made = await desk.call('studio.key.make', { name: 'school' });
    expect(made).toMatchObject({ file: 'school.key', words: { length: 6 } });
    const file = join(desk.dataFolder, 'keys/school.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const kept = readFileSync(file, 'utf8');
    expect(kept).toContain('"format": "civic-envoy-key-1"');
    expect(await desk.faultOf('studio.key.make', { name: 'school' })).toBe('key-taken');
    expect(await desk.faultOf('studio.key.make', { name: '../school' })).toBe('path-refused');
    expect(readFileSync(file, 'utf8')).toBe(kept);
    writeFileSync(join(desk.dataFolder, 'keys/other.key'), 'no key');
    expect(await desk.call('studio.key.list', {})).toEqual({ keys: [made] });
    expect(readdirSync(join(desk.dataFolder, 'keys'))).toEqual(['other.key', 'school.key']);
  });

  it('builds a course, signed where a key is named, and hands it over to be installed', async () => {
    const project = await create();
    const { words, publicKey } = await desk.call('studio.key.make', { name: 'school' });
    expect(await desk.call('studio.publish', { project, key: null })).toMatchObject({ signedWith: null });
    const built = await desk.call('studio.publish', { project, key: 'school.key' });
    expect(built).toMatchObject({ file: 'draft-1.0.0.coursepack', files: 3, signedWith: words });
    expect(built.bytes).toBe(statSync(built.path).size);
    const archive = await openArchive(built.path);
    expect(archive.signature?.key).toBe(publicKey);
    await archive.close();
    await desk.call('studio.install', { file: built.file });
    await desk.call('studio.install', { file: built.file });
    expect(await desk.call('parcel.waiting', {})).toMatchObject([{ name: built.file }]);
    for (const file of ['none.coursepack', '../draft/pack.yml', 'draft-1.0.0.zip'])
      expect(await desk.faultOf('studio.install', { file })).toBe('not-found');
    expect(await desk.faultOf('studio.publish', { project, key: 'other.key' })).toBe('not-found');
  });

  it('refuses a course with errors, and one that holds what no course may', async () => {
    const project = await create();
    writeFileSync(at('macro.exe'), 'x');
    expect(await desk.faultOf('studio.publish', { project, key: null })).toBe('pack-unfit');
    writeFileSync(at('pack.yml'), 'title: Draft');
    expect(await desk.faultOf('studio.publish', { project, key: null })).toBe('pack-invalid');
    expect(existsSync(join(desk.dataFolder, 'packs/published/draft-1.0.0.coursepack'))).toBe(false);
  });
});
