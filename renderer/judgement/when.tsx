import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { JudgementView } from '../../core/api/judgement.ts';
import { activityPath } from '../routes.tsx';
import { dateWords } from '../ui/local-words.ts';

/** The four times the test is taken: which are done, and when the rest comes back. */
export function When({ view }: { readonly view: JudgementView }) {
  const { t, i18n } = useTranslation('judgement');
  if (view.occasions.length < 2) return null;
  return (
    <section className="judgement-when" aria-labelledby="judgement-when">
      <h2 id="judgement-when">{t('when')}</h2>
      <ol>
        {view.occasions.map(({ occasion, activity, isHere, endedAtMs, dueAtMs }) => {
          const day = (atMs: number) => dateWords(i18n.language, atMs);
          const name = t(`occasion.${occasion}`);
          const words =
            endedAtMs !== null
              ? t('taken', { day: day(endedAtMs) })
              : dueAtMs === null
                ? t('later')
                : dueAtMs === 0
                  ? t('open')
                  : t('due', { day: day(dueAtMs) });
          return (
            <li key={occasion}>
              <span className="judgement-when-name">
                {isHere ? name : <Link href={activityPath(view.pack, { activity, type: 'judgement' })}>{name}</Link>}
              </span>
              <span className="judgement-when-words">{words}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
