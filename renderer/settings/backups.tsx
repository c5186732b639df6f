import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupsView } from '../../core/api/backup.ts';
import type { Fault } from '../../core/faults.ts';
import { call, isDesktop } from '../api.ts';
import { sizeWords } from '../size-words.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { momentWords } from '../ui/local-words.ts';
import { faultOf, useCall } from '../use-call.ts';

type Backup = BackupsView['backups'][number];

const shown = 5;

/** Where the record lies, the copies there are of it, and the way back to one. */
export function Backups() {
  const { t, i18n } = useTranslation('settings');
  const list = useCall('backup.list', {});
  const [asked, setAsked] = useState<Backup | null>(null);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const when = (atMs: number) => momentWords(i18n.language, atMs);

  const run = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    setFault(null);
    setSaid('');
    try {
      await work();
      list.reload();
      setSaid(done);
      announce(done);
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
    setBusy(false);
    setAsked(null);
  };
  if (list.state === 'loading') return null;
  if (list.state === 'error') return <FaultMessage fault={list.fault} onRetry={list.reload} />;
  const { folder, backups } = list.data;
  const row = (backup: Backup) => (
    <li key={backup.name} className="settings-copy">
      <span>
        {when(backup.atMs)} <span className="settings-copy-size">{sizeWords(backup.bytes, i18n.language)}</span>
      </span>
      <Button
        look="quiet"
        aria-label={t('record.restoreOf', { when: when(backup.atMs) })}
        onPress={() => setAsked(backup)}
      >
        {t('record.restore')}
      </Button>
    </li>
  );
  return (
    <section className="settings-part settings-record">
      <h2>{t('record')}</h2>
      <p>
        {t('record.where')} <code className="settings-folder">{folder}</code>
      </p>
      <p>{t('record.text')}</p>
      <p className="settings-record-actions">
        <Button
          isPending={isBusy && asked === null}
          onPress={() => void run(() => call('backup.make', {}), t('record.made'))}
        >
          {t('record.make')}
        </Button>
        {isDesktop() ? (
          <Button onPress={() => void call('backup.openFolder', {}).catch((thrown) => setFault(faultOf(thrown)))}>
            {t('record.open')}
          </Button>
        ) : null}
      </p>
      {fault ? <FaultMessage fault={fault} onDismiss={() => setFault(null)} /> : null}
      {said === '' ? null : <p>{said}</p>}
      <div>
        <h3 className="ui-field-label">{t('record.copies')}</h3>
        {backups.length === 0 ? <p>{t('record.none')}</p> : <ul>{backups.slice(0, shown).map(row)}</ul>}
        {backups.length > shown ? (
          <details>
            <summary>{t('record.more', { count: backups.length - shown })}</summary>
            <ul>{backups.slice(shown).map(row)}</ul>
          </details>
        ) : null}
      </div>
      {asked ? (
        <Dialog
          title={t('record.ask', { when: when(asked.atMs) })}
          isOpen
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button
                look="main"
                isPending={isBusy}
                onPress={() =>
                  void run(
                    () => call('backup.restore', { name: asked.name }),
                    t('record.restored', { when: when(asked.atMs) }),
                  )
                }
              >
                {t('record.restore')}
              </Button>
              <Button onPress={() => setAsked(null)}>{t('cancel')}</Button>
            </>
          }
        >
          <p>{t('record.ask.text')}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
