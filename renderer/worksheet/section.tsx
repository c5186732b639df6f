import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorksheetView } from '../../core/api/worksheet.ts';
import { type Level, levels } from '../../core/worksheet/worksheet.ts';
import { InlineText } from '../ui/inline-text.tsx';
import { Text } from '../ui/text.tsx';
import { Writing } from '../ui/writing.tsx';

interface SectionProps {
  readonly section: WorksheetView['sections'][number];
  readonly text: string;
  readonly mark: Level | null;
  readonly write: (text: string) => Promise<unknown>;
  readonly onEdit: (text: string) => void;
  readonly onMark: (level: Level) => void;
}

/** One section: what to write, where, an example from elsewhere, and the rubric by which one's own entry is marked. */
export function Section({ section, text, mark, write, onEdit, onMark }: SectionProps) {
  const { t } = useTranslation('worksheet');
  const id = useId();
  return (
    <section className="worksheet-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <InlineText inlines={section.title} />
      </h2>
      <Text blocks={section.body} />
      <Writing label={t('entry')} text={text} rows={3} write={write} onEdit={onEdit} describedBy={`${id}-title`} />
      {section.example.length === 0 ? null : (
        <details className="worksheet-example">
          <summary>{t('example')}</summary>
          <Text blocks={section.example} />
        </details>
      )}
      <fieldset className="worksheet-rubric">
        <legend>{t('mark')}</legend>
        {levels.map((level) => (
          <label key={level} className="worksheet-level">
            <input
              type="radio"
              name={`${id}-mark`}
              checked={mark === level}
              disabled={text.trim() === '' && level !== 'missing'}
              onChange={() => onMark(level)}
            />
            <span className="worksheet-level-name">{t(`level.${level}`)}</span>
            <span className="worksheet-level-words">
              <Text blocks={section.rubric[level]} />
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
