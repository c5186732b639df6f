import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNode, isScalar, isSeq, isMap as isYamlMap, type Node, parse, parseDocument, type YAMLSeq } from 'yaml';
import { applyChanges } from './change.ts';
import {
  addEntry,
  editFrontMatter,
  removeEntry,
  renameKey,
  setValue,
  valueAt,
  type YamlEdit,
  type YamlPath,
} from './yaml-edit.ts';
import type { YamlValue } from './yaml-write.ts';

const apply = (text: string, edits: readonly YamlEdit[]): string => applyChanges(text, edits);
const set = (text: string, path: YamlPath, value: YamlValue) => apply(text, setValue(text, path, value));
const add = (text: string, path: YamlPath, key: string | null, value: YamlValue) =>
  apply(text, addEntry(text, path, key, value));
const remove = (text: string, path: YamlPath) => apply(text, removeEntry(text, path));
const rename = (text: string, path: YamlPath, key: string) => apply(text, renameKey(text, path, key));

describe('setting a value', () => {
  it('changes what has changed and nothing beside it', () => {
    expect(setValue('a: 50 # half\nb: 1\n', ['a'], 55)).toEqual([{ from: 4, to: 5, insert: '5' }]);
    expect(setValue('a: 50\n', ['a'], 50)).toEqual([]);
  });

  it('works in brackets and in lines alike', () => {
    const text = 'clock: { name: days, start: 21 } # time\nmeters:\n    trust: { label: "The trust", start: 50 }\n';
    expect(set(text, ['clock', 'start'], 30)).toContain('{ name: days, start: 30 } # time');
    expect(set(text, ['meters', 'trust', 'label'], 'Trust')).toContain('{ label: "Trust", start: 50 }');
    expect(set(text, ['meters', 'trust', 'min'], -5)).toContain('start: 50, min: -5 }\n');
  });

  it('puts quotation marks only where the text would be read as something else', () => {
    expect(set('a: x\n', ['a'], 'Two years, or more')).toBe('a: Two years, or more\n');
    expect(set('a: { b: x }\n', ['a', 'b'], 'Two years, or more')).toBe('a: { b: "Two years, or more" }\n');
    expect(set('a: x\n', ['a'], 'true')).toBe('a: "true"\n');
    expect(set('a: x\n', ['a'], '{{home.council}}')).toBe('a: "{{home.council}}"\n');
    expect(set('a: x\n', ['a'], 'He said: "no"')).toBe(`a: 'He said: "no"'\n`);
  });

  it('leaves quotation marks that are their author’s habit, and takes those that are needed no more', () => {
    expect(set(`a: 'x'\n`, ['a'], "it's")).toBe(`a: 'it''s'\n`);
    expect(set('a: "3"\n', ['a'], '3 days')).toBe('a: 3 days\n');
    expect(set('a: "none"\n', ['a'], true)).toBe('a: true\n');
  });

  it('keeps a comment when a value takes another form', () => {
    expect(set('a: x # why\nb: 1\n', ['a'], { c: { d: 1 } })).toBe('a: # why\n  c: { d: 1 }\nb: 1\n');
    expect(set('a: # why\n  # more\n  - x\nb: 1\n', ['a'], 'y')).toBe('a: y # why\n  # more\nb: 1\n');
    expect(set('a: # why\nb: 1\n', ['a'], 3)).toBe('a: 3 # why\nb: 1\n');
  });

  it('lets no comment become part of a text of several lines', () => {
    expect(set('- a: x\n  b: y # why\n- z\n', [0], 'one\ntwo\n')).toBe('- | # why\n  one\n  two\n- z\n');
    expect(set('- a: x\n  b: y\n  # why\n- z\n', [0], 'one\ntwo\n')).toBe('- "one\\ntwo\\n"\n  # why\n- z\n');
    expect(set('- a: x # why\n- z\n', [0], 'one')).toBe('- one # why\n- z\n');
  });

  it('keeps comments that stood on the lines of a value of several lines', () => {
    expect(set('l:\n  - a: 1 # one\n    # inner\n    b: 2 # two\n  - c\n', ['l', 0], 'x')).toBe(
      'l:\n  - x # two\n    # one\n    # inner\n  - c\n',
    );
    expect(set('l:\n  - a: 1\n    # inner\n    b: 2\n', ['l', 0], 'one\ntwo\n')).toBe(
      'l:\n  - "one\\ntwo\\n"\n    # inner\n',
    );
    expect(set('l:\n  - - a\n    # inner\n    - b # two\n', ['l', 0], { c: [{ d: 1 }] })).toBe(
      'l:\n  - c:\n      - { d: 1 } # two\n    # inner\n',
    );
    expect(set('a:\n  # above\n  b: 1 # one\n  # inner\n  c: "# no"\n  # below\nd: 1\n', ['a'], 'x')).toBe(
      'a: x\n  # above\n  # one\n  # inner\n  # below\nd: 1\n',
    );
    expect(set('a: [\n  x, # one\n  y\n] # two\n', ['a'], 3)).toBe('a: 3 # two\n  # one\n');
    expect(set('a: [\n  [x, # one\n  y],\n  z\n]\n', ['a', 0], 3)).toBe('a: [\n  # one\n  3,\n  z\n]\n');
    expect(set('a: [[x, # one\n  y], z]\n', ['a', 0], 3)).toBe('a: [ # one\n  3, z]\n');
  });

  it('makes what is missing on the way', () => {
    expect(set('a: 1\n', ['b', 'c'], 2)).toBe('a: 1\nb: { c: 2 }\n');
    expect(set('# nothing yet\n', ['b'], 2)).toBe('# nothing yet\nb: 2\n');
    expect(set('facts: {}\n', ['facts', 'a'], true)).toBe('facts: { a: true }\n');
    expect(set('facts:\nb: 1\n', ['facts', 'a'], true)).toBe('facts: { a: true }\nb: 1\n');
    expect(set('', ['a'], 1)).toBe('a: 1\n');
  });

  it('changes some words of a folded text without wrapping the rest anew', () => {
    const text = 'd: >-\n  One two three\n  four five six\n  seven eight.\ne: 1\n';
    expect(set(text, ['d'], 'One two three four FIVE six seven eight.')).toBe(text.replace('five', 'FIVE'));
    expect(set(text, ['d'], 'One two three four five six seven eight. And nine.')).toBe(
      text.replace('t.', 't. And nine.'),
    );
    expect(set('d: |\n  a\n  b\n', ['d'], 'a\nc\n')).toBe('d: |\n  a\n  c\n');
    expect(set('d: x\n', ['d'], 'a\n\nb')).toBe('d: |-\n  a\n\n  b\n');
  });

  it('changes lists item by item', () => {
    expect(set('l: [en, fr] # two\n', ['l'], ['en', 'fr', 'pt-BR'])).toBe('l: [en, fr, pt-BR] # two\n');
    expect(set('l:\n- a # 1\n- b # 2\n- c # 3\n', ['l'], ['a', 'c'])).toBe('l:\n- a # 1\n- c # 3\n');
    expect(set('l: [a]\n', ['l'], [])).toBe('l: []\n');
    expect(set('certificate:\n  need: all\n', ['certificate', 'need'], ['a/b'])).toBe('certificate:\n  need: [a/b]\n');
  });

  it('says that it cannot change what it could break', () => {
    expect(() => setValue('a: [\n', ['a'], 1)).toThrow(RangeError);
    expect(() => setValue('? a\n: 1\n', ['a'], 2)).toThrow(RangeError);
    expect(() => setValue('a: &x 1\nb: *x\n', ['a'], 2)).toThrow(RangeError);
    expect(() => setValue('a: 1\n', ['a'], Number.NaN)).toThrow(RangeError);
  });
});

