import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useStore } from 'zustand';
import type { AttemptId } from '../../core/api/call.ts';
import { call } from '../api.ts';
import { PackText } from '../pack-text.tsx';
import { coursePath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { Briefing } from './briefing.tsx';
import { NotDone } from './not-done.tsx';
import { createSeatStore } from './seat-store.ts';
import { Table } from './table.tsx';
import './catalogue.ts';
import './table.css';

/** One attempt at a table: before anything was done, what to know and to note; then the table itself. */
export function SeatScreen() {
  const { t } = useTranslation(['negotiation', 'ui']);
  const { attempt = '' } = useParams<{ attempt: string }>();
  const id = attempt as AttemptId;
  const [store] = useState(() => createSeatStore(call));
  const { view, fault, failed, pending, open, act } = useStore(store);
  const [isSeated, setSeated] = useState(false);
  useEffect(() => void open(id), [open, id]);
  useScreen({
    title: view?.title ?? (fault ? t('ui:type.negotiation') : ''),
    crumbs: view ? [{ label: view.module, href: coursePath(view.pack) }] : [],
    pack: view?.pack ?? null,
  });
  if (view)
    return (
      <PackText pack={view.pack} edition={view.edition}>
        {view.step === 0 && !isSeated ? (
          <>
            {fault ? <NotDone fault={fault} onRetry={() => failed && void act(failed)} /> : null}
            <Briefing
              view={view}
              isBusy={pending !== null}
              onAct={(action) => void act(action)}
              onSkip={() => setSeated(true)}
            />
          </>
        ) : (
          <Table key={view.attempt} store={store} view={view} />
        )}
      </PackText>
    );
  return fault ? (
    <div className="table-fault">
      <PageTitle className="table-title">{t('ui:type.negotiation')}</PageTitle>
      <FaultMessage fault={fault} onRetry={() => void open(id)} />
    </div>
  ) : (
    <Loading />
  );
}
