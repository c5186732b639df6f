import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { call } from '../api.ts';
import { patterns } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { dateWords } from '../ui/local-words.ts';
import { Card } from './card.tsx';
import { createReviewStore } from './review-store.ts';
import './review.css';

/** What comes back today, one card at a time. */
export function ReviewScreen() {
  const { t } = useTranslation('review');
  const [store] = useState(() => createReviewStore(call));
  const { view, fault, open, undo } = useStore(store);
  useEffect(() => void open(), [open]);
  useScreen({ title: t('title') });
  if (!view) return fault ? <FaultMessage fault={fault} onRetry={() => void open()} /> : <Loading />;
  return (
    <div className="review">
      <header className="review-head">
        <PageTitle className="review-title">{t('title')}</PageTitle>
        {view.card ? (
          <p className="review-left">
            {t('left', { count: view.due, minutes: t('ui:minutes', { count: view.minutes }) })}
          </p>
        ) : null}
      </header>
      {view.card ? (
        <Card store={store} card={view.card} canUndo={view.canUndo} />
      ) : (
        <Done doneToday={view.done} nextMs={view.nextMs} onUndo={view.canUndo ? () => void undo() : null} />
      )}
    </div>
  );
}

interface DoneProps {
  readonly doneToday: number;
  readonly nextMs: number | null;
  readonly onUndo: (() => void) | null;
}

function Done({ doneToday, nextMs, onUndo }: DoneProps) {
  const { t, i18n } = useTranslation('review');
  const day = (atMs: number) => dateWords(i18n.language, atMs, 'full');
  return (
    <div className="review-done">
      <p role="status" className="review-done-words">
        {doneToday > 0 ? t('done', { count: doneToday }) : t('nothing')}
      </p>
      <p>{nextMs === null ? t('next.none') : t('next', { day: day(nextMs) })}</p>
      <p className="review-actions">
        <LinkButton href={patterns.library} look="main">
          {t('toLibrary')}
        </LinkButton>
        {onUndo ? <UndoButton onUndo={onUndo} /> : null}
      </p>
    </div>
  );
}

function UndoButton({ onUndo }: { readonly onUndo: () => void }) {
  const { t } = useTranslation('review');
  return (
    <button type="button" className="ui-button ui-button-quiet" onClick={onUndo}>
      {t('undo')}
    </button>
  );
}
