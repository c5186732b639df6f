import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { activityPath, tableDebriefPath } from '../routes.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Text } from '../ui/text.tsx';

/** How it ended, and where to go from there: first to what it has to teach. */
export function Ended({ view }: { readonly view: TableView }) {
  const { t } = useTranslation('negotiation');
  const { ending, attempt, pack, next } = view;
  if (!ending) return null;
  return (
    <section className="table-ended" aria-labelledby="table-ended-title">
      <p className={`table-quality table-quality-${ending.quality}`}>{t(`quality.${ending.quality}`)}</p>
      <h2 id="table-ended-title" className="table-ended-title">
        {plainText(ending.title)}
      </h2>
      <Text blocks={ending.text} deeper={1} />
      <p className="table-ways">
        <LinkButton href={tableDebriefPath(attempt)} look="main">
          {t('ended.debrief')}
        </LinkButton>
        {next ? <LinkButton href={activityPath(pack, next)}>{t('next', { title: next.title })}</LinkButton> : null}
      </p>
    </section>
  );
}
