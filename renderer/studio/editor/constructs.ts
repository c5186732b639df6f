import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** What the language has besides Markdown, by the class it is shown in. The first that fits a place holds. */
const constructs: readonly (readonly [name: string, pattern: string])[] = [
  ['id', String.raw`\{#[^}\s]+\}`],
  [
    'rule',
    String.raw`\x60(?:(?:if|before|ending) [^\x60\n]+|once|channels|endings|debrief|\w+ ?[+\-−=] ?[^\x60\n]*)\x60`,
  ],
  ['term', String.raw`\[\[[^\]]+\]\]`],
  ['source', String.raw`\[@[^\]]+\]`],
  ['slot', String.raw`\{\{[^}]+\}\}`],
  ['callout', '^:{3,}.*$'],
];
const pattern = new RegExp(constructs.map(([name, one]) => `(?<${name}>${one})`).join('|'), 'gmu');
const marks = new Map(constructs.map(([name]) => [name, Decoration.mark({ class: `studio-mark-${name}` })]));

function marked(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    const start = view.state.doc.lineAt(from).from;
    const text = view.state.sliceDoc(start, to);
    for (const found of text.matchAll(pattern)) {
      const [name] = Object.entries(found.groups ?? {}).find(([, words]) => words !== undefined) ?? [];
      const mark = name === undefined ? undefined : marks.get(name);
      if (mark) builder.add(start + found.index, start + found.index + found[0].length, mark);
    }
  }
  return builder.finish();
}

/** Shows the constructs of the language in what is on the screen, and in no more. */
export const shownConstructs: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = marked(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = marked(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
