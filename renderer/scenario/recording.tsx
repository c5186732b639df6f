import { useTranslation } from 'react-i18next';

/** Says that a decision is on its way to the record. */
export function Recording({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation('scenario');
  return (
    <p className="desk-recording" role="status">
      {isOn ? t('recording') : null}
    </p>
  );
}