describe('adding an entry', () => {
  it('does as the neighbours do', () => {
    const text = 'c:\n   one: { label: One }\n   two: { label: Two }\n\n# end\nd: 1\n';
    expect(add(text, ['c'], 'three', { label: 'Three' })).toBe(
      'c:\n   one: { label: One }\n   two: { label: Two }\n   three: { label: Three }\n\n# end\nd: 1\n',
    );
    const lines = 'c:\n  one:\n    label: One\nd: 1\n';
    expect(add(lines, ['c'], 'two', { label: 'Two' })).toBe(
      'c:\n  one:\n    label: One\n  two:\n    label: Two\nd: 1\n',
    );
  });

  it('stands in brackets where they are, one a line if so', () => {
    expect(add('a: { b: 1 } # c\n', ['a'], 'd', 'x, y')).toBe('a: { b: 1, d: "x, y" } # c\n');
    expect(add('a: {\n  b: 1 # one\n}\n', ['a'], 'd', 2)).toBe('a: {\n  b: 1, # one\n  d: 2\n}\n');
    expect(add('l: [a, b,]\n', ['l'], null, 'c')).toBe('l: [a, b, c]\n');
  });

  it('keeps ends of line as they are', () => {
    expect(add('a:\r\n  b: 1\r\n', ['a'], 'c', 2)).toBe('a:\r\n  b: 1\r\n  c: 2\r\n');
    expect(add('a:\r  b: 1\r', ['a'], 'c', 2)).toBe('a:\r  b: 1\r  c: 2\r');
    expect(add('a: |\n  x', [], 'c', 2)).toBe('a: |\n  x\nc: 2');
  });

  it('adds items to a list, and begins one', () => {
    expect(add('l:\n  - a\nb: 1\n', ['l'], null, { x: 1 })).toBe('l:\n  - a\n  - { x: 1 }\nb: 1\n');
    expect(add('b: 1\n', ['l'], null, 'a')).toBe('b: 1\nl: [a]\n');
  });

  it('never takes the place of another', () => {
    expect(() => addEntry('a: { b: 1 }\n', ['a'], 'b', 2)).toThrow(RangeError);
    expect(() => addEntry('a: [b]\n', ['a'], 'c', 2)).toThrow(RangeError);
  });
});

