import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { AttemptView, DossierEntry } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import type { Action } from '../../core/scenario/scenario.ts';
import { useNarrow } from '../narrow.ts';
import { Drawer } from '../ui/dialog.tsx';
import type { Channel } from './advisers.tsx';
import { DeskBar, type Folded } from './desk-bar.tsx';
import { DeskDialogs, type Opened } from './desk-dialogs.tsx';
import { DeskPage } from './desk-page.tsx';
import type { DeskState } from './desk-store.ts';
import { Dossier } from './dossier.tsx';
import { Side } from './side.tsx';
import { usePending } from './use-pending.ts';

interface DeskProps {
  readonly store: StoreApi<DeskState>;
  readonly view: AttemptView;
}

/** The desk: the scene in the middle, the dossier at its left, and at its right time, standing and advisers. */
export function Desk({ store, view }: DeskProps) {
  const { t } = useTranslation('scenario');
  const pending = usePending(store);
  const fault = useStore(store, (desk) => desk.fault);
  const behind = useStore(store, (desk) => desk.behind);
  const act = useStore(store, (desk) => desk.act);
  const move = useStore(store, (desk) => desk.move);
  const isNarrow = useNarrow();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [unfolded, setUnfolded] = useState<Folded | null>(null);
  const [noted, setNoted] = useState({ step: view.step, text: '' });
  const reason = noted.step === view.step ? noted.text : '';
  const last = useRef<Action | null>(null);

  const send = (action: Action, why: string) => {
    last.current = action;
    void act(action, why);
  };
  const ask = (channel: Channel, why: string) => {
    setNoted({ step: view.step, text: why });
    setOpened(null);
    setUnfolded(null);
    send({ type: 'ask', channel: channel.id }, why);
  };
  const onRead = useCallback((entry: DossierEntry) => setOpened({ type: 'entry', entry }), []);
  const onAsk = useCallback((channel: Channel) => setOpened({ type: 'ask', channel }), []);
  const { dossier } = view;
  const onReread = useCallback(
    (channel: Channel) => {
      const title = plainText(channel.title);
      const entry = dossier.findLast((one) => one.kind === 'channel' && plainText(one.title) === title);
      if (entry) setOpened({ type: 'entry', entry });
    },
    [dossier],
  );

  const entries = <Dossier entries={dossier} unit={view.clock?.name ?? null} onRead={onRead} />;
  const side = <Side view={view} isBusy={pending !== null} onAsk={onAsk} onReread={onReread} />;
  return (
    <div className={isNarrow ? 'desk desk-narrow' : 'desk'}>
      <DeskPage
        view={view}
        pending={pending}
        fault={fault}
        isBehind={behind}
        isNarrow={isNarrow}
        reason={reason}
        onReason={(text) => setNoted({ step: view.step, text })}
        onAct={(action) => send(action, reason)}
        onRetry={() => last.current && send(last.current, reason)}
        onMove={() => void move()}
      />
      {isNarrow ? (
        <>
          <Drawer title={t('dossier')} isOpen={unfolded === 'dossier'} onClose={() => setUnfolded(null)}>
            {entries}
          </Drawer>
          <Drawer title={t('panelSide')} side="right" isOpen={unfolded === 'side'} onClose={() => setUnfolded(null)}>
            {side}
          </Drawer>
        </>
      ) : (
        <>
          <aside className="desk-left" aria-labelledby="desk-dossier-title">
            <h2 id="desk-dossier-title" className="desk-panel-title">
              {t('dossier')}
            </h2>
            <div className="desk-dossier-scroll">{entries}</div>
          </aside>
          <aside className="desk-right" aria-label={t('panelSide')}>
            {side}
          </aside>
        </>
      )}
      <DeskBar
        view={view}
        isNarrow={isNarrow}
        onUnfold={setUnfolded}
        onMandate={() => setOpened({ type: 'mandate' })}
      />
      <DeskDialogs view={view} opened={opened} reason={reason} onAsk={ask} onClose={() => setOpened(null)} />
    </div>
  );
}
