import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './loading.css';

const patienceMs = 200;

/** Says that something is on its way, once that takes longer than a person notices. */
export function Loading({ label }: { readonly label?: string }) {
  const { t } = useTranslation('ui');
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="ui-loading" role="status">
      {isLate ? (label ?? t('loading')) : null}
    </div>
  );
}
