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
import { Desk } from './desk.tsx';
import { createDeskStore } from './desk-store.ts';
import './desk.css';

/** A scenario as it is played: one attempt, carried on where it was left. */
export function DeskScreen() {
  const { t } = useTranslation(['scenario', 'ui']);
  const { attempt = '' } = useParams<{ attempt: string }>();
  const id = attempt as AttemptId;
  const [store] = useState(() => createDeskStore(call));
  const view = useStore(store, (state) => state.view);
  const fault = useStore(store, (state) => state.fault);
  const open = useStore(store, (state) => state.open);
  useEffect(() => void open(id), [open, id]);
  useScreen({
    title: view?.title ?? (fault ? t('ui:type.scenario') : ''),
    crumbs: view ? [{ label: view.module, href: coursePath(view.pack) }] : [],
    pack: view?.pack ?? null,
  });
  if (view)
    return (
      <PackText pack={view.pack} edition={view.edition}>
        <Desk store={store} view={view} />
      </PackText>
    );
  return fault ? (
    <div className="desk-fault">
      <PageTitle className="desk-title">{t('ui:type.scenario')}</PageTitle>
      <FaultMessage fault={fault} onRetry={() => void open(id)} />
    </div>
  ) : (
    <Loading />
  );
}
