import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../core/api/learner.ts';
import type { ParcelId } from '../../../core/api/parcel.ts';
import type { ProfileView } from '../../../core/api/profile.ts';
import type { Fault } from '../../../core/faults.ts';
import { call } from '../../api.ts';
import { faultOf } from '../../use-call.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { FaultMessage } from '../fault-message.tsx';
import { dateWords, listWords } from '../local-words.ts';
import { ProgressBar } from '../progress-bar.tsx';
import { forget, sendProfile } from './profile-file.ts';

interface BringProfileProps {
  readonly onBrought: (learner: Learner, view: ProfileView) => void;
}

interface Looked {
  readonly parcel: ParcelId;
  readonly view: ProfileView;
}

/** Takes a profile in from another computer: chosen, shown for what it is, and brought in when the person says so. */
export function BringProfile({ onBrought }: BringProfileProps) {
  const { t, i18n } = useTranslation(['settings', 'ui']);
  const [share, setShare] = useState<number | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const take = async (file: File) => {
    setFault(null);
    setShare(0);
    try {
      const parcel = await sendProfile(file, setShare);
      try {
        setLooked({ parcel, view: await call('profile.inspect', { parcel }) });
      } catch (thrown) {
        void forget(parcel);
        throw thrown;
      }
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
    setShare(null);
  };
  const leave = () => {
    if (looked) void forget(looked.parcel);
    setLooked(null);
  };
  const bring = async () => {
    if (!looked) return;
    setBusy(true);
    try {
      onBrought(await call('profile.import', { parcel: looked.parcel }), looked.view);
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
    setBusy(false);
    leave();
  };

  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.envoyprofile']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) void take(file);
        }}
      >
        <Button isPending={share !== null}>{t('profile.bring')}</Button>
      </FileTrigger>
      {share === null ? null : (
        <ProgressBar
          label={t('profile.reading')}
          done={Math.round(share * 100)}
          total={100}
          words={t('profile.reading')}
        />
      )}
      {fault ? <FaultMessage fault={fault} onDismiss={() => setFault(null)} /> : null}
      {looked ? (
        <Dialog
          title={t('profile.of', { name: looked.view.name })}
          isOpen
          onClose={leave}
          actions={
            <>
              <Button look="main" isPending={isBusy} onPress={() => void bring()}>
                {t('profile.bringIn')}
              </Button>
              <Button onPress={leave}>{t('cancel')}</Button>
            </>
          }
        >
          <p>{t('profile.made', { when: dateWords(i18n.language, looked.view.madeAtMs) })}</p>
          <p>
            {t(looked.view.isKnown ? 'profile.known' : 'profile.new', { name: looked.view.name })}{' '}
            {t('profile.entries', { count: looked.view.newStatements })}{' '}
            {t('profile.notes', { count: looked.view.newNotes })}
          </p>
          {looked.view.parted === 0 ? null : <p>{t('profile.parted', { count: looked.view.parted })}</p>}
          {looked.view.missing.length === 0 ? null : (
            <p>{t('profile.missing', { courses: listWords(i18n.language, looked.view.missing) })}</p>
          )}
        </Dialog>
      ) : null}
    </>
  );
}
