import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from './build.ts';
import { diff } from './diff.ts';
import { keygen } from './keygen.ts';
import { run, withPack } from './run.ts';
import { verify } from './verify.ts';

const words = /: (\w+( \w+){5})$/m;

describe('npm run pack -- build, keygen, verify and diff', () => {
  it('make one file of a pack, signed, whole, and the same each time', () =>
    withPack(async (folder) => {
      const top = dirname(folder);
      const made = await run(keygen, join(top, 'school'));
      expect(statSync(join(top, 'school.key')).mode & 0o777).toBe(0o600);
      const built = await run(build, folder, '--key', join(top, 'school.key'), '--out', join(top, 'a'));
      expect(built).toMatchObject({ code: 0, noted: '' });
      await run(build, folder, '--key', join(top, 'school.key'), '--out', join(top, 'b'));
      const [first, second] = ['a', 'b'].map((name) => join(top, name, 'my-course-0.1.0.coursepack'));
      expect(readFileSync(first ?? '').equals(readFileSync(second ?? ''))).toBe(true);
      const seen = await run(verify, first ?? '');
      expect(seen).toMatchObject({ code: 0 });
      expect(seen.said).toContain('Whole: ');
      expect(words.exec(seen.said)?.[1]).toBe(words.exec(made.said)?.[1]);
    }));

  it('refuse a pack with errors, and one that holds what no pack may', () =>
    withPack(async (folder, scenario) => {
      const text = readFileSync(scenario, 'utf8');
      writeFileSync(scenario, text.replaceAll(/\]\(#/g, '](#no-'));
      expect(await run(build, folder, '--out', dirname(folder))).toMatchObject({ code: 1 });
      writeFileSync(scenario, text);
      writeFileSync(join(folder, 'macro.exe'), 'x');
      const refused = await run(build, folder, '--out', dirname(folder));
      expect(refused).toMatchObject({ code: 1 });
      expect(refused.noted).toMatch(/kind-unknown.*macro\.exe/s);
      expect(existsSync(join(dirname(folder), 'my-course-0.1.0.coursepack'))).toBe(false);
    }));

  it('never overwrite a key, and take no other file for one', () =>
    withPack(async (folder) => {
      const key = join(dirname(folder), 'school.key');
      writeFileSync(key, 'mine');
      await expect(run(keygen, key)).rejects.toThrow('is there already');
      expect(readFileSync(key, 'utf8')).toBe('mine');
      await expect(run(build, folder, '--key', key)).rejects.toThrow('is no key');
    }));

  it('tell of a key that takes the place of another', () =>
    withPack(async (folder) => {
      const top = dirname(folder);
      const old = await run(keygen, join(top, 'old'));
      await run(keygen, join(top, 'new'), '--replaces', join(top, 'old.key'));
      await run(build, folder, '--key', join(top, 'new.key'), '--out', top);
      const seen = await run(verify, join(top, 'my-course-0.1.0.coursepack'));
      expect(seen.said).toContain(`takes the place of: ${words.exec(old.said)?.[1]}`);
    }));

  it('tell of a file that was changed', () =>
    withPack(async (folder) => {
      const top = dirname(folder);
      await run(build, folder, '--out', top);
      const file = join(top, 'my-course-0.1.0.coursepack');
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, bytes.length - 5));
      expect(await run(verify, file)).toMatchObject({ code: 1, said: '' });
    }));

  it('tell what changed for trainees, between a folder and a file', () =>
    withPack(async (folder, scenario) => {
      const top = dirname(folder);
      await run(build, folder, '--out', top);
      const file = join(top, 'my-course-0.1.0.coursepack');
      expect((await run(diff, file, folder)).noted).toBe('No activity differs.');
      const next = join(top, 'next');
      cpSync(folder, next, { recursive: true });
      const path = scenario.replace(folder, next);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/\n> [^\n]*/, '\n> Another note.'));
      expect((await run(diff, file, next)).said).toMatch(/wording only: attempts can move over\.$/);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/start: \d+/, 'start: 9'));
      expect((await run(diff, file, next)).said).toMatch(/decisions changed: attempts finish on the old edition\.$/);
    }));
});
