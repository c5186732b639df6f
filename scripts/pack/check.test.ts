import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sound } from '../../core/negotiation/rules/example.ts';
import { check } from './check.ts';
import { UsageError } from './command.ts';
import { run, withPack } from './run.ts';

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe('npm run pack -- check', () => {
  it('prints one finding a line as compilers do, the remedy below, and ends with 1 on an error', () =>
    withPack(async (folder, scenario) => {
      change(scenario, '(#article-four)', '(#article-for)');
      const { code, said } = await run(check, folder);
      expect(code).toBe(1);
      expect(said).toBe(
        'modules/01-first-steps/02-the-offer.md:37:4 error link There is no scene “article-for”.\n    Did you mean “article-four”?',
      );
    }));

  it('ends with 0 on warnings alone', () =>
    withPack(async (folder, scenario) => {
      change(scenario, 'pass: alignment >= 50', 'pass: alignment >= 1');
      const { code, said } = await run(check, folder);
      expect([code, said.split('\n')[0]]).toEqual([
        0,
        expect.stringContaining(':12:7 warning pass-always Every play passes'),
      ]);
    }));

  it('writes an array for other programs with --json, each finding with its path of actions', () =>
    withPack(async (folder, scenario) => {
      change(scenario, '`if opinion` `trust -5`', '`if trust > 70` `trust -5`');
      const { said } = await run(check, folder, '--json');
      const found = JSON.parse(said) as Record<string, unknown>[];
      expect(found.map((one) => one.code)).toContain('choice-never');
      for (const one of found)
        expect(Object.keys(one)).toEqual([
          'file',
          'line',
          'column',
          'severity',
          'code',
          'message',
          'remedy',
          'witness',
        ]);
      expect(found.find((one) => one.code === 'unreachable-scene')?.witness).toEqual([]);
    }));

  it('says what it covered where the budget ends, and guesses nothing', () =>
    withPack(async (folder, scenario) => {
      change(scenario, '`if opinion` `trust -5`', '`if trust > 70` `trust -5`');
      const { code, said } = await run(check, folder, '--states', '3');
      expect([code, said]).toEqual([0, expect.stringMatching(/warning not-explored .* % of them followed/)]);
    }));

  it('reports how a scenario ends and how often with --report', () =>
    withPack(async (folder) => {
      const { said } = await run(check, folder, '--report');
      expect(said).toMatch(/18 states, all of them explored\n {4}ends in signed: [\d.]+ % of the states/);
      expect(said).toContain('trust ends between 45 and 70');
    }));

  it('checks negotiation tables with the rest, and reports what deals there are', () =>
    withPack(async (folder) => {
      const file = join(folder, 'modules/01-first-steps/04-the-table.md');
      writeFileSync(file, sound);
      const { code, said } = await run(check, folder, '--report');
      expect([code, said]).toEqual([0, expect.stringContaining('04-the-table.md: 18 deals\n')]);
      expect(said).toMatch(/12 within the mandate, \d+ in the zone of agreement \(50, 45\); \d+ efficient/);
      expect(said).toMatch(/Nash: [\d.]+, [\d.]+: own, many, \w+\n/);
      change(file, 'reservation: 45', 'reservation: 95');
      expect(await run(check, folder)).toMatchObject({
        code: 1,
        said: expect.stringMatching(/^\S+table.md:9:38 error zone-empty [^\n]*\n[^\n]*$/),
      });
    }));

  it('says what is wrong with what was typed', async () => {
    await expect(async () => run(check, '/there/is/none')).rejects.toThrow(UsageError);
    await expect(async () => run(check)).rejects.toThrow('Name one folder.');
    await withPack(async (folder) => {
      await expect(async () => run(check, folder, '--states', 'many')).rejects.toThrow('--states needs a number');
    });
  });

  it('checks again after a change with --watch, until it is ended', { timeout: 60_000 }, () =>
    withPack(async (folder, scenario) => {
      const program = join(import.meta.dirname, '..', 'pack.ts');
      const child = spawn(process.execPath, [program, 'check', folder, '--watch'], { stdio: 'pipe' });
      try {
        let heard = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.on('data', (chunk) => {
            heard += String(chunk);
          });
        }
        const hears = async (words: string) => {
          while (!heard.includes(words)) await setTimeout(20);
        };
        await hears('Watching for changes');
        expect(heard).toContain('Nothing is wrong.');
        change(scenario, '(#article-four)', '(#article-for)');
        await hears('There is no scene “article-for”');
        child.kill('SIGINT');
        expect((await once(child, 'exit'))[0]).toBe(1);
      } finally {
        child.kill('SIGKILL');
      }
    }),
  );
});
