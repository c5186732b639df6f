import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';

/** The endings of a scenario: those found, and that there are others. */
export function Endings({ endings }: Pick<DebriefView, 'endings'>) {
  const { t } = useTranslation('scenario');
  const found = endings.filter((one) => one.title !== null).length;
  return (
    <>
      <p className="debrief-hint">{t('endings.text', { found, all: endings.length })}</p>
      <ul className="debrief-endings">
        {endings.map((one) => (
          <li key={one.id} className={`debrief-ending debrief-ending-${one.title === null ? 'unknown' : one.quality}`}>
            <span className="debrief-ending-title">
              {one.title === null ? t('ending.unknown') : plainText(one.title)}
            </span>
            <span className="debrief-ending-state">
              {t(`quality.${one.quality}`)}
              {one.title === null ? null : `, ${t(one.here ? 'ending.here' : 'ending.found')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
