import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { TableView } from '../../core/api/table.ts';
import { useNarrow } from '../narrow.ts';
import { coursePath } from '../routes.tsx';
import { BarActions, PageTitle } from '../screen.tsx';
import { Button } from '../ui/button.tsx';
import { Drawer } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { useLate } from '../ui/use-late.ts';
import { Dialogs, type Opened } from './dialogs.tsx';
import { Ended } from './ended.tsx';
import { Latest } from './latest.tsx';
import { NotDone } from './not-done.tsx';
import type { SeatState } from './seat-store.ts';
import { Sheet } from './sheet.tsx';
import { type Asking, Side } from './side.tsx';
import { Thread } from './thread.tsx';
import { useArrival } from './use-arrival.ts';
import { useDraft } from './use-draft.ts';
import type { Action, Exchange } from './view.ts';
import { daysLeftWords } from './words.ts';

interface TableProps {
  readonly store: StoreApi<SeatState>;
  readonly view: TableView;
}

/** The table: the sheet in the middle, what was said at its left, and at its right the time, questions and channels. */
export function Table({ store, view }: TableProps) {
  const { t } = useTranslation('negotiation');
  const { pending, fault, failed, behind, act } = useStore(store);
  const isNarrow = useNarrow();
  const drafting = useDraft(view);
  const page = useRef<HTMLElement>(null);
  const latest = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [unfolded, setUnfolded] = useState<'talk' | 'side' | null>(null);
  useArrival(view, page, latest);
  const isBusy = pending !== null;
  const isLate = useLate(isBusy);

  const close = () => setOpened(null);
  const onAct = (action: Action) => {
    setOpened(null);
    setUnfolded(null);
    void act(action);
  };
  const onRead = useCallback((exchange: Exchange) => setOpened({ type: 'exchange', exchange }), []);
  const { talk } = view;
  const onAsk = useCallback(
    (asking: Asking) => {
      const { type, entry } = asking;
      const known = talk.find(({ did }) => did.type === type && did.id === entry.id);
      setOpened(known ? { type: 'exchange', exchange: known } : { type: 'asking', asking });
    },
    [talk],
  );
  const thread = <Thread talk={talk} onRead={onRead} />;
  const side = <Side view={view} isBusy={isBusy} onAsk={onAsk} />;

  return (
    <div className={`table ${isNarrow ? 'table-narrow' : ''} ${view.over ? 'table-over' : ''}`}>
      <article ref={page} className="table-page">
        <header className="table-head">
          <PageTitle className="table-title">{view.title}</PageTitle>
          <p className="table-sides">{t('sides', { us: view.us.name, them: view.them.name })}</p>
        </header>
        {isNarrow ? <Glance view={view} /> : null}
        {behind ? (
          <Notice tone="warn" isAlert>
            <p>{t('outOfStep')}</p>
          </Notice>
        ) : null}
        <Latest view={view} heading={latest} />
        {fault ? <NotDone fault={fault} onRetry={() => failed && void act(failed)} /> : null}
        {view.over ? (
          <Ended view={view} />
        ) : (
          <Sheet
            {...{ view, drafting, isBusy, onAct }}
            onAccept={() => setOpened({ type: 'accept' })}
            onLeave={() => setOpened({ type: 'leave' })}
          />
        )}
        <p className="table-recording" role="status">
          {isLate ? t('recording') : null}
        </p>
      </article>
      {isNarrow ? (
        <>
          <Drawer title={t('talk')} isOpen={unfolded === 'talk'} onClose={() => setUnfolded(null)}>
            {thread}
          </Drawer>
          <Drawer title={t('side')} side="right" isOpen={unfolded === 'side'} onClose={() => setUnfolded(null)}>
            {side}
          </Drawer>
        </>
      ) : (
        <>
          <aside className="table-left" aria-labelledby="table-talk-title">
            <h2 id="table-talk-title" className="table-panel-title">
              {t('talk')}
            </h2>
            <div className="table-thread-scroll">{thread}</div>
          </aside>
          <aside className="table-right" aria-label={t('side')}>
            {side}
          </aside>
        </>
      )}
      <BarActions>
        {isNarrow ? (
          <>
            <Button look="quiet" className="table-bar-action" onPress={() => setUnfolded('talk')}>
              {t('talk')}
            </Button>
            <Button look="quiet" className="table-bar-action" onPress={() => setUnfolded('side')}>
              {t('side')}
            </Button>
          </>
        ) : null}
        <Button look="quiet" className="table-bar-action" onPress={() => setOpened({ type: 'mandate' })}>
          {t('mandate')}
        </Button>
        <Link href={coursePath(view.pack)} className="table-bar-link">
          {t(view.over ? 'backToCourse' : 'leaveForNow')}
        </Link>
      </BarActions>
      <Dialogs view={view} opened={opened} onAct={onAct} onClose={close} />
    </div>
  );
}

/** Rounds and days in a line: for windows in which the side is folded away. */
function Glance({ view }: { readonly view: TableView }) {
  const { t } = useTranslation('negotiation');
  return (
    <p className="table-glance">
      {t('rounds.used', { round: view.round, count: view.rounds })}
      {view.days ? ` · ${daysLeftWords(t, view.days)}` : ''}
    </p>
  );
}
