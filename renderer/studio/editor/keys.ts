import { forEachDiagnostic, nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import type { EditorView, KeyBinding } from '@codemirror/view';

interface Doings {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly rename: () => void;
  readonly define: () => void;
}

const does = (work: () => void) => () => {
  work();
  return true;
};

/** Does the first thing that can be done about what the cursor is in, or about the next finding of its line. */
function mend(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  let isDone = false;
  for (const isNear of [
    (from: number, to: number) => from <= head && head <= to,
    (from: number, to: number) => from <= line.to && to >= line.from,
  ]) {
    forEachDiagnostic(view.state, (one, from, to) => {
      const [action] = one.actions ?? [];
      if (isDone || !action || !isNear(from, to)) return;
      isDone = true;
      action.apply(view, from, to);
    });
  }
  return isDone;
}

/** What keys do in the text besides what they do in every editor. */
export const keysFor = ({ undo, redo, rename, define }: Doings): readonly KeyBinding[] => [
  { key: 'Mod-z', run: does(undo), preventDefault: true },
  { key: 'Mod-y', mac: 'Mod-Shift-z', run: does(redo), preventDefault: true },
  { key: 'Mod-Shift-z', run: does(redo), preventDefault: true },
  { key: 'F2', run: does(rename) },
  { key: 'F12', run: does(define) },
  { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
  { key: 'Mod-.', run: mend },
];
