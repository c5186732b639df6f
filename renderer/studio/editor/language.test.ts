import { commonmarkLanguage } from '@codemirror/lang-markdown';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { Tree, TreeFragment } from '@lezer/common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packMarkdown, packParser } from './language.ts';

const lines = [
  '# Begin',
  '## Scene {#s1}',
  '###### Deep',
  '#none',
  'Words.',
  '',
  '---',
  '--- ',
  'title: x',
  '- [Go](#s1)',
];
const marks = [
  '```',
  '```yaml',
  '````',
  '~~~',
  '~~~~ ',
  '> quoted',
  '  # not at the margin',
  '    code',
  '`if trust > 2`',
];
const line = fc.constantFrom(...lines, ...marks);
const text = fc.array(line, { maxLength: 40 }).map((all) => all.join('\n'));

/** All that is in a tree, with where it is. */
function nodesOf(tree: Tree): string[] {
  const nodes: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from}–${to}`) });
  return nodes;
}

describe('the language of the editor', () => {
  it('reads a text that was changed as it reads it anew, however it was changed', () => {
    const change = fc.record({
      from: fc.nat(),
      length: fc.nat(60),
      put: fc.oneof(text, line, fc.constantFrom('#', '\n', '`')),
    });
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 6 }), (first, changes) => {
        let now = first;
        let tree = packParser.parse(now);
        let fragments = TreeFragment.addTree(tree);
        for (const { from: where, length, put } of changes) {
          const from = where % (now.length + 1);
          const to = Math.min(from + length, now.length);
          now = now.slice(0, from) + put + now.slice(to);
          fragments = TreeFragment.applyChanges(
            fragments,
            [{ fromA: from, toA: to, fromB: from, toB: from + put.length }],
            1,
          );
          tree = packParser.parse(now, fragments);
          expect(nodesOf(tree)).toEqual(nodesOf(packParser.parse(now)));
          expect(tree.length).toBe(now.length);
          fragments = TreeFragment.addTree(tree, fragments);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes no YAML over from the beginning of a text when another one is put before it', () => {
    const front = '---\ntitle: x\n---\n';
    const fragments = TreeFragment.addTree(packParser.parse(front));
    const change = { fromA: 0, toA: 0, fromB: 0, toB: front.length };
    const tree = packParser.parse(front + front, TreeFragment.applyChanges(fragments, [change], 1));
    expect(nodesOf(tree)).toEqual(nodesOf(packParser.parse(front + front)));
  });

  it('reads Markdown as a whole text of it is read', () => {
    fc.assert(
      fc.property(
        text.filter((one) => !/^---[ \t]*$/m.test(one)),
        (one) => {
          const without = (nodes: string[]) => nodes.filter((node) => !/^(?:Text|Document) /.test(node));
          expect(without(nodesOf(packParser.parse(one)))).toEqual(
            without(nodesOf(commonmarkLanguage.parser.parse(one))),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('reads what stands between two lines of dashes at the beginning as YAML, and only there', () => {
    const nodes = nodesOf(packParser.parse('---\ntitle: One\n---\n# Two\n\n---\ntitle: Three\n---\n'));
    expect(nodes).toContain('DashLine 0–3');
    expect(nodes).toContain('Pair 4–14');
    expect(nodes).toContain('DashLine 15–18');
    expect(nodes.filter((node) => node.startsWith('Pair'))).toHaveLength(1);
  });

  it('reads the text of an editor, which gives its lines one by one, as it reads a string', () => {
    fc.assert(
      fc.property(text, (doc) => {
        const state = EditorState.create({ doc, extensions: packMarkdown });
        const tree = ensureSyntaxTree(state, doc.length, 5_000) ?? Tree.empty;
        expect(nodesOf(tree)).toEqual(nodesOf(packParser.parse(doc)));
      }),
    );
  });
});