describe('taking an entry out', () => {
  it('takes its lines, with what stands below it and deeper', () => {
    const text = 'a:\n  # above\n  b:\n    c: 1\n    # below\n  # next\n  d: 2\n';
    expect(remove(text, ['a', 'b'])).toBe('a:\n  # above\n  # next\n  d: 2\n');
    expect(remove(text, ['a', 'x'])).toBe(text);
  });

  it('leaves an empty one behind when the last is gone', () => {
    expect(remove('a:\n  b: 1\nc: 2\n', ['a', 'b'])).toBe('a: {}\nc: 2\n');
    expect(remove('a: [b]\n', ['a', 0])).toBe('a: []\n');
    expect(remove('a:\n  # above\n  b: 1 # one\n    # of it\n  # below\nc: 2\n', ['a', 'b'])).toBe(
      'a: {}\n  # above\n  # below\nc: 2\n',
    );
  });

  it('takes a comma along in brackets', () => {
    expect(remove('a: { b: 1, c: 2, d: 3 }\n', ['a', 'b'])).toBe('a: { c: 2, d: 3 }\n');
    expect(remove('a: { b: 1, c: 2, d: 3 }\n', ['a', 'c'])).toBe('a: { b: 1, d: 3 }\n');
    expect(remove('a: { b: 1, c: 2, d: 3 }\n', ['a', 'd'])).toBe('a: { b: 1, c: 2 }\n');
    expect(remove('a: [\n  x, # 1\n  y, # 2\n]\n', ['a', 0])).toBe('a: [\n  y, # 2\n]\n');
  });

  it('moves up what stood below the first of an item', () => {
    expect(remove('l:\n  - a: 1\n    b: 2\n', ['l', 0, 'a'])).toBe('l:\n  - b: 2\n');
  });
});

describe('renaming a key', () => {
  it('changes the key alone', () => {
    expect(rename('a: { b: 1 } # c\n', ['a', 'b'], 'new-name')).toBe('a: { new-name: 1 } # c\n');
    expect(rename('"a b": 1\n', ['a b'], 'null')).toBe('"null": 1\n');
    expect(() => renameKey('a: 1\nb: 2\n', ['a'], 'b')).toThrow(RangeError);
  });
});

describe('front matter', () => {
  it('is edited where it stands in its file', () => {
    const file = '\uFEFF---\r\ntype: scenario\r\ntitle: A\r\n---\r\n\r\ntitle: A\r\n';
    const edits = editFrontMatter(file, (yaml) => setValue(yaml, ['title'], 'B'));
    expect(apply(file, edits)).toBe(file.replace('A', 'B'));
    const more = editFrontMatter(file, (yaml) => addEntry(yaml, [], 'role', 'Mayor'));
    expect(apply(file, more)).toBe(file.replace('A\r\n', 'A\r\nrole: Mayor\r\n'));
    expect(() => editFrontMatter('# No\n', () => [])).toThrow(RangeError);
  });
});

/* Documents as a person might write them: blocks and brackets, comments, blank lines. */
const key = fc.constantFrom('a', 'bc', 'd-e', 'f_g', '"h i"', 'pass', '7');
const words = fc.constantFrom(
  'x',
  'two words',
  '12',
  '-3',
  'true',
  '"q, r"',
  "'it''s'",
  '"1"',
  '',
  'null',
  'a:b',
  '1.50',
);
const note = fc.constantFrom('', '', '', ' # note', ' # a: b');
const between = fc.constantFrom<readonly string[]>([], [], [], [''], ['# between'], ['', '# two', '']);
const below = fc.constantFrom<readonly string[]>([], [], ['# below'], ['', '# below']);
const pairs = <T>(of: fc.Arbitrary<T>) =>
  fc.uniqueArray(fc.tuple(key, of), { minLength: 1, maxLength: 4, selector: ([name]) => name });

