import { useTranslation } from 'react-i18next';
import { Redirect, useLocation, useParams } from 'wouter';
import type { ParcelId } from '../../../core/api/parcel.ts';
import type { Fault } from '../../../core/faults.ts';
import { patterns } from '../../routes.tsx';
import { PageTitle, useScreen } from '../../screen.tsx';
import { sizeWords } from '../../size-words.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useCall } from '../../use-call.ts';
import { useArrival } from './arrival.ts';
import { Offer } from './offer.tsx';
import { Refused } from './refused.tsx';
import './parcel.css';

/** A course that came as a file: first it arrives, then it is looked at, then it is installed or not. */
export function ParcelScreen() {
  const { parcel } = useParams<{ parcel?: string }>();
  const arriving = useArrival((state) => state.arriving);
  if (arriving && (parcel === undefined || arriving.parcel === parcel)) return <Receiving {...arriving} />;
  if (parcel === undefined) return <Redirect to={patterns.library} replace />;
  return <Inspection parcel={parcel as ParcelId} />;
}

interface ReceivingProps {
  readonly name: string;
  readonly size: number;
  readonly received: number;
  readonly fault: Fault | null;
}

function Receiving({ name, size, received, fault }: ReceivingProps) {
  const { t, i18n } = useTranslation('parcel');
  const [, navigate] = useLocation();
  const stop = useArrival((state) => state.stop);
  useScreen({ title: t('title') });
  const leave = () => {
    stop();
    navigate(patterns.library);
  };
  if (fault) return <Refused name={name} fault={fault} onLeave={leave} />;
  return (
    <div className="parcel">
      <PageTitle className="parcel-title">{t('title')}</PageTitle>
      <ProgressBar
        label={t('receiving', { name })}
        done={received}
        total={size}
        words={t('ofBytes', { done: sizeWords(received, i18n.language), total: sizeWords(size, i18n.language) })}
      />
      <p className="parcel-actions">
        <Button onPress={leave}>{t('cancel')}</Button>
      </p>
    </div>
  );
}

function Inspection({ parcel }: { readonly parcel: ParcelId }) {
  const { t } = useTranslation('parcel');
  const [, navigate] = useLocation();
  const found = useCall('parcel.inspect', { parcel });
  useScreen({ title: found.state === 'ready' ? found.data.title : t('title') });
  if (found.state === 'loading') return <Loading label={t('looking')} />;
  if (found.state === 'error')
    return <Refused name={null} fault={found.fault} onLeave={() => navigate(patterns.library)} />;
  return <Offer parcel={found.data} onLeave={() => navigate(patterns.library)} />;
}
