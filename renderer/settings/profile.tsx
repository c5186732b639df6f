import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../core/faults.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { BringProfile } from '../ui/profile/bring-profile.tsx';
import { saveProfile } from '../ui/profile/profile-file.ts';
import { faultOf } from '../use-call.ts';

/** One's own record as a file, to be taken to another computer, and the way in for one from there. */
export function Profile() {
  const { t } = useTranslation('settings');
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const save = async () => {
    setBusy(true);
    setFault(null);
    try {
      say(t('profile.saved', { name: await saveProfile() }));
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
    setBusy(false);
  };
  return (
    <section className="settings-part settings-record">
      <h2>{t('profile')}</h2>
      <p>{t('profile.text')}</p>
      <div className="settings-record-actions">
        <Button isPending={isBusy} onPress={() => void save()}>
          {t('profile.save')}
        </Button>
        <BringProfile onBrought={({ name }) => say(t('profile.brought', { name }))} />
      </div>
      {fault ? <FaultMessage fault={fault} onDismiss={() => setFault(null)} /> : null}
      {said === '' ? null : <p>{said}</p>}
    </section>
  );
}
