import { createContext, useContext, useMemo, useState } from 'react';
import type { Setting } from '../../../core/studio/workshop.ts';
import { useSession } from '../../session.ts';
import { useProject } from '../project/project-context.ts';

export type PageColours = 'same' | 'light' | 'dark';

/** For whom and in which language the pages beside the text are shown. */
export interface SettingState extends Setting {
  /** The colours of the page: those of the program, or the ones said. */
  readonly page: PageColours;
  readonly setPage: (page: PageColours) => void;
  readonly setHome: (home: string) => void;
  readonly setLanguage: (language: string | null) => void;
}

const Context = createContext<SettingState | null>(null);
export const SettingProvider = Context.Provider;

export function useSetting(): SettingState {
  const setting = useContext(Context);
  if (!setting) throw new Error('Nobody has said for whom the page is shown.');
  return setting;
}

/** Begins with the home country of whoever is here, where the course has it, and the course's own language. */
export function useNewSetting(): SettingState {
  const own = useSession((state) => state.session?.learner?.home ?? '');
  const homes = useProject((state) => state.homes);
  const [chosen, setHome] = useState<string | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const [page, setPage] = useState<PageColours>('same');
  const home = [chosen, own].find((code) => homes.some((one) => one.code === code)) ?? homes[0]?.code ?? '';
  return useMemo(() => ({ home, language, page, setHome, setLanguage, setPage }), [home, language, page]);
}
