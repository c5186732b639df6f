import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { ProjectState } from './state.ts';

const Context = createContext<StoreApi<ProjectState> | null>(null);
export const ProjectProvider = Context.Provider;

/** The store of the pack that is open. */
export function useProjectStore(): StoreApi<ProjectState> {
  const store = useContext(Context);
  if (!store) throw new Error('No pack is open.');
  return store;
}

export const useProject = <T>(select: (state: ProjectState) => T): T => useStore(useProjectStore(), select);
