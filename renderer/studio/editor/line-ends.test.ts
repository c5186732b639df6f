import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineEndsOf, withEnds } from './line-ends.ts';

const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r')).map((all) => all.join(''));

describe('the ends of lines', () => {
  it('are counted as the editor counts them, and found again', () => {
    fc.assert(
      fc.property(text, fc.nat(), (written, where) => {
        const shown = written.replace(/\r\n|\r/g, '\n');
        const ends = lineEndsOf(written);
        const offset = where % (shown.length + 1);
        const back = ends.toText(offset);
        expect(ends.toEditor(back)).toBe(offset);
        expect(written.slice(0, back).replace(/\r\n|\r/g, '\n')).toBe(shown.slice(0, offset));
      }),
    );
  });

  it('stay those of the file in what is typed', () => {
    expect(withEnds('a\nb', lineEndsOf('x\r\ny'))).toBe('a\r\nb');
    expect(withEnds('a\nb', lineEndsOf('x\ny'))).toBe('a\nb');
  });
});
