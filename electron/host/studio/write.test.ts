import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveFiles } from './move.ts';
import { openProject, type Project } from './project.ts';
import { stampOf } from './text-file.ts';
import { writeTexts } from './write.ts';

let top = '';
let folder = '';
let project: Project;
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'civic-envoy-studio-')));
  folder = join(top, 'pack');
  mkdirSync(folder);
  project = openProject(folder, () => 1_000);
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const stamp = (text: string): string => stampOf(Buffer.from(text));
const put = (path: string, text: string | Uint8Array): void => writeFileSync(join(folder, path), text);
const onDisk = (path: string): string => readFileSync(join(folder, path), 'utf8');
const write = (path: string, was: string | null, text: string | null) => writeTexts(project, [{ path, was, text }])[0];
const fault = (work: () => unknown): object | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { fault?: object }).fault ?? { error };
  }
};

describe('writing texts', () => {
  it('makes, changes and deletes files, and takes away the folders that are left empty', () => {
    expect(write('modules/01-a/module.yml', null, 'title: A')).toMatchObject({ outcome: 'written' });
    expect(write('modules/01-a/module.yml', stamp('title: A'), 'title: B')).toMatchObject({ stamp: stamp('title: B') });
    expect(onDisk('modules/01-a/module.yml')).toBe('title: B');
    expect(write('modules/01-a/module.yml', stamp('title: B'), null)).toMatchObject({
      outcome: 'written',
      stamp: null,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps every text to the byte: line ends, the mark at the beginning, and what people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '\ufeff'), (text, mark) => {
        const whole = `${mark}${text}\r\n`;
        rmSync(join(folder, 'a.md'), { force: true });
        write('a.md', null, whole);
        expect(readFileSync(join(folder, 'a.md')).equals(Buffer.from(whole))).toBe(true);
        const fresh = openProject(folder, () => 1_000);
        fresh.refresh();
        expect(fresh.all().texts).toEqual([{ path: 'a.md', text: whole, stamp: stamp(whole) }]);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves a file alone that is not the one the window had, and says what it is', () => {
    put('a.md', 'theirs');
    expect(write('a.md', stamp('older'), 'mine')).toEqual({
      ...{ path: 'a.md', outcome: 'conflict', stamp: stamp('theirs'), text: 'theirs' },
    });
    expect(write('a.md', null, 'mine')).toMatchObject({ outcome: 'conflict' });
    expect(write('a.md', stamp('older'), null)).toMatchObject({ outcome: 'conflict' });
    expect(write('gone.md', stamp('older'), 'mine')).toMatchObject({ outcome: 'conflict', stamp: null, text: null });
    expect(onDisk('a.md')).toBe('theirs');
    expect(existsSync(join(folder, 'gone.md'))).toBe(false);
  });

  it('takes what is on disk already for written, so that a call whose answer was lost can be made again', () => {
    put('a.md', 'mine');
    expect(write('a.md', stamp('older'), 'mine')).toMatchObject({ outcome: 'written', stamp: stamp('mine') });
    expect(write('gone.md', stamp('older'), null)).toMatchObject({ outcome: 'written', stamp: null });
  });

  it('deletes nothing where what takes its place could not be written', () => {
    put('a.md', 'mine');
    put('b.md', 'theirs');
    const results = writeTexts(project, [
      { path: 'a.md', was: stamp('mine'), text: null },
      { path: 'b.md', was: null, text: 'mine' },
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['conflict', 'conflict']);
    expect([onDisk('a.md'), onDisk('b.md')]).toEqual(['mine', 'theirs']);
  });

  it('looks at every path before it writes anything', () => {
    const wanted = [
      { path: 'a.md', was: null, text: 'x' },
      { path: '../b.md', was: null, text: 'x' },
    ];
    expect(fault(() => writeTexts(project, wanted))).toMatchObject({ code: 'path-refused', subject: '../b.md' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    '../out.md',
    '/etc/out.md',
    'C:/out.md',
    'a\\out.md',
    'a/../../out.md',
    '.hidden.md',
    '.git/out.md',
    'nul.md',
    'modules/con/x.md',
    'COM1.yml',
    'aux.x.md',
    'trailing./x.md',
    'x.md ',
    'picture.png',
    'x.exe',
    'x',
  ])('refuses the path “%s”', (path) => {
    expect(fault(() => write(path, null, 'x'))).toMatchObject({ code: 'path-refused', subject: path });
    expect(readdirSync(top)).toEqual(['pack']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('goes through no link, whether it leads out of the folder or not, and takes none for a file', () => {
    mkdirSync(join(top, 'outside'));
    mkdirSync(join(folder, 'inside'));
    writeFileSync(join(top, 'outside/secret.md'), 'secret');
    symlinkSync(join(top, 'outside'), join(folder, 'way'));
    symlinkSync(join(folder, 'inside'), join(folder, 'loop'));
    symlinkSync(join(top, 'outside/secret.md'), join(folder, 'linked.md'));
    for (const path of ['way/new.md', 'way/deep/new.md', 'way/secret.md', 'loop/new.md', 'linked.md'])
      for (const text of ['x', null])
        expect([path, fault(() => write(path, stamp('secret'), text))]).toMatchObject([path, { code: 'path-refused' }]);
    expect(fault(() => moveFiles(folder, [{ from: 'way/a.png', to: 'b.png' }]))).toMatchObject({
      code: 'path-refused',
    });
    expect(readFileSync(join(top, 'outside/secret.md'), 'utf8')).toBe('secret');
    expect(readdirSync(join(top, 'outside'))).toEqual(['secret.md']);
    project.refresh();
    expect(project.all()).toMatchObject({ texts: [], others: [] });
  });

  it('writes through no link that lies under its own hidden name', () => {
    writeFileSync(join(top, 'secret.md'), 'secret');
    symlinkSync(join(top, 'secret.md'), join(folder, '.a.md.part'));
    write('a.md', null, 'mine');
    expect([onDisk('a.md'), readFileSync(join(top, 'secret.md'), 'utf8')]).toEqual(['mine', 'secret']);
  });

  it('leaves the rights of a file as they are', () => {
    put('a.md', 'x');
    chmodSync(join(folder, 'a.md'), 0o600);
    write('a.md', stamp('x'), 'y');
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o600);
  });
});

describe('moving pictures', () => {
  it('gives them another place, with the folders it needs, and takes away those left empty', () => {
    mkdirSync(join(folder, 'old'));
    put('old/a.png', 'a');
    put('old/b.svg', 'b');
    moveFiles(folder, [
      { from: 'old/a.png', to: 'new/deep/a.png' },
      { from: 'old/b.svg', to: 'new/b.svg' },
    ]);
    expect([onDisk('new/deep/a.png'), onDisk('new/b.svg'), readdirSync(folder)]).toEqual(['a', 'b', ['new']]);
  });

  it('puts none over another, and moves nothing where one of them cannot be moved', () => {
    put('a.png', 'a');
    put('b.png', 'b');
    put('c.md', 'c');
    const refused = (from: string, to: string) =>
      fault(() =>
        moveFiles(folder, [
          { from: 'a.png', to: 'x.png' },
          { from, to },
        ]),
      );
    expect(refused('b.png', 'c.md')).toMatchObject({ code: 'path-refused' });
    expect(refused('c.md', 'd.md')).toMatchObject({ code: 'path-refused' });
    expect(refused('b.png', 'b.exe')).toMatchObject({ code: 'path-refused' });
    expect(refused('none.png', 'd.png')).toMatchObject({ code: 'not-found' });
    put('d.png', 'd');
    expect(refused('b.png', 'd.png')).toMatchObject({ code: 'file-taken', subject: 'd.png' });
    expect(refused('b.png', 'x.png')).toMatchObject({ code: 'file-taken', subject: 'x.png' });
    expect(readdirSync(folder).sort()).toEqual(['a.png', 'b.png', 'c.md', 'd.png']);
  });
});

const isMountable = (() => {
  const probe = mkdtempSync(join(tmpdir(), 'civic-envoy-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
})();

describe.skipIf(!isMountable)('a disk that takes nothing', () => {
  beforeEach(() => execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', folder]));
  afterEach(() => execFileSync('umount', ['-l', folder]));

  it('is told as full, with the name of the file, which keeps its text', () => {
    write('a.md', null, 'old');
    const long = 'x'.repeat(400_000);
    expect(fault(() => write('a.md', stamp('old'), long))).toMatchObject({ code: 'storage-full', subject: 'a.md' });
    expect(fault(() => write('b.md', null, long))).toMatchObject({ code: 'storage-full', subject: 'b.md' });
    expect(readdirSync(folder)).toEqual(['a.md']);
    expect(onDisk('a.md')).toBe('old');
    expect(write('a.md', stamp('old'), 'new')).toMatchObject({ outcome: 'written' });
  });

  it('is told as read-only, with the name of the file', () => {
    write('a.md', null, 'old');
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const readOnly = { code: 'storage-read-only', subject: 'a.md', details: { context: 'file' } };
    expect(fault(() => write('a.md', stamp('old'), 'new'))).toEqual(readOnly);
    expect(fault(() => write('a.md', stamp('old'), null))).toEqual(readOnly);
    expect(onDisk('a.md')).toBe('old');
  });
});
