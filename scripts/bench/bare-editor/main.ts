import { EditorView } from '@codemirror/view';

declare global {
  interface Window {
    openBareEditor: (doc: string, cursor: number) => void;
  }
}

/** An editor that does nothing but show a text and take keys. */
window.openBareEditor = (doc, cursor) => {
  const theme = EditorView.theme({ '&': { width: '640px', height: '600px' } });
  const view = new EditorView({
    doc,
    parent: document.body,
    selection: { anchor: cursor },
    extensions: [EditorView.lineWrapping, theme],
  });
  view.dispatch({ effects: EditorView.scrollIntoView(cursor, { y: 'center' }) });
  view.focus();
};
