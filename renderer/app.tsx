import { Fragment, useEffect, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { actFor } from './api.ts';
import { Frame } from './frame/frame.tsx';
import { Outside } from './library/parcel/outside.tsx';
import { languageOfControls } from './pseudo.ts';
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
  // The words are here before the session is: see session.ts.
  const { language } = useTranslation().i18n;
  const preferences = learner?.preferences ?? plainPreferences;

  useLayoutEffect(() => {
    applyPreferences(document.documentElement, language, preferences);
  }, [language, preferences]);

  return (
    <I18nProvider locale={languageOfControls(language)}>
      <Router hook={useHashLocation}>
        <Frame>
          {session ? (
            // Another person, another page: nothing that one of them has open is shown to the other.
            <Fragment key={learner?.id ?? ''}>
              <ActFor learner={learner?.id ?? null} />
              <Screens isKnown={learner !== null} />
              {learner ? <Outside /> : null}
              {learner ? <SearchGate /> : null}
            </Fragment>
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

/**
 * Stands before all that makes calls: its effect comes before theirs, and after what those of the person before leave
 * behind, which is still theirs.
 */
function ActFor({ learner }: { readonly learner: string | null }) {
  useEffect(() => actFor(learner), [learner]);
  return null;
}
