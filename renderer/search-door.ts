import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Whether the search is open: the bar's button, the keys and the search itself share it. */
export const searchDoor = createStore<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

export const openSearch = (): void => searchDoor.setState({ isOpen: true });
export const closeSearch = (): void => searchDoor.setState({ isOpen: false });
export const useSearchDoor = (): boolean => useStore(searchDoor, (state) => state.isOpen);
