import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ScreenBoundary } from './frame/screen-boundary.tsx';
import { patterns } from './routes.tsx';
import { placeOf } from './screen.tsx';
import { Loading } from './ui/loading.tsx';

type Screen = LazyExoticComponent<ComponentType> & { readonly fetch: () => void };

// A feature arrives when it is first opened. What is asked for by name keeps its name.
const screen = <K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K): Screen =>
  Object.assign(
    lazy(async () => ({ default: (await load())[name] })),
    { fetch: () => void load() },
  );

const table: readonly (readonly [string, Screen])[] = [
  [patterns.library, screen(() => import('./library/library-screen.tsx'), 'LibraryScreen')],
  [patterns.course, screen(() => import('./library/course-screen.tsx'), 'CourseScreen')],
  [patterns.findings, screen(() => import('./library/findings-screen.tsx'), 'FindingsScreen')],
  [patterns.lesson, screen(() => import('./lesson/lesson-screen.tsx'), 'LessonScreen')],
  [patterns.scenario, screen(() => import('./scenario/scenario-screen.tsx'), 'ScenarioScreen')],
  [patterns.desk, screen(() => import('./scenario/desk-screen.tsx'), 'DeskScreen')],
  [patterns.debrief, screen(() => import('./scenario/debrief-screen.tsx'), 'DebriefScreen')],
  [patterns.quiz, screen(() => import('./quiz/quiz-screen.tsx'), 'QuizScreen')],
  [patterns.glossary, screen(() => import('./atlas/glossary-screen.tsx'), 'GlossaryScreen')],
  [patterns.atlas, screen(() => import('./atlas/atlas-screen.tsx'), 'AtlasScreen')],
  [patterns.settings, screen(() => import('./settings/settings-screen.tsx'), 'SettingsScreen')],
];
const WelcomeScreen = screen(() => import('./welcome/welcome-screen.tsx'), 'WelcomeScreen');
const MissingScreen = screen(() => import('./frame/missing-screen.tsx'), 'MissingScreen');

/** Begins to fetch the screen of the library while the host is still being asked who is here: most starts end there. */
export function fetchScreen(path: string): void {
  if (path === '' || path === patterns.library) table[0]?.[1].fetch();
}

/** The screen of the address. Who is not known yet is asked first, whatever the address. */
export function Screens({ isKnown }: { readonly isKnown: boolean }) {
  const [path] = useLocation();
  // Its own boundary and its own state for each place: one screen's trouble does not outlive it.
  return (
    <ScreenBoundary key={placeOf(path)}>
      <Suspense fallback={<Loading />}>
        {isKnown ? (
          <Switch>
            <Route path={patterns.welcome}>
              <Redirect to={patterns.library} replace />
            </Route>
            {table.map(([pattern, component]) => (
              <Route key={pattern} path={pattern} component={component} />
            ))}
            <Route component={MissingScreen} />
          </Switch>
        ) : (
          <WelcomeScreen />
        )}
      </Suspense>
    </ScreenBoundary>
  );
}
