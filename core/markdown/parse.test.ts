import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings } from '../diagnostic.ts';
import { fillBlocks } from './fill.ts';
import { parseMarkdown } from './parse.ts';

function parse(text: string, file = 'modules/01-a/01-b.md') {
  const found = findings(file);
  return { ...parseMarkdown(text, { file, findings: found }), found: found.list };
}

/** A tree without its places, for comparing. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one) => (key === 'at' ? undefined : one)));

describe('Markdown of a pack', () => {
  it('shows HTML as the text it is', () => {
    const { blocks } = parse('A <script>alert(1)</script> <b onclick="x">bold</b>');
    expect(JSON.stringify(blocks)).toContain('<script>alert(1)</script>');
    expect(bare(blocks)).toMatchObject([{ type: 'paragraph', children: [{ type: 'text' }] }]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '//evil.example',
    '../secret.md',
  ])('makes no link of %s, and says so', (address) => {
    const { blocks, found } = parse(`[go](${address})`);
    expect(JSON.stringify(blocks)).not.toContain('"link"');
    expect(found.map((one) => one.code)).toEqual(['link-target']);
  });

  it('keeps web addresses and places on the page', () => {
    const { blocks, found } = parse('[a](https://example.org/x) [b](#here)');
    expect(found).toEqual([]);
    expect(bare(blocks)).toMatchObject([
      { children: [{ type: 'link', href: 'https://example.org/x' }, {}, { type: 'link', href: '#here' }] },
    ]);
  });

  it('makes a figure of a picture alone in its paragraph, with its path inside the pack and its caption', () => {
    const { blocks } = parse('![Three layers](../../media/layers.svg "After *Hocking* [@hocking-1993]")');
    expect(bare(blocks)).toEqual([
      {
        type: 'figure',
        src: 'media/layers.svg',
        alt: 'Three layers',
        caption: [
          { type: 'text', text: 'After ' },
          { type: 'emphasis', children: [{ type: 'text', text: 'Hocking' }] },
          { type: 'text', text: ' ' },
          { type: 'citation', key: 'hocking-1993', locator: '' },
        ],
      },
    ]);
  });

  it.each(['../../../etc/passwd', 'https://example.org/x.png', '/abs.png', 'data:image/png;base64,AA'])(
    'does not show a picture from %s',
    (src) => {
      const { blocks, found } = parse(`![alt](${src})`);
      expect(JSON.stringify(blocks)).not.toContain('"image"');
      expect(JSON.stringify(blocks)).not.toContain('"figure"');
      expect(found.map((one) => one.code)).toEqual(['picture-path']);
    },
  );

  it('reports a picture that says nothing to a person who cannot see it', () => {
    expect(parse('![](../../media/a.svg)').found.map((one) => one.code)).toEqual(['picture-without-text']);
  });

  it('reads a term or a citation that is broken over two lines', () => {
    const { blocks } = parse('The [[reservation\nvalue]] [@a, art.\n4;\n@b].');
    const text = JSON.stringify(bare(blocks));
    expect(text).toContain('"term":"reservation value"');
    expect(text).toContain('"key":"a","locator":"art. 4"');
    expect(text).toContain('"key":"b","locator":""');
  });

  it('reads glossary terms, citations, slots and footnotes', () => {
    const { blocks, footnotes } = parse(
      'The [[BATNA]] and [[reservation value|the least]] [@a, chap. 2; @b] for {{home.council}}.[^n]\n\n[^n]: A note.',
    );
    expect(bare(blocks)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'The ' },
          { type: 'term', term: 'BATNA', text: 'BATNA' },
          { type: 'text', text: ' and ' },
          { type: 'term', term: 'reservation value', text: 'the least' },
          { type: 'text', text: ' ' },
          { type: 'citation', key: 'a', locator: 'chap. 2' },
          { type: 'citation', key: 'b', locator: '' },
          { type: 'text', text: ' for ' },
          { type: 'slot', name: 'home.council', starts: false },
          { type: 'text', text: '.' },
          { type: 'footnote', number: 1 },
        ],
      },
    ]);
    expect(bare(footnotes)).toEqual([
      { number: 1, children: [{ type: 'paragraph', children: [{ type: 'text', text: 'A note.' }] }] },
    ]);
  });

  it('gives a word its capital where it begins a sentence, and only there', () => {
    const { blocks } = parse('{{home.x}} answers. {{home.x}} waits, {{home.x}} thinks. “{{home.x}} is late.”');
    const [filled] = fillBlocks(blocks, { 'home.x': 'the prefect' });
    expect(JSON.stringify(bare(filled))).toContain('The prefect');
    expect(bare(filled)).toEqual({
      type: 'paragraph',
      children: [
        'The prefect',
        ' answers. ',
        'The prefect',
        ' waits, ',
        'the prefect',
        ' thinks. “',
        'The prefect',
        ' is late.”',
      ].map((text) => ({ type: 'text', text })),
    });
  });

  it('leaves a slot without a value to be seen', () => {
    const [filled] = fillBlocks(parse('Ask {{home.nobody}}.').blocks, {});
    expect(JSON.stringify(filled)).toContain('{{home.nobody}}');
  });

  it('gives every heading an id of its own', () => {
    const { blocks } = parse('## Who pays?\n\n## Who pays?\n\n## Named {#here}\n\n## ???');
    expect(blocks.map((block) => (block.type === 'heading' ? block.id : null))).toEqual([
      'who-pays',
      'who-pays-2',
      'here',
      'section',
    ]);
  });

  it('reads call-outs with their titles', () => {
    const { blocks } = parse('::: law Article *10*\nText.\n:::\n\n::: reflect\nWrite.\n:::');
    expect(bare(blocks)).toMatchObject([
      {
        type: 'callout',
        kind: 'law',
        title: [{ text: 'Article ' }, { type: 'emphasis' }],
        children: [{ type: 'paragraph' }],
      },
      { type: 'callout', kind: 'reflect', title: [] },
    ]);
  });

  it('finds the line and column of what it reports', () => {
    const [finding] = parse('One.\n\n- two\n- [three](javascript:x)').found;
    expect(finding).toMatchObject({ line: 4, column: 4 });
  });

  it('never throws and always ends, whatever the text', () => {
    const mark = fc.constantFrom(
      '[^1]',
      '[^1]: x',
      '::: case\n',
      ':::\n',
      '[[',
      ']]',
      '{{',
      '}}',
      '[@a',
      ']',
      '{#x}',
      '> ',
      '- ',
      '1. ',
      '|a|b|\n|-|-|\n',
      '```',
      '*',
      '`',
      '\n',
      '\n\n',
      '![',
      '](',
      ')',
      ': ',
      'Term\n: ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, fc.string({ maxLength: 8 })), { maxLength: 40 }), (parts) => {
        const { blocks } = parse(parts.join(''));
        expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks);
      }),
      { numRuns: 1000 },
    );
  });
});
