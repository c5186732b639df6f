import i18next from 'i18next';
import { useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Frame } from './frame/frame.tsx';
import { Outside } from './library/parcel/outside.tsx';
import { Screens } from './screens.tsx';
import { SearchGate } from './search-gate.tsx';
import { applyPreferences, plainPreferences, useSession } from './session.ts';
import { FaultMessage } from './ui/fault-message.tsx';
import { Loading } from './ui/loading.tsx';

/** The program: the frame, and in it the screen of the address. */
export function App() {
  const session = useSession((state) => state.session);
  const fault = useSession((state) => state.fault);
  const read = useSession((state) => state.read);
  const learner = session?.learner ?? null;
  const language = learner?.language ?? 'en';
  const preferences = learner?.preferences ?? plainPreferences;

  useLayoutEffect(() => {
    applyPreferences(document.documentElement, language, preferences);
    if (i18next.language !== language) void i18next.changeLanguage(language);
  }, [language, preferences]);

  return (
    <I18nProvider locale={language}>
      <Router hook={useHashLocation}>
        <Frame>
          {session ? (
            <>
              <Screens isKnown={learner !== null} />
              {learner ? <Outside /> : null}
              {learner ? <SearchGate /> : null}
            </>
          ) : fault ? (
            <FaultMessage fault={fault} onRetry={() => void read()} />
          ) : (
            <Loading />
          )}
        </Frame>
      </Router>
    </I18nProvider>
  );
}
