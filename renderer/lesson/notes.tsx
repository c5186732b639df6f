import { useTranslation } from 'react-i18next';
import type { Footnote } from '../../core/markdown/markdown.ts';
import type { Source } from '../../core/pack/pack.ts';
import { CompactText, footnoteId, footnoteMarkId } from '../ui/inline-text.tsx';
import { Reference } from '../ui/reference.tsx';
import { goToId } from '../ui/text-setting.ts';

/** The notes of a lesson, at its end, each with the way back to its place. */
export function Footnotes({ footnotes }: { readonly footnotes: readonly Footnote[] }) {
  const { t } = useTranslation('lesson');
  if (footnotes.length === 0) return null;
  return (
    <section className="lesson-end" aria-labelledby="lesson-notes">
      <h2 id="lesson-notes">{t('notes')}</h2>
      <ol className="lesson-notes">
        {footnotes.map(({ number, children }) => (
          <li key={number} id={footnoteId(number)} value={number} tabIndex={-1}>
            <CompactText blocks={children} />{' '}
            <button
              type="button"
              className="text-jump lesson-back"
              aria-label={t('backTo', { number })}
              onClick={() => goToId(footnoteMarkId(number))}
            >
              {t('back')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The sources a lesson cites, by author. */
export function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation('lesson');
  if (sources.length === 0) return null;
  const ordered = [...sources].sort((a, b) => (a.author || a.title).localeCompare(b.author || b.title));
  return (
    <section className="lesson-end" aria-labelledby="lesson-sources">
      <h2 id="lesson-sources">{t('sources')}</h2>
      <ul className="lesson-sources">
        {ordered.map((source) => (
          <li key={source.key}>
            <Reference source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
