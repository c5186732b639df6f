import { useTranslation } from 'react-i18next';

/** The first stop of the Tab key: past the bar. A button, since the address is the program's own. */
export function SkipLink() {
  const { t } = useTranslation('frame');
  return (
    <button type="button" className="frame-skip" onClick={() => document.getElementById('main')?.focus()}>
      {t('skip')}
    </button>
  );
}
