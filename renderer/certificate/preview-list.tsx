import { useTranslation } from 'react-i18next';
import { momentWords } from '../ui/local-words.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { type Item, statementWords } from './statement-words.ts';

/** Statements of a file, as sentences, each with what stands in the file behind it. */
export function PreviewList({ items }: { readonly items: readonly Item[] }) {
  const { t, i18n } = useTranslation(['certificate', 'judgement']);
  return (
    <ol className="certificate-list" aria-label={t('list')}>
      {items.map((item) => (
        <li key={item.number} className="certificate-statement">
          <p className="certificate-said">{statementWords(t, item)}</p>
          {item.reason === null ? null : (
            <p className="certificate-reason">{t('list.reason', { reason: item.reason })}</p>
          )}
          <details>
            <summary>
              {item.number} · {momentWords(i18n.language, item.atMs, 'medium')} · {item.activity}
              <VisuallyHidden as="span">. {t('list.json')}</VisuallyHidden>
            </summary>
            <code className="certificate-json">{item.json}</code>
          </details>
        </li>
      ))}
    </ol>
  );
}
