import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sound } from '../../core/negotiation/rules/example.ts';

const program = join(import.meta.dirname, '..', 'pack.ts');
let folder = '';
const file = () => join(folder, 'table.md');
const played = (input: string) => spawnSync(process.execPath, [program, 'play', file()], { input, encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'table-'));
  writeFileSync(file(), sound);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run pack -- play, at a table', () => {
  it('offers by the numbers of options, asks by letters, and walks away to the debrief', () => {
    const { status, stdout } = played('a\no 3 2 3\nw\n');
    expect(status).toBe(0);
    expect(stdout).toContain('3  No word of it (45)');
    expect(stdout).toContain('It is in every text we sign.');
    expect(stdout).toContain('You named: 3 2 3 (worth 100)');
    expect(stdout).toContain('DEBRIEF: Left (fair)');
    expect(stdout).toContain('Across the table: boulware.');
  });

  it('proposes a trade against what they propose', () => {
    expect(played('t 3=3 2=1\nq\n').stdout).toMatch(/That would (not )?do\./);
  });

  it('says why something is refused, and what can be typed', () => {
    const { stdout } = played('o 2 2 3\no 3\nhelp\n');
    expect(stdout).toContain('That is refused: needs-consent clause.own');
    expect(stdout).toContain('That is refused: incomplete exchange');
    expect(stdout).toContain('y          accept what they propose');
  });
});
