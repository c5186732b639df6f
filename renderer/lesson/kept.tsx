import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import type { Highlights } from './use-highlights.ts';

/** The passages that are marked in a lesson and what is written beside them, at its end: for every window, and for every reader. */
export function Kept({ highlights }: { readonly highlights: Highlights }) {
  const { t } = useTranslation('lesson');
  const { all, orphans, rangeOf, show, remove } = highlights;
  if (all.length === 0) return null;
  const ordered = [...all].sort((a, b) => (before(rangeOf(a.id), rangeOf(b.id)) ? -1 : 1));
  const go = (id: string) => {
    const element = rangeOf(id)?.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center' });
    show(id);
  };
  return (
    <section className="lesson-end no-print" aria-labelledby="lesson-kept">
      <h2 id="lesson-kept">{t('kept')}</h2>
      <ul className="lesson-kept">
        {ordered.map(({ id, anchor, text }) => (
          <li key={id} className="lesson-kept-one">
            <blockquote className="lesson-kept-quote">{anchor.quote}</blockquote>
            {text.trim() === '' ? null : <p className="lesson-kept-text">{text}</p>}
            {orphans.has(id) ? (
              <p className="lesson-kept-lost">
                {t('lost')}{' '}
                <Button look="quiet" onPress={() => void remove(id).then(() => announce(t('removed')))}>
                  {t('removeMark')}
                </Button>
              </p>
            ) : (
              <Button look="quiet" onPress={() => go(id)}>
                {t('openNote')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether one passage stands before another; what has no place comes last. */
const before = (one: Range | null, other: Range | null): boolean =>
  one !== null && (other === null || one.compareBoundaryPoints(Range.START_TO_START, other) < 0);
