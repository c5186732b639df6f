import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { atlasPath, coursePath, glossaryPath, notesPath, patterns } from '../routes.tsx';
import { PageTitle, screenStore } from '../screen.tsx';
import { openSearch } from '../search-door.ts';
import { useSession } from '../session.ts';
import { useCall } from '../use-call.ts';
import { PeopleMenu } from './people-menu.tsx';

const keepSlot = (actions: HTMLElement | null) => screenStore.setState({ actions });

/** The slim bar at the top: where one is, and what is one step away. */
export function Bar() {
  const { t } = useTranslation('frame');
  const [path] = useLocation();
  const learner = useSession((state) => state.session?.learner ?? null);
  const { title, crumbs, pack, heading, place } = useStore(screenStore);
  const links = [
    { href: patterns.library, label: t('library') },
    ...(pack === null
      ? []
      : [
          { href: atlasPath(pack), label: t('atlas') },
          { href: glossaryPath(pack), label: t('glossary') },
        ]),
    { href: notesPath(), label: t('notes') },
    { href: patterns.studio, label: t('studio') },
    { href: patterns.settings, label: t('settings') },
  ];
  return (
    <header className="frame-bar">
      <div className="frame-where">
        <Link href={patterns.library} className="frame-mark">
          Civic Envoy
        </Link>
        {pack === null && crumbs.length === 0 ? null : (
          <nav aria-label={t('where')} className="frame-crumbs">
            <ol className="frame-trail">
              {pack === null || path === coursePath(pack) ? null : <CourseCrumb pack={pack} />}
              {crumbs.map(({ label, href }) => (
                <li key={label}>{href === null ? label : <Link href={href}>{label}</Link>}</li>
              ))}
            </ol>
          </nav>
        )}
        {heading === 'bar' ? (
          <PageTitle key={place} className="frame-title">
            {title}
          </PageTitle>
        ) : null}
      </div>
      <div ref={keepSlot} className="frame-actions" />
      {learner ? (
        <nav aria-label={t('program')} className="frame-links">
          <button type="button" className="frame-search" aria-keyshortcuts="Control+K Meta+K" onClick={openSearch}>
            {t('search')}
          </button>
          {links.map(({ href, label }) => (
            <Link key={href} href={href} aria-current={path === href ? 'page' : undefined}>
              {label}
            </Link>
          ))}
          <PeopleMenu key={learner.id} name={learner.name} />
        </nav>
      ) : null}
    </header>
  );
}

function CourseCrumb({ pack }: { readonly pack: string }) {
  const courses = useCall('library.list', {});
  const course = courses.state === 'ready' ? courses.data.find((one) => one.pack === pack) : undefined;
  return course ? (
    <li>
      <Link href={coursePath(pack)}>{course.title}</Link>
    </li>
  ) : null;
}
