import { type ComponentType, useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ScreenBoundary } from './frame/screen-boundary.tsx';
import { LibraryScreen } from './library/library-screen.tsx';
import { patterns } from './routes.tsx';
import { placeOf } from './screen.tsx';
import { Loading } from './ui/loading.tsx';

/** A screen whose code arrives when it is first opened. */
interface Screen {
  /** The screen, once it is here. */
  readonly here: () => ComponentType | null;
  /** Fetches it once; after a failure, again. */
  readonly fetch: () => Promise<void>;
}

// What is asked for by name keeps its name.
function screen<K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K): Screen {
  let here: ComponentType | null = null;
  let coming: Promise<void> | null = null;
  const begin = async () => {
    try {
      here = (await load())[name];
    } catch (error) {
      coming = null;
      throw error;
    }
  };
  return {
    here: () => here,
    fetch: () => {
      coming ??= begin();
      return coming;
    },
  };
}

/** A screen that came with the program's frame. */
const at = (component: ComponentType): Screen => ({ here: () => component, fetch: async () => undefined });

/**
 * Shows a screen as soon as it is here. Not by React's `lazy`: once Suspense has shown that it waits, it goes on showing
 * it for 300 ms, and a screen is here in ten.
 */
function Arriving({ screen }: { readonly screen: Screen }) {
  const [state, setState] = useState<{ readonly error: unknown } | 'waiting' | 'here'>('waiting');
  useEffect(() => {
    screen.fetch().then(
      () => setState('here'),
      (error: unknown) => setState({ error }),
    );
  }, [screen]);
  // The boundary around every screen tells of it.
  if (typeof state === 'object') throw state.error;
  const Here = screen.here();
  return Here ? <Here /> : <Loading />;
}

const table: readonly (readonly [string, Screen])[] = [
  [patterns.library, at(LibraryScreen)],
  [patterns.course, screen(() => import('./library/course-screen.tsx'), 'CourseScreen')],
  [patterns.findings, screen(() => import('./library/findings-screen.tsx'), 'FindingsScreen')],
  [patterns.lesson, screen(() => import('./lesson/lesson-screen.tsx'), 'LessonScreen')],
  [patterns.scenario, screen(() => import('./scenario/scenario-screen.tsx'), 'ScenarioScreen')],
  [patterns.desk, screen(() => import('./scenario/desk-screen.tsx'), 'DeskScreen')],
  [patterns.debrief, screen(() => import('./scenario/debrief-screen.tsx'), 'DebriefScreen')],
  [patterns.negotiation, screen(() => import('./negotiation/table-screen.tsx'), 'TableScreen')],
  [patterns.table, screen(() => import('./negotiation/seat-screen.tsx'), 'SeatScreen')],
  [patterns.tableDebrief, screen(() => import('./negotiation/debrief-screen.tsx'), 'TableDebriefScreen')],
  [patterns.quiz, screen(() => import('./quiz/quiz-screen.tsx'), 'QuizScreen')],
  [patterns.judgement, screen(() => import('./judgement/judgement-screen.tsx'), 'JudgementScreen')],
  [patterns.worksheet, screen(() => import('./worksheet/worksheet-screen.tsx'), 'WorksheetScreen')],
  [patterns.glossary, screen(() => import('./atlas/glossary-screen.tsx'), 'GlossaryScreen')],
  [patterns.atlas, screen(() => import('./atlas/atlas-screen.tsx'), 'AtlasScreen')],
  [patterns.certificate, screen(() => import('./certificate/certificate-screen.tsx'), 'CertificateScreen')],
  [patterns.diploma, screen(() => import('./certificate/diploma-screen.tsx'), 'DiplomaScreen')],
  [patterns.install, screen(() => import('./library/parcel/parcel-screen.tsx'), 'ParcelScreen')],
  [patterns.review, screen(() => import('./review/review-screen.tsx'), 'ReviewScreen')],
  [patterns.notes, screen(() => import('./notes/notes-screen.tsx'), 'NotesScreen')],
  [patterns.progress, screen(() => import('./progress/progress-screen.tsx'), 'ProgressScreen')],
  [patterns.studio, screen(() => import('./studio/studio-screen.tsx'), 'StudioScreen')],
  [patterns.project, screen(() => import('./studio/workbench-screen.tsx'), 'WorkbenchScreen')],
  [patterns.person, screen(() => import('./welcome/person-screen.tsx'), 'PersonScreen')],
  [patterns.settings, screen(() => import('./settings/settings-screen.tsx'), 'SettingsScreen')],
];
const welcome = screen(() => import('./welcome/welcome-screen.tsx'), 'WelcomeScreen');
const missing = screen(() => import('./frame/missing-screen.tsx'), 'MissingScreen');

/** The screen of the address. Who is not known yet is asked first, whatever the address. */
export function Screens({ isKnown }: { readonly isKnown: boolean }) {
  const [path] = useLocation();
  // Its own boundary and its own state for each place: one screen's trouble does not outlive it.
  return (
    <ScreenBoundary key={placeOf(path)}>
      {isKnown ? (
        <Switch>
          <Route path={patterns.welcome}>
            <Redirect to={patterns.library} replace />
          </Route>
          {table.map(([pattern, screen]) => (
            <Route key={pattern} path={pattern}>
              <Arriving key={pattern} screen={screen} />
            </Route>
          ))}
          <Route>
            <Arriving key="missing" screen={missing} />
          </Route>
        </Switch>
      ) : (
        <Arriving key="welcome" screen={welcome} />
      )}
    </ScreenBoundary>
  );
}
