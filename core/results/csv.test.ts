import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

/** Reads a table as RFC 4180 has it, by hand: another way than it was written. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      at++;
      while (text[at] !== '"' || text[at + 1] === '"') {
        field += text[at];
        at += text[at] === '"' ? 2 : 1;
      }
      at++;
    } else if (text[at] === ',') {
      row.push(field);
      field = '';
      at++;
    } else if (text.startsWith('\r\n', at)) {
      rows.push([...row, field]);
      row = [];
      field = '';
      at += 2;
    } else field += text[at++];
  }
  return rows;
}

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[=+\-@'"\t\r\n,;ab]{0,12}$/));
const rows = fc.array(fc.record({ a: text, b: text, c: text }), { maxLength: 8 });
const columns = ['a', 'b', 'c'] as const;

describe('a table for spreadsheets', () => {
  it('is read back field by field, but for the apostrophe that keeps a field from being a formula', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const [head, ...read] = parse(csvOf(columns, some));
        expect(head).toEqual(['a', 'b', 'c']);
        const plain = read.map((row) => row.map((field) => field.replace(/^'/, '')));
        expect(plain).toEqual(some.map(({ a, b, c }) => [a, b, c]));
      }),
    );
  });

  it('has no field that a spreadsheet would reckon with', () => {
    fc.assert(
      fc.property(rows, (some) => {
        for (const field of parse(csvOf(columns, some)).flat()) expect(field).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
    expect(csvOf(['a'], [{ a: '=HYPERLINK("x")' }])).toBe('a\r\n"\'=HYPERLINK(""x"")"\r\n');
  });
});
