import { useTranslation } from 'react-i18next';
import { useLate } from './use-late.ts';
import './loading.css';

/** Says that something is on its way, once that takes longer than a person notices. */
export function Loading({ label }: { readonly label?: string }) {
  const { t } = useTranslation('ui');
  const isLate = useLate(true);
  return (
    <div className="ui-loading" role="status">
      {isLate ? (label ?? t('loading')) : null}
    </div>
  );
}
