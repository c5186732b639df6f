import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { lessonPath } from '../routes.tsx';
import { goToId } from '../ui/text-setting.ts';
import type { Section } from './outline.ts';

interface ContentsProps {
  readonly pack: string;
  readonly activity: string;
  readonly sections: readonly Section[];
  readonly place: string | null;
  readonly onGo?: () => void;
}

/** The contents of a lesson, with the section being read. */
export function Contents({ pack, activity, sections, place, onGo }: ContentsProps) {
  const { t } = useTranslation('lesson');
  const go = (id: string) => {
    onGo?.();
    // After a drawer has closed and given the focus back.
    requestAnimationFrame(() => goToId(id));
  };
  return (
    <nav aria-label={t('contents')}>
      <ol className="lesson-sections">
        {sections.map(({ id, title, level }) => (
          <li key={id} className={`lesson-section-${level}`}>
            <Link
              href={lessonPath(pack, activity, id)}
              replace
              aria-current={id === place ? 'location' : undefined}
              onClick={() => go(id)}
            >
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
