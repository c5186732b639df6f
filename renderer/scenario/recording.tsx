import { useTranslation } from 'react-i18next';
import { useLate } from '../ui/use-late.ts';

/** Says that a decision is on its way to the record, once that takes longer than a person notices. */
export function Recording({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation('scenario');
  return (
    <p className="desk-recording" role="status">
      {useLate(isOn) ? t('recording') : null}
    </p>
  );
}
