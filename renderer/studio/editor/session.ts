import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { type Action, setDiagnostics } from '@codemirror/lint';
import { Annotation, type ChangeSet, EditorState, type Transaction } from '@codemirror/state';
import { EditorView, type KeyBinding, type ViewUpdate } from '@codemirror/view';
import type { StoreApi } from 'zustand/vanilla';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import { type Splice, stepBetween } from '../../../core/studio/edit.ts';
import type { Remedy } from '../../../core/studio/remedy.ts';
import type { ProjectState } from '../project/state.ts';
import { afterFrame } from './after-frame.ts';
import { shownAs } from './diagnostics.ts';
import { extensionsFor } from './extensions.ts';
import { type LineEnds, lineEndsOf, plainEnds, withEnds } from './line-ends.ts';

/** Marks what did not come from the keyboard: the store has it already. */
const fromStore = Annotation.define<boolean>();

/** A finding, its sentences in the language of whoever writes, and what can be done about it. */
interface Found {
  readonly finding: Diagnostic;
  readonly said: Pick<Diagnostic, 'message' | 'remedy'>;
  readonly remedies: readonly Remedy[];
}

export interface SessionOptions {
  readonly parent: HTMLElement;
  readonly path: string;
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly store: StoreApi<ProjectState>;
  readonly keys: (session: Session) => readonly KeyBinding[];
  readonly wordsFor: (remedy: Remedy) => string;
  readonly onRemedy: (finding: Diagnostic, remedy: Remedy) => void;
}

/** One file in the editor. */
export interface Session {
  readonly view: EditorView;
  readonly path: string;
  /** Where the cursor is, in the text as it lies on disk. */
  offset(): number;
  /** Shows what was found, with what can be done about it. */
  diagnose(findings: readonly Found[]): void;
  reveal(from: number, to: number): void;
  close(): void;
}

/** Puts a file of the pack into an editor, and keeps the two alike, whoever changes it. */
export function openSession(options: SessionOptions): Session {
  const { parent, path, label, phrases, store, wordsFor, onRemedy } = options;
  const { edit, moveTo, ask, onUse } = store.getState();
  /** The text the editor shows, as it lies on disk. */
  let text = store.getState().texts.get(path) ?? '';
  let ends: LineEnds = lineEndsOf(text);
  /** While the store takes what was typed here: it tells of it before it answers. */
  let isOwn = false;

  function onUpdate(update: ViewUpdate): void {
    if (update.docChanged) for (const one of update.transactions) if (one.docChanged) take(one);
    if (update.selectionSet || update.docChanged)
      moveTo(update.state.doc.lineAt(update.state.selection.main.head).number);
  }

  /** What was typed and the store has not heard of: a key is seen before anything else is made of it. */
  let typed: ChangeSet | null = null;
  const { soon, stop } = afterFrame(bring);

  function take(transaction: Transaction): void {
    if (transaction.annotation(fromStore)) return;
    typed = typed ? typed.compose(transaction.changes) : transaction.changes;
    // That it is not saved is said in the frame that shows the key: one of its own would have the next key wait for it.
    if (store.getState().saving === 'saved') bring();
    else soon();
  }

  function bring(): void {
    if (!typed) return;
    const step: Splice[] = [];
    typed.iterChanges((from, to, _a, _b, inserted) => {
      step.push({ from: ends.toText(from), to: ends.toText(to), insert: withEnds(inserted.toString(), ends) });
    });
    typed = null;
    isOwn = true;
    text = edit(path, step);
    isOwn = false;
    // A long text is not looked through for every key: the editor gives no other ends to a file that has none.
    if (ends !== plainEnds) ends = lineEndsOf(text);
  }

  async function complete(context: CompletionContext): Promise<CompletionResult | null> {
    const before = context.matchBefore(/(?:\]\(#|\[\[|\[@|\{\{|`|out:\s*|!\[[^\]]*\]\()[^\n`]*$/);
    if (!before && !context.explicit) return null;
    bring();
    const found = await ask('complete', { path, offset: ends.toText(context.pos) });
    if (!found || context.aborted) return null;
    return {
      from: ends.toEditor(found.from),
      validFor: /^[\w.\-–/ ]*$/,
      options: found.options.map(
        ({ label: name, detail, insert }): Completion => ({
          label: name,
          detail,
          ...(insert === undefined ? {} : { apply: insert }),
        }),
      ),
    };
  }

  const view: EditorView = new EditorView({ parent });
  const session: Session = {
    view,
    path,
    offset() {
      bring();
      return ends.toText(view.state.selection.main.head);
    },
    diagnose(findings) {
      const shown = findings.map(({ finding, said, remedies }) =>
        shownAs(
          view.state.doc,
          { ...finding, ...said },
          remedies.map((remedy): Action => ({ name: wordsFor(remedy), apply: () => onRemedy(finding, remedy) })),
        ),
      );
      view.dispatch(setDiagnostics(view.state, shown));
    },
    reveal(from, to) {
      bring();
      const selection = { anchor: ends.toEditor(from), head: ends.toEditor(to) };
      const most = view.state.doc.length;
      const place = { anchor: Math.min(selection.anchor, most), head: Math.min(selection.head, most) };
      view.dispatch({ selection: place, effects: EditorView.scrollIntoView(place.anchor, { y: 'center' }) });
      view.focus();
    },
    close() {
      bring();
      stop();
      release();
      unsubscribe();
      view.destroy();
    },
  };

  view.setState(
    EditorState.create({
      doc: text,
      extensions: [
        extensionsFor({ path, label, phrases, complete, keys: options.keys(session) }),
        EditorView.updateListener.of(onUpdate),
        // Whatever is done next, by a key or elsewhere on the page, finds all of what was typed.
        EditorView.domEventObservers({ keydown: bring, blur: bring }),
      ],
    }),
  );

  const release = onUse(bring);
  const unsubscribe = store.subscribe(({ texts }) => {
    const next = texts.get(path);
    if (isOwn || next === undefined || next === text) return;
    const before = ends;
    const step = stepBetween(text, next);
    const changes = step.map(({ from, to, insert }) => ({
      from: before.toEditor(from),
      to: before.toEditor(to),
      insert: insert.replace(/\r\n?/g, '\n'),
    }));
    text = next;
    ends = lineEndsOf(next);
    view.dispatch({ changes, annotations: fromStore.of(true) });
  });
  return session;
}
