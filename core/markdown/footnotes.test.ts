import { describe, expect, it } from 'vitest';
import { findings } from '../diagnostic.ts';
import { parseMarkdown } from './parse.ts';

const read = (text: string) => parseMarkdown(text, { file: 'a.md', findings: findings('a.md') });
const numbers = (value: unknown): unknown[] =>
  JSON.stringify(value)
    .match(/"type":"footnote","number":\d+/g)
    ?.map((one) => Number(one.match(/\d+$/)?.[0])) ?? [];

describe('footnotes', () => {
  it('are numbered in the order in which the text mentions them, wherever they are written', () => {
    const { blocks, footnotes } = read('[^a]: about[^b]\n\n[^b]: more\n\nFirst[^c], then[^a].\n\n[^c]: first\n');
    expect(numbers(blocks)).toEqual([1, 2]);
    expect(footnotes.map((note) => note.number)).toEqual([1, 2, 3]);
    expect(JSON.stringify(footnotes[0])).toContain('first');
    expect(numbers(footnotes[1])).toEqual([3]);
  });

  it('that only themselves mention are left out', () => {
    expect(read('[^1]: x[^1]\n').footnotes).toEqual([]);
  });
});
