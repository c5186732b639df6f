import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameId, readOutline } from '../../pack/outline.ts';
import { arranged } from './order.ts';

const inOutline = (names: readonly string[]): readonly string[] =>
  readOutline({ paths: names.map((name) => `modules/${name}/module.yml`), text: () => null }).modules.map(({ path }) =>
    path.slice('modules/'.length),
  );

describe('names in a new order', () => {
  it.each<[string, readonly string[], number, string | null, readonly string[]]>([
    ['the first of all', ['a'], 0, null, ['01-a']],
    ['one at the end', ['01-a', 'b'], 1, null, ['01-a', '02-b']],
    ['one at the end of tens', ['010-a', '020-b', 'c'], 2, null, ['010-a', '020-b', '030-c']],
    ['one in a gap', ['01-a', 'b', '09-c'], 1, null, ['01-a', '05-b', '09-c']],
    ['one without a gap', ['01-a', 'b', '02-c', '03-d', '09-e'], 1, null, ['01-a', '03-b', '05-c', '07-d', '09-e']],
    ['one in front of the first', ['b', '01-a', '02-c'], 0, null, ['00-b', '01-a', '02-c']],
    ['one in front of zero', ['b', '00-a', '02-c'], 0, null, ['01-b', '02-a', '03-c']],
    ['one behind what has no number', ['01-a', 'b', 'c', 'd'], 2, null, ['01-a', '02-b', '03-c', 'd']],
    ['one that keeps its number', ['01-a', 'b', '09-c'], 1, '07-b', ['01-a', '07-b', '09-c']],
    ['one that keeps its lack of one', ['01-a', 'b', 'c'], 1, 'b', ['01-a', 'b', 'c']],
    ['one whose number says another order', ['01-a', 'c', 'b'], 1, 'c', ['01-a', '02-c', 'b']],
    ['one that shares its number', ['1-a', 'b', '1-c'], 1, '1-b', ['1-a', '1-b', '1-c']],
    ['one that would lose its own digits', ['01-a', '2024-b'], 1, '2024-b', ['01-a', '02-2024-b']],
    ['one behind a year', ['2024-a', 'b'], 1, null, ['2024-a', '2025-b']],
  ])('%s', (_, names, at, own, expected) => {
    expect(arranged(names, at, own)).toEqual(expected);
  });

  it('stand in the order asked for, keep their ids, and change no more than has to', () => {
    const name = fc
      .tuple(
        fc.constantFrom('', '0-', '01-', '1-', '2-', '02-', '3-', '10-', '007-', '99999999999999999999-'),
        fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,2})?$/),
      )
      .map((parts) => parts.join(''));
    const names = fc.uniqueArray(name, { selector: nameId, minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (written, a, b) => {
        const sorted = inOutline(written);
        const from = a % sorted.length;
        const own = sorted[from] as string;
        const place = b % sorted.length;
        const others = sorted.toSpliced(from, 1);
        const asked = others.toSpliced(place, 0, nameId(own));
        const given = arranged(asked, place, own);
        expect(inOutline(given)).toEqual(given);
        expect(given.map(nameId)).toEqual(asked.map((one, index) => (index === place ? one : nameId(one))));
        if (place === from) expect(given).toEqual(sorted);
      }),
      { numRuns: 500 },
    );
  });
});