const flow: fc.Memo<string> = fc.memo((depth) => {
  const inner = depth <= 1 ? words.filter((one) => one !== '') : flow(depth - 1);
  return fc.oneof(
    words.filter((one) => one !== ''),
    fc.array(inner, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    pairs(inner).map((list) => `{ ${list.map(([name, one]) => `${name}: ${one}`).join(', ')} }`),
    pairs(inner).map((list) => `{${list.map(([name, one]) => `${name}: ${one}`).join(',')}}`),
  );
});

interface Lines {
  readonly head: string;
  readonly lines: readonly string[];
}
const deeper = (lines: readonly string[]) => lines.map((line) => (line === '' ? '' : `  ${line}`));
const entryLines = ([name, { head, lines }]: readonly [string, Lines], above: readonly string[] = []) => [
  ...above,
  `${name}:${head === '' ? '' : head.startsWith(' #') ? head : ` ${head}`}`,
  ...deeper(lines),
];
const block: fc.Memo<Lines> = fc.memo((depth) => {
  const leaf = fc
    .tuple(fc.oneof(words, flow(2)), note)
    .map(([head, after]): Lines => ({ head: head + after, lines: [] }));
  const text = fc
    .tuple(
      fc.constantFrom('|', '|-', '>', '>-', '>- # note'),
      fc.constantFrom(['one'], ['one two', 'three four'], ['one', '', 'two']),
    )
    .map(([head, lines]): Lines => ({ head, lines }));
  const brackets = pairs(words.filter((one) => one !== '')).map(
    (list): Lines => ({
      head: '{',
      lines: [...list.map(([name, one]) => `  ${name}: ${one}, # in`), '}'],
    }),
  );
  if (depth <= 1) return fc.oneof(leaf, text, brackets);
  const map = fc.tuple(note, fc.array(between, { minLength: 4, maxLength: 4 }), pairs(block(depth - 1)), below).map(
    ([head, above, list, end]): Lines => ({
      head,
      lines: [...list.flatMap((one, at) => entryLines(one, above[at])), ...end],
    }),
  );
  const list = fc.tuple(note, fc.array(block(depth - 1), { minLength: 1, maxLength: 3 })).map(
    ([head, items]): Lines => ({
      head,
      lines: items.flatMap((one) => {
        const isBlock = one.lines.length > 0 && !/^[|>]/.test(one.head);
        const isPlain = isBlock && one.head === '' && /^[^#\s]/.test(one.lines[0] ?? '');
        if (isPlain) return [`- ${one.lines[0]}`, ...deeper(one.lines.slice(1))];
        return [`-${one.head === '' || one.head.startsWith(' #') ? one.head : ` ${one.head}`}`, ...deeper(one.lines)];
      }),
    }),
  );
  return fc.oneof(leaf, text, brackets, map, list);
});

const someDocument = fc
  .tuple(fc.array(between, { minLength: 4, maxLength: 4 }), pairs(block(3)), fc.boolean())
  .map(([above, list, isWindows]) => {
    const text = list
      .flatMap((one, at) => entryLines(one, above[at]))
      .map((line) => `${line}\n`)
      .join('');
    return isWindows ? text.replaceAll('\n', '\r\n') : text;
  })
  .filter((text) => parseDocument(text, { logLevel: 'silent' }).errors.length === 0);

const someScalar: fc.Arbitrary<YamlValue> = fc.oneof(
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'two words',
    'x, y',
    'a: b',
    '# no',
    '- a',
    '',
    ' ',
    '12',
    'true',
    "it's",
    '"q"',
    '{{home.x}}',
    'a\nb',
    'a\n',
  ),
);
const someValue: fc.Arbitrary<YamlValue> = fc.oneof(
  { weight: 3, arbitrary: someScalar },
  fc.array(someScalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b c', 'd', '1'), fc.oneof(someScalar, fc.array(someScalar, { maxLength: 2 })), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
);

type Mutable = null | boolean | number | string | Mutable[] | { [key: string]: Mutable };

/** Every path of a document with the lines it takes up. */
function placesOf(text: string): readonly { path: YamlPath; first: number; last: number }[] {
  const lineOf = (at: number) => text.slice(0, at).split('\n').length - 1;
  const places: { path: YamlPath; first: number; last: number }[] = [];
  const visit = (node: unknown, path: YamlPath): void => {
    const list: [string | number, Node | null, number][] = isYamlMap(node)
      ? node.items.map((pair) => {
          const name = isScalar(pair.key) ? String(pair.key.value) : '';
          return [name, isNode(pair.value) ? pair.value : null, (pair.key as Node).range?.[0] ?? 0];
        })
      : isSeq(node)
        ? node.items.map((item, at) => [
            at,
            isNode(item) ? item : null,
            dashesOf(node)[at] ?? (item as Node).range?.[0] ?? 0,
          ])
        : [];
    for (const [step, child, start] of list) {
      const end = Math.max(start + 1, child?.range?.[1] ?? 0);
      places.push({ path: [...path, step], first: lineOf(start), last: lineOf(end - 1) });
      visit(child, [...path, step]);
    }
  };
  visit(parseDocument(text, { keepSourceTokens: true }).contents, []);
  return places;
}

const commentsOf = (text: string) => text.match(/# (?:note|a: b|between|two|in|below)/g) ?? [];

/** Whether both are maps, or both lists, so that one becomes the other entry by entry and loses some. */
const areAlike = (a: unknown, b: unknown): boolean =>
  typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && Array.isArray(a) === Array.isArray(b);

const dashesOf = ({ srcToken }: YAMLSeq): readonly number[] =>
  srcToken?.type === 'block-seq'
    ? srcToken.items.flatMap(({ start }) => start.filter((one) => one.type === 'seq-item-ind').map((one) => one.offset))
    : [];

function changed(whole: unknown, path: YamlPath, value: YamlValue | undefined): unknown {
  const copy = structuredClone(whole) as Mutable;
  let parent = copy as { [key: string]: Mutable };
  for (const step of path.slice(0, -1)) parent = parent[String(step)] as { [key: string]: Mutable };
  const last = String(path.at(-1));
  if (value !== undefined) parent[last] = structuredClone(value) as Mutable;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

/** -0 is written as 0. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? {}));

describe('whatever the document', () => {
  const some = fc
    .tuple(someDocument, fc.nat(), someValue)
    .map(([text, at, value]) => ({ text, value, place: placesOf(text)[at % placesOf(text).length] }));

  it('says what it should after a value is set, and every other line is as it was', () => {
    fc.assert(
      fc.property(some, ({ text, value, place }) => {
        if (!place) return;
        const after = set(text, place.path, value);
        expect(plain(parse(after))).toEqual(plain(changed(parse(text), place.path, value)));
        const [old, now] = [text.split('\n'), after.split('\n')];
        expect(now.slice(0, place.first)).toEqual(old.slice(0, place.first));
        const below = old.length - place.last - 1;
        expect(below === 0 ? [] : now.slice(-below)).toEqual(below === 0 ? [] : old.slice(-below));
        if (text.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/);
        if (!areAlike(valueAt(parse(text), place.path), value))
          expect(commentsOf(after).toSorted()).toEqual(commentsOf(text).toSorted());
      }),
      { numRuns: 400 },
    );
  });

  it('says what it should after an entry is taken out', () => {
    fc.assert(
      fc.property(some, ({ text, place }) => {
        if (!place) return;
        const after = remove(text, place.path);
        expect(plain(parse(after, { logLevel: 'silent' }))).toEqual(plain(changed(parse(text), place.path, undefined)));
        expect(after.split('\n').slice(0, place.first)).toEqual(
          place.path.length === 1 ? text.split('\n').slice(0, place.first) : expect.anything(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('says what it should after an entry is added, and keeps every comment', () => {
    fc.assert(
      fc.property(some, fc.constantFrom('new', 'n w', 'null'), ({ text, value, place }, name) => {
        const path = place ? place.path.slice(0, -1) : [];
        const isListed = typeof place?.path.at(-1) === 'number';
        const after = add(text, path, isListed ? null : name, value);
        const at = path.reduce<unknown>((one, step) => (one as Record<string, unknown>)[String(step)], parse(text));
        const to = [...path, isListed ? (at as unknown[]).length : name];
        expect(plain(parse(after))).toEqual(plain(changed(parse(text), to, value)));
        expect(commentsOf(after).length).toBeGreaterThanOrEqual(commentsOf(text).length);
        for (const line of text.split('\n')) if (line.trim().startsWith('#')) expect(after).toContain(line);
      }),
      { numRuns: 200 },
    );
  });
});
