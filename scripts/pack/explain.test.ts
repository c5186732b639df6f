import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { run, withPack } from './run.ts';

const change = (file: string, from: string, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

describe('npm run pack -- explain', () => {
  it('tells the shortest path of choices that leads to a finding, in words', () =>
    withPack(async (_, scenario) => {
      change(scenario, '- [Sign without it](#signed-well) `alignment +5`', '- [Sign](#signed-well) `if days > 3`');
      change(scenario, '- [Give way](#signed)', '- [Give way](#signed) `if days > 3`');
      const { code, said } = await run(explain, scenario, 'dead-end-reached');
      expect(code).toBe(1);
      expect(said.split('\n').slice(2)).toEqual([
        '',
        'The shortest way to it:',
        'The play begins in “The offer”.',
        '  1. In “The offer”, ask “The prefecture” (days 6 → 3).',
        '  2. In “The offer”, choose “Name article 4 at the table” (trust 50 → 45).',
        'Now it is in “Article 4”: day 3, opinion true, trust 45, alignment 50, days 3.',
      ]);
    }));

  it('says which findings there are when the one asked for is not among them', () =>
    withPack(async (_, scenario) => {
      change(scenario, 'alignment >= 50', 'alignment >= 1');
      const { code, noted } = await run(explain, scenario, 'trap');
      expect([code, noted]).toEqual([0, expect.stringContaining('What was found: pass-always.')]);
    }));

  it('says so of what needs no play to be seen', () =>
    withPack(async (_, scenario) => {
      change(scenario, '(#article-four)', '(#article-for)');
      const { code, said } = await run(explain, scenario, 'link');
      expect([code, said]).toEqual([1, expect.stringContaining('no play is needed')]);
    }));
});
