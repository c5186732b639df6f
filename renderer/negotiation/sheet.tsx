import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { bestForUs, beyond, canName, lastNamed, nameable, reckon } from './draft.ts';
import { IssueRow } from './issue-row.tsx';
import { SendBar } from './send-bar.tsx';
import { TermsList } from './terms-list.tsx';
import { TradeSentence } from './trade-sentence.tsx';
import type { Drafting, Mode } from './use-draft.ts';
import type { Action, Issue, Option } from './view.ts';
import { giverOf, quoted, standingWords } from './words.ts';

interface SheetProps {
  readonly view: TableView;
  readonly drafting: Drafting;
  readonly isBusy: boolean;
  readonly onAct: (action: Action) => void;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
}

/** The offer as it is built: every issue with its options, what it is worth, and the ways to name it. */
export function Sheet({ view, drafting, isBusy, onAct, onAccept, onLeave }: SheetProps) {
  const { t } = useTranslation('negotiation');
  const { mode, setMode, picked, draft, set, base, trade } = drafting;
  const { issues, standing, us, preparation } = view;
  const send = useRef<HTMLButtonElement>(null);
  const latest = useRef({ picked, base, mode, set, isBusy });
  latest.current = { picked, base, mode, set, isBusy };
  const givers = useMemo(
    () =>
      Object.fromEntries(
        issues.flatMap((issue) =>
          issue.options.flatMap(({ id, needs }) => {
            const giver = giverOf(view, needs);
            return giver ? [[`${issue.id}.${id}`, plainText(giver.title)]] : [];
          }),
        ),
      ),
    [issues, view],
  );

  const onPick = useCallback(
    (issue: Issue, option: Option) => {
      const now = latest.current;
      if (now.isBusy) return;
      if (!canName(issue, option.id)) {
        const who = givers[`${issue.id}.${option.id}`] ?? '';
        announce(t(option.status === 'needs-consent' ? 'option.needs' : 'option.outside', { who }));
        return;
      }
      const next = { ...now.picked, [issue.id]: option.id };
      now.set(next);
      const { worth, missing } = reckon(view, now.mode === 'trade' ? { ...now.base, ...next } : next);
      announce(
        missing.length > 0
          ? t('worth.missing', { count: missing.length })
          : standingWords(t, worth, us.reservation, preparation?.aspiration ?? null),
      );
    },
    [t, view, givers, us.reservation, preparation],
  );
  const onSend = useCallback(() => send.current?.focus(), []);
  const own = lastNamed(view);

  // Nothing can be named any more: what is left is to take their last word, or to leave.
  if (view.round >= view.rounds)
    return (
      <section className="table-sheet" aria-labelledby="table-sheet-title">
        <h2 id="table-sheet-title" className="table-part" tabIndex={-1}>
          {t('sheet.last')}
        </h2>
        {standing ? <TermsList issues={issues} terms={standing.terms} /> : null}
        <SendBar {...{ view, drafting, isBusy, onAct, onAccept, onLeave }} sendButton={send} />
      </section>
    );
  return (
    <section className="table-sheet" aria-labelledby="table-sheet-title">
      <div className="table-sheet-head">
        <h2 id="table-sheet-title" className="table-part" tabIndex={-1}>
          {t(mode === 'trade' ? 'sheet.trade' : 'sheet.offer')}
        </h2>
        {base === null ? null : (
          <Choices<Mode>
            legend={t('mode')}
            value={mode}
            onChange={setMode}
            choices={[
              { value: 'offer', label: t('mode.offer') },
              { value: 'trade', label: t('mode.trade') },
            ]}
          />
        )}
      </div>
      <p className="table-hint">{t(mode === 'trade' ? 'mode.tradeHint' : 'mode.offerHint')}</p>
      <div className="table-fill">
        {mode === 'trade' ? (
          <Button look="quiet" onPress={() => set({})}>
            {t('fill.undo')}
          </Button>
        ) : (
          <>
            <span>{t('fill')}</span>
            <Button look="quiet" onPress={() => set(bestForUs(issues))}>
              {t('fill.best')}
            </Button>
            {standing ? (
              <Button look="quiet" onPress={() => set(nameable(issues, standing.terms))}>
                {t('fill.theirs')}
              </Button>
            ) : null}
            {own ? (
              <Button look="quiet" onPress={() => set(nameable(issues, own))}>
                {t('fill.own')}
              </Button>
            ) : null}
          </>
        )}
      </div>
      {mode === 'trade' ? <TradeSentence issues={issues} trade={trade} /> : null}
      <div className="table-issues">
        {issues.map((issue) => (
          <IssueRow
            key={issue.id}
            issue={issue}
            picked={picked[issue.id] ?? null}
            theirs={standing?.terms[issue.id] ?? null}
            givers={givers}
            isBusy={isBusy}
            onPick={onPick}
            onSend={onSend}
          />
        ))}
      </div>
      <p className="table-keys">{t('sheet.keys')}</p>
      <Limits view={view} draft={draft} mode={mode} />
      <SendBar {...{ view, drafting, isBusy, onAct, onAccept, onLeave }} sendButton={send} />
    </section>
  );
}

interface LimitsProps extends Pick<Drafting, 'draft' | 'mode'> {
  readonly view: TableView;
}

/** Says that a draft holds what the trainee may not sign, or should not. */
function Limits({ view, draft, mode }: LimitsProps) {
  const { t, i18n } = useTranslation('negotiation');
  const barred = beyond(view.issues, draft, 'barred');
  const conceded = beyond(view.issues, draft, 'conceded');
  return (
    <>
      {barred.length === 0 ? null : (
        <Notice tone="warn">
          <p>{t('trade.barred', { list: quoted(t, i18n.language, barred) })}</p>
        </Notice>
      )}
      {conceded.length === 0 ? null : (
        <Notice tone="bad">
          <p>{t(`${mode}.conceded`, { list: quoted(t, i18n.language, conceded) })}</p>
        </Notice>
      )}
    </>
  );
}
