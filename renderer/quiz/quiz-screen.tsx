import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useStore } from 'zustand';
import { call } from '../api.ts';
import { coursePath, findingsPath } from '../routes.tsx';
import { useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { Quiz } from './quiz.tsx';
import { createQuizStore } from './quiz-store.ts';
import './quiz.css';

/** A quiz, to be answered: carries on where it was left, or begins. */
export function QuizScreen() {
  const { t } = useTranslation('quiz');
  const { pack = '', module = '', name = '' } = useParams<{ pack: string; module: string; name: string }>();
  const activity = `${module}/${name}`;
  const [store] = useState(() => createQuizStore(call));
  const { view, fault, open } = useStore(store);
  useEffect(() => void open({ pack, activity }, false), [open, pack, activity]);
  useScreen({
    title: view?.title ?? '',
    crumbs: view ? [{ label: view.module, href: coursePath(pack) }] : [],
    pack,
  });
  if (view) return <Quiz store={store} view={view} />;
  if (fault === null) return <Loading label={t('opening')} />;
  return (
    <div className="quiz-fault">
      <FaultMessage fault={fault} onRetry={() => void open({ pack, activity }, false)} />
      {fault.code === 'activity-broken' ? (
        <LinkButton href={findingsPath(pack, activity)}>{t('seeFindings')}</LinkButton>
      ) : null}
    </div>
  );
}
