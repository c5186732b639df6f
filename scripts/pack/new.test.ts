import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { create } from './new.ts';
import { run, withPack } from './run.ts';

describe('npm run pack -- new', () => {
  it('makes a small pack that checks clean, with an id from the name of its folder', () =>
    withPack(async (folder) => {
      expect(readFileSync(join(folder, 'pack.yml'), 'utf8')).toContain('id: my-course\n');
      expect(await run(check, folder)).toMatchObject({ code: 0, said: '' });
    }));

  it('never writes into a folder that has something in it', () =>
    withPack(async (folder) => {
      const manifest = join(folder, 'pack.yml');
      writeFileSync(manifest, 'mine');
      await expect(async () => run(create, folder)).rejects.toThrow('is not empty');
      expect(readFileSync(manifest, 'utf8')).toBe('mine');
    }));
});
