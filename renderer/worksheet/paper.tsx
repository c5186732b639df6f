import { useTranslation } from 'react-i18next';
import type { WorksheetView } from '../../core/api/worksheet.ts';
import { PageTitle } from '../screen.tsx';
import { Button } from '../ui/button.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { dateWords } from '../ui/local-words.ts';

interface PaperProps {
  readonly view: WorksheetView;
  /** What is written, by section. */
  readonly texts: Readonly<Record<string, string>>;
  readonly savedAtMs: number | null;
  readonly onBack: () => void;
}

/** The page that a worksheet makes: only what the trainee has written, under its headings. */
export function Paper({ view, texts, savedAtMs, onBack }: PaperProps) {
  const { t, i18n } = useTranslation('worksheet');
  const written = view.sections.filter(({ id }) => (texts[id] ?? '').trim() !== '');
  return (
    <div className="worksheet-sheet">
      <p className="worksheet-actions no-print">
        <Button look="main" onPress={() => window.print()}>
          {t('print')}
        </Button>
        <Button onPress={onBack}>{t('back')}</Button>
      </p>
      <article className="worksheet-paper">
        <header>
          <PageTitle className="worksheet-paper-title" isNew>
            {view.title}
          </PageTitle>
          <p className="worksheet-paper-by">
            {savedAtMs === null
              ? view.learner
              : t('by', { name: view.learner, day: dateWords(i18n.language, savedAtMs) })}
          </p>
        </header>
        {written.map(({ id, title }) => (
          <section key={id}>
            <h2>
              <InlineText inlines={title} />
            </h2>
            <p className="worksheet-paper-text">{(texts[id] ?? '').trim()}</p>
          </section>
        ))}
        <footer className="worksheet-paper-foot">{t('foot', { course: view.course })}</footer>
      </article>
    </div>
  );
}
