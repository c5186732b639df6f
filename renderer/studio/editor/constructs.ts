import type { Extension } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

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

const decorator = new MatchDecorator({
  regexp: pattern,
  decoration({ groups = {} }) {
    const [name] = Object.entries(groups).find(([, words]) => words !== undefined) ?? [];
    return (name !== undefined && marks.get(name)) || null;
  },
});

/** Shows the constructs of the language in what is on the screen, and in no more. */
export const shownConstructs: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorator.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.decorations = decorator.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
