import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseActivity } from '../../core/pack/activity.ts';
import { parseTwee } from '../../core/twine/twee.ts';
import { importTwine } from './import.ts';
import { run } from './run.ts';
import { twee } from './twee.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civic-envoy-twine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const story = ':: Start\nA letter. <<audio x>>\n\n[[Accept|End]]\n\n:: End\nIt ends.\n';

describe('a Twine story on the command line', () => {
  it('becomes a scenario in a file, and what is lost is said by line', async () => {
    const [from, to] = [join(folder, 'story.twee'), join(folder, 'story.md')];
    writeFileSync(from, story);
    const { code, noted } = await run(importTwine, from, '--out', to);
    expect(code).toBe(0);
    expect(noted).toContain('2: “Start”: not carried over: <<audio>>');
    expect(parseActivity('story.md', readFileSync(to, 'utf8')).type).toBe('scenario');
    await expect(run(importTwine, from, '--out', to)).rejects.toThrow('is there already');
  });

  it('is refused where it is none', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'Dear mayor');
    await expect(run(importTwine, join(folder, 'letter.txt'))).rejects.toThrow('is no Twine story');
  });

  it('is written from a scenario of the course', async () => {
    const file = join(
      import.meta.dirname,
      '../../content/local-diplomacy/modules/07-unequal-twins/03-the-generous-twin.md',
    );
    const { code, said } = await run(twee, file);
    expect(code).toBe(0);
    const { title, passages } = parseTwee(said);
    expect(title).toBe('The generous twin');
    expect(passages.length).toBeGreaterThan(20);
  });
});
