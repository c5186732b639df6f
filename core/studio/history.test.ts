import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyStep, inverseOf, merge, stepBetween } from './edit.ts';
import { carriedOut, type Entry, entryOf, joined, reverse, textEdit } from './history.ts';

const text = fc
  .array(fc.constantFrom('one\n', 'two\n', 'three\r\n', '\n', 'é', 'end'), { maxLength: 8 })
  .map((all) => all.join(''));

describe('a step', () => {
  it('leads from any text to any other, and back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const step = stepBetween(before, after);
        expect(applyStep(before, step)).toBe(after);
        expect(applyStep(after, inverseOf(before, step))).toBe(before);
      }),
    );
  });

  it('touches no line that has not changed', () => {
    expect(stepBetween('a\nb\nc\n', 'a\nB\nc\n')).toEqual([{ from: 2, to: 3, insert: 'B' }]);
  });
});

describe('two people in one file', () => {
  it('lose nothing where they changed different lines', () => {
    expect(merge('a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'a\nb\nc\nD\n')).toBe('A\nb\nc\nD\n');
    expect(merge('a\n', 'b\n', 'b\n')).toBe('b\n');
  });

  it('are asked where they changed the same', () => {
    expect(merge('a\n', 'b\n', 'c\n')).toBeNull();
  });

  it('get what one of them wrote where the other wrote nothing', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(merge(base, other, base)).toBe(other);
        expect(merge(base, base, other)).toBe(other);
      }),
    );
  });
});

const files = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'c.yml'), text).map((all) => new Map(Object.entries(all)));

describe('a history', () => {
  it('takes back whatever was done, in whatever order, to the last character', () => {
    fc.assert(
      fc.property(fc.array(files, { minLength: 2, maxLength: 6 }), ([first, ...others]) => {
        let texts: ReadonlyMap<string, string> = first ?? new Map();
        const past: Entry[] = [];
        for (const next of others) {
          const paths = [...new Set([...texts.keys(), ...next.keys()])];
          const changes = paths.map((path) => ({
            path,
            before: texts.get(path) ?? null,
            after: next.get(path) ?? null,
          }));
          const entry = entryOf('edit', changes, [], 0);
          past.push(entry);
          texts = carriedOut(texts, entry);
          expect(new Map([...texts].sort())).toEqual(new Map([...next].sort()));
        }
        for (const entry of past.toReversed()) texts = carriedOut(texts, reverse(entry));
        expect(new Map([...texts].sort())).toEqual(new Map([...(first ?? [])].sort()));
      }),
    );
  });

  it('takes back a word at once and not letter by letter, but not what was typed after a pause', () => {
    const typed = (before: string, letter: string, atMs: number): Entry => ({
      label: 'typing',
      edits: [textEdit('a.md', before, [{ from: before.length, to: before.length, insert: letter }])],
      moves: [],
      atMs,
    });
    const one = joined(typed('', 'a', 0), typed('a', 'b', 100));
    expect(one).not.toBeNull();
    if (one) expect(carriedOut(new Map([['a.md', 'ab']]), reverse(one)).get('a.md')).toBe('');
    expect(joined(typed('', 'a', 0), typed('a', 'b', 5_000))).toBeNull();
  });
});
