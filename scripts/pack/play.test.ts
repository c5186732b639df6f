import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withPack } from './run.ts';

const program = join(import.meta.dirname, '..', 'pack.ts');
const played = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, [program, 'play', ...args], { input, encoding: 'utf8' });

describe('npm run pack -- play', () => {
  it('plays in the terminal to the debrief: numbers choose, letters ask', () =>
    withPack((_, scenario) => {
      const { status, stdout } = played('a\n3\n1\n', scenario, '--home', 'fr');
      expect(status).toBe(0);
      expect(stdout).toContain('a  Ask The prefecture (3)');
      expect(stdout).toContain('DEBRIEF: Signed without it (good)\nPassed.');
    }));

  it('refuses what is not open, and goes on', () =>
    withPack((_, scenario) => {
      const { stdout } = played('9\nz\n1\n', scenario);
      expect(stdout.match(/Type the number of a choice/g)).toHaveLength(2);
      expect(stdout).toContain('DEBRIEF: Signed in haste (poor)\nNot passed.');
      expect(stdout).toContain('The prefecture should have been asked before “Signed in haste”.');
    }));

  it('ends where the input ends, and says which countries there are', () =>
    withPack((_, scenario) => {
      expect(played('', scenario).status).toBe(0);
      const { status, stderr } = played('', scenario, '--home', 'xx');
      expect([status, stderr]).toEqual([2, expect.stringContaining('The atlas has no XX; it has FR.')]);
    }));
});
