import type { Position } from '../diagnostic.ts';

/**
 * What a text of a pack becomes: a tree of plain data. The renderer draws React elements from it; no HTML string exists
 * anywhere, so there is nothing to sanitise. Every node can be sent as JSON.
 */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'deleted'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string; readonly at: Position }
  | {
      /** `http:`, `https:` and `mailto:` addresses leave the program; `#id` stays on the page. No other scheme parses. */
      readonly type: 'link';
      readonly href: string;
      readonly children: readonly Inline[];
      readonly at: Position;
    }
  | { readonly type: 'image'; readonly src: string; readonly alt: string; readonly at: Position }
  | { readonly type: 'break' }
  | { readonly type: 'term'; readonly term: string; readonly text: string; readonly at: Position }
  | { readonly type: 'citation'; readonly key: string; readonly locator: string; readonly at: Position }
  | { readonly type: 'footnote'; readonly number: number }
  | {
      /** `{#id}`: names what it stands at. Shows nothing. */
      readonly type: 'anchor';
      readonly id: string;
      readonly at: Position;
    }
  | {
      /** `{{home.supervisor}}`: filled in before it is shown. `starts` tells that it begins a sentence. */
      readonly type: 'slot';
      readonly name: string;
      readonly starts: boolean;
      readonly at: Position;
    };

export type CalloutKind = 'case' | 'law' | 'practice' | 'reflect';

export type Block = { readonly at: Position } & (
  | { readonly type: 'heading'; readonly level: number; readonly id: string; readonly children: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'code-block'; readonly text: string; readonly language: string }
  | { readonly type: 'rule' }
  | {
      readonly type: 'table';
      readonly align: readonly ('left' | 'center' | 'right' | null)[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly type: 'figure'; readonly src: string; readonly alt: string; readonly caption: readonly Inline[] }
  | {
      readonly type: 'callout';
      readonly kind: CalloutKind;
      readonly id: string;
      readonly title: readonly Inline[];
      readonly children: readonly Block[];
    }
  | {
      readonly type: 'definitions';
      readonly items: readonly {
        readonly term: readonly Inline[];
        readonly definitions: readonly (readonly Block[])[];
      }[];
    }
);

export interface Footnote {
  readonly number: number;
  readonly children: readonly Block[];
}

/** A parsed Markdown body. Footnotes are numbered from 1 in the order of their first mention. */
export interface Document {
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
}
