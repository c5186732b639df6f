import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WorksheetView } from '../../core/api/worksheet.ts';
import type { Fault } from '../../core/faults.ts';
import type { Level } from '../../core/worksheet/worksheet.ts';
import { faultOf } from '../use-call.ts';

export interface WorksheetState {
  /** By section. */
  readonly texts: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, Level>>;
  /** When anything was last put on disk; null where nothing was. */
  readonly savedAtMs: number | null;
  readonly fault: Fault | null;
  saved(atMs: number): void;
  write(section: string, text: string): void;
  /** Shows the mark at once, and takes it back where it is not on disk. */
  mark(section: string, level: Level): Promise<void>;
}

/** What is written in a worksheet, and how it is marked. `keep` puts a mark on disk, or throws a `FaultError`. */
export function createWorksheetStore(
  { sections, savedAtMs }: Pick<WorksheetView, 'sections' | 'savedAtMs'>,
  keep: (section: string, level: Level) => Promise<unknown>,
): StoreApi<WorksheetState> {
  return createStore<WorksheetState>()((set, get) => ({
    texts: Object.fromEntries(sections.map(({ id, text }) => [id, text])),
    marks: Object.fromEntries(sections.flatMap(({ id, mark }) => (mark === null ? [] : [[id, mark]]))),
    savedAtMs,
    fault: null,
    saved(atMs) {
      set({ savedAtMs: atMs });
    },
    write(section, text) {
      set({ texts: { ...get().texts, [section]: text } });
    },
    async mark(section, level) {
      const before = get().marks[section];
      set({ marks: { ...get().marks, [section]: level }, fault: null });
      try {
        await keep(section, level);
      } catch (thrown) {
        const { [section]: shown, ...others } = get().marks;
        // A later mark of the same section has its own answer.
        if (shown === level) set({ marks: before === undefined ? others : { ...others, [section]: before } });
        set({ fault: faultOf(thrown) });
      }
    },
  }));
}

/** How many sections say something, and how many of each mark there are. */
export function countOf({ texts, marks }: Pick<WorksheetState, 'texts' | 'marks'>) {
  const levels = Object.values(marks);
  const of = (level: Level) => levels.filter((one) => one === level).length;
  return {
    written: Object.values(texts).filter((text) => text.trim() !== '').length,
    ...{ missing: of('missing'), workable: of('workable'), sound: of('sound') },
  };
}
