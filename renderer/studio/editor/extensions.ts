import { autocompletion, type CompletionSource, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  type KeyBinding,
  keymap,
  lineNumbers,
  showPanel,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { keptInView } from './caret.ts';
import { shownConstructs } from './constructs.ts';
import { packMarkdown } from './language.ts';

interface Options {
  readonly path: string;
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly complete: CompletionSource;
  readonly keys: readonly KeyBinding[];
}

/** All that the editor is made of. Taking back is the pack's, not the file's, so CodeMirror's own history is left out. */
export function extensionsFor({ path, label, phrases, complete, keys }: Options): Extension {
  return [
    keymap.of([...keys]),
    path.endsWith('.yml') ? yaml() : packMarkdown,
    syntaxHighlighting(classHighlighter),
    shownConstructs,
    lineNumbers(),
    lintGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    highlightSelectionMatches(),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    autocompletion({ override: [complete], icons: false }),
    // The caret and the selection are the browser's own: drawn ones blink by a style, and cost a frame each time.
    EditorView.lineWrapping,
    keptInView,
    EditorView.editorAttributes.of(({ state }) =>
      state.facet(showPanel).some((panel) => panel !== null) ? { class: 'studio-panelled' } : null,
    ),
    EditorState.tabSize.of(2),
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', tabindex: '0', translate: 'no' }),
    // Tab stays what moves on to the next thing on the page.
    keymap.of([...completionKeymap, ...searchKeymap, ...lintKeymap, ...defaultKeymap]),
  ];
}
