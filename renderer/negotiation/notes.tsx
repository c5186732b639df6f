import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { series } from '../ui/local-words.ts';
import { points } from './words.ts';

/** What the trainee noted before sitting down, to be read again at the table. */
export function Notes({ view }: { readonly view: Pick<TableView, 'preparation' | 'issues' | 'questions'> }) {
  const { t } = useTranslation('negotiation');
  const { preparation, issues, questions } = view;
  if (!preparation) return null;
  const labels = preparation.guess.map((id) => issues.find((one) => one.id === id)?.label ?? id);
  const meant = questions.filter((one) => preparation.questions.includes(one.id));
  return (
    <section className="table-notes" aria-labelledby="table-notes-title">
      <h3 id="table-notes-title">{t('notes')}</h3>
      <ul>
        <li>{t('notes.aspiration', { points: points(preparation.aspiration) })}</li>
        <li>{t('notes.walkAway', { points: points(preparation.walkAway) })}</li>
        {labels.length === 0 ? null : <li>{t('notes.guess', { list: series(t, labels) })}</li>}
        {meant.map((question) => (
          <li key={question.id}>{plainText(question.title)}</li>
        ))}
      </ul>
    </section>
  );
}
