import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LearnerId } from '../core/api/call.ts';
import type { Learner, Preferences } from '../core/api/learner.ts';
import type { Input, Output } from '../core/api.ts';
import type { Fault } from '../core/faults.ts';
import { likelyLanguage } from '../core/likely-language.ts';
import { call, onEvent, quiet } from './api.ts';
import { languages, speak } from './i18n.ts';
import { faultOf } from './use-call.ts';

type Session = Output<'session.read'>;

export interface SessionState {
  /** Null until the host has answered for the first time. */
  readonly session: Session | null;
  /** Why the host's first answer is missing. */
  readonly fault: Fault | null;
  /** Something that was not saved although nobody pressed a button for it: the frame says so. */
  readonly unsaved: Fault | null;
  tellUnsaved(fault: Fault | null): void;
  read(): Promise<void>;
  /** Sets up the trainee of this computer. Throws a `FaultError` when it is not on disk. */
  create(input: Input<'learner.create'>): Promise<void>;
  /** Adds somebody else to this computer, who is here from then on. Throws a `FaultError` when it is not on disk. */
  add(input: Input<'people.add'>): Promise<void>;
  /** Somebody else is here from then on. What is still on its way to the disk gets there first. */
  change(learner: LearnerId): Promise<void>;
  /** Throws a `FaultError` when it is not on disk. */
  update(learner: Input<'learner.update'>): Promise<void>;
}

/** Who is here: the one thing every screen shares. */
export const sessionStore = createStore<SessionState>()((set, get) => {
  // Nothing is shown in a language before its words are here.
  const keep = async (learner: Learner) => {
    await speak(learner.language);
    const { session } = get();
    if (session) set({ session: { ...session, learner } });
  };
  return {
    session: null,
    fault: null,
    unsaved: null,
    tellUnsaved(unsaved) {
      if (get().unsaved?.code !== unsaved?.code) set({ unsaved });
    },
    async read() {
      try {
        const session = await call('session.read', {});
        await speak(session.learner?.language ?? likelyLanguage(navigator.languages, languages));
        set({ session, fault: null });
      } catch (thrown) {
        set({ fault: faultOf(thrown) });
      }
    },
    async create(input) {
      await keep(await call('learner.create', input));
    },
    async add(input) {
      await quiet();
      await keep(await call('people.add', input));
    },
    async change(learner) {
      await quiet();
      await keep(await call('people.switch', { learner }));
    },
    async update(learner) {
      await keep(await call('learner.update', learner));
    },
  };
});

/** Reads who is here, now and whenever the host says that it changed. */
export function followSession(): () => void {
  const { read } = sessionStore.getState();
  void read();
  return onEvent((event) => {
    if (event.topics.includes('learner')) void read();
  });
}

export const useSession = <T>(select: (state: SessionState) => T): T => useStore(sessionStore, select);

export const plainPreferences: Preferences = { theme: 'system', textScale: 100, motion: 'system', retention: 90 };

/** Puts what the trainee chose on the page: colours, size of text, movement, language. */
export function applyPreferences(root: HTMLElement, language: string, { theme, textScale, motion }: Preferences): void {
  root.lang = language;
  root.dir = directionOf(language);
  root.style.fontSize = `${textScale}%`;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (motion === 'system') delete root.dataset.motion;
  else root.dataset.motion = motion;
}

/** The side from which a language is written. */
function directionOf(language: string): 'ltr' | 'rtl' {
  const { language: name } = new Intl.Locale(language);
  return ['ar', 'fa', 'he', 'ur', 'yi'].includes(name) ? 'rtl' : 'ltr';
}
