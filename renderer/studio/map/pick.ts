import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/**
 * What is picked on a map. It is kept beside React's own state, so that an arrow key draws two cards anew and not five
 * hundred.
 */
export interface Pick {
  /** Id of the place or way that is selected. */
  readonly selected: string | null;
  /** Id of the place on which the keyboard is. */
  readonly active: string | null;
  /** Places the keyboard was on, the last one last. */
  readonly trail: readonly string[];
}

export const createPick = (): StoreApi<Pick> =>
  createStore<Pick>()(() => ({ selected: null, active: null, trail: [] }));

/** A map's pick, and the prefix of the ids of its elements. */
export const PickContext = createContext<{ readonly store: StoreApi<Pick>; readonly prefix: string }>({
  store: createPick(),
  prefix: 'map',
});

export const usePick = <T>(read: (pick: Pick) => T): T => useStore(useContext(PickContext).store, read);

/** Id of the element of a place. Spaces and signs of the place's own id would make it none. */
export const elementId = (prefix: string, id: string): string => `${prefix}-${encodeURIComponent(id)}`;
