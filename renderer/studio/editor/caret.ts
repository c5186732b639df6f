import { type EditorView, ViewPlugin } from '@codemirror/view';

/** As much is left below the caret where the editor itself scrolls to it, in pixels. */
const air = 5;

/**
 * Keeps the line that is written in view where the editor gets lower, as it does when what was found is told below it.
 * Whoever has scrolled away from the caret stays where they are.
 */
export const keptInView = ViewPlugin.fromClass(
  class {
    private height: number;
    // The editor's own look at its size leaves out one that changes just behind a key.
    private readonly watcher: ResizeObserver;

    constructor(view: EditorView) {
      this.height = view.scrollDOM.clientHeight;
      const follow = {
        key: this,
        read: () => this.hidden(view),
        write: (by: number) => {
          if (by > 0) view.scrollDOM.scrollTop += by;
        },
      };
      this.watcher = new ResizeObserver(() => view.requestMeasure(follow));
      this.watcher.observe(view.scrollDOM);
    }

    /** By how many pixels the caret now lies below the lower edge, where it lay above that before. */
    private hidden(view: EditorView): number {
      const { clientHeight: height } = view.scrollDOM;
      const before = this.height;
      this.height = height;
      // Also where another window has the keys for a moment.
      const isWritten = view.root.activeElement === view.contentDOM;
      const caret = height < before && isWritten ? view.coordsAtPos(view.state.selection.main.head) : null;
      if (!caret) return 0;
      const { top } = view.scrollDOM.getBoundingClientRect();
      const wasSeen = caret.top >= top && caret.bottom <= top + before + 1;
      return wasSeen ? caret.bottom + air - top - height : 0;
    }

    destroy(): void {
      this.watcher.disconnect();
    }
  },
);
