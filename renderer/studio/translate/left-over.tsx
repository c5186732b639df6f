import { useTranslation } from 'react-i18next';
import type { Segment } from '../../../core/studio/translation.ts';
import { Button } from '../../ui/button.tsx';
import { beginningOf } from './work.ts';

interface LeftOverProps {
  readonly segments: readonly Segment[];
  readonly language: string;
  readonly onShow: (segment: Segment) => void;
}

/** What only the translation has: taking it out is for whoever sees it in the text. */
export function LeftOver({ segments, language, onShow }: LeftOverProps) {
  const { t } = useTranslation('studio-translate');
  return (
    <section className="translate-left" aria-labelledby="translate-left">
      <h3 id="translate-left" className="translate-left-title">
        {t('left', { count: segments.length })}
      </h3>
      <p className="studio-quiet">{t('left.text')}</p>
      <ul className="translate-left-list">
        {segments.map((segment) => (
          <li key={segment.key}>
            <span lang={language} dir="auto">
              {beginningOf(segment.text)}
            </span>
            <Button
              look="quiet"
              aria-label={t('show.name', { text: beginningOf(segment.text) })}
              onPress={() => onShow(segment)}
            >
              {t('show')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
