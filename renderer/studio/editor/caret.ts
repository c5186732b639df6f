import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/**
 * Keeps the line that is written in view where the editor gets lower, as it does when what was found is told below it.
 * Whoever has scrolled away from the caret stays where they are.
 */
export const keptInView = ViewPlugin.fromClass(
  class {
    private height: number;

    constructor(view: EditorView) {
      this.height = view.scrollDOM.clientHeight;
    }

    update({ geometryChanged, view }: ViewUpdate): void {
      if (!geometryChanged) return;
      view.requestMeasure({
        key: this,
        read: () => this.hidden(view),
        write: (by) => {
          if (by > 0) view.scrollDOM.scrollTop += by;
        },
      });
    }

    /** By how many pixels the caret now lies below the lower edge, where it lay above that before. */
    private hidden(view: EditorView): number {
      const { clientHeight: height } = view.scrollDOM;
      const before = this.height;
      this.height = height;
      const caret = height < before && view.hasFocus ? view.coordsAtPos(view.state.selection.main.head) : null;
      if (!caret) return 0;
      const { top } = view.scrollDOM.getBoundingClientRect();
      const wasSeen = caret.top >= top && caret.bottom <= top + before;
      return wasSeen ? Math.ceil(caret.bottom - top - height) : 0;
    }
  },
);
