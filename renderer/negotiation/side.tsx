import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { commas } from '../ui/local-words.ts';
import type { Entry } from './view.ts';
import { daysLeftWords, daysWords, discountWords } from './words.ts';

export type Asking = { readonly type: 'ask' | 'consult'; readonly entry: Entry };

interface SideProps {
  readonly view: TableView;
  readonly isBusy: boolean;
  readonly onAsk: (asking: Asking) => void;
}

/** Beside the table: the rounds and days there are, what can be asked of them, and who can be consulted. */
export function Side({ view, isBusy, onAsk }: SideProps) {
  const { t } = useTranslation('negotiation');
  const { questions, channels, days, discount, preparation, them } = view;
  const meant = preparation?.questions ?? [];
  return (
    <>
      <section className="table-panel" aria-labelledby="table-time">
        <h2 id="table-time" className="table-panel-title">
          {t('time')}
        </h2>
        <Blocks
          label={t('rounds.used', { round: view.round, count: view.rounds })}
          all={view.rounds}
          used={view.round}
        />
        {days ? (
          <Blocks label={daysLeftWords(t, days)} note={days.label} all={days.start} used={days.start - days.left} />
        ) : null}
        {discount ? <p className="table-time-note">{discountWords(t, view, discount)}</p> : null}
      </section>
      {them.principal === '' ? null : (
        <section className="table-panel">
          <p className="table-principal">{t('principal', { who: them.principal })}</p>
        </section>
      )}
      <List
        title={t('questions')}
        {...{ isBusy, view, meant }}
        entries={questions}
        onAsk={(entry) => onAsk({ type: 'ask', entry })}
      />
      <List
        title={t('channels')}
        {...{ isBusy, view }}
        meant={[]}
        entries={channels}
        onAsk={(entry) => onAsk({ type: 'consult', entry })}
      />
    </>
  );
}

interface BlocksProps {
  readonly label: string;
  readonly note?: string;
  readonly all: number;
  readonly used: number;
}

const mostBlocks = 42;

function Blocks({ label, note = '', all, used }: BlocksProps) {
  return (
    <div className="table-time">
      {note === '' ? null : <p className="table-time-note">{note}</p>}
      {all > mostBlocks ? null : (
        <div className="table-blocks" aria-hidden="true">
          {Array.from({ length: all }, (_, index) => index).map((index) => (
            <i key={index} className={index < used ? 'table-block-used' : 'table-block-left'} />
          ))}
        </div>
      )}
      <p className="table-time-words">{label}</p>
    </div>
  );
}

interface ListProps {
  readonly title: string;
  readonly view: TableView;
  readonly entries: readonly Entry[];
  /** Ids of questions the trainee had meant to ask. */
  readonly meant: readonly string[];
  readonly isBusy: boolean;
  readonly onAsk: (entry: Entry) => void;
}

function List({ title, view, entries, meant, isBusy, onAsk }: ListProps) {
  const { t } = useTranslation('negotiation');
  if (entries.length === 0) return null;
  const state = ({ id, status, days }: Entry): string => {
    if (status === 'done') return t('entry.done');
    if (status === 'closed') return t(view.over ? 'entry.never' : 'entry.closed');
    const cost = view.days && days !== 0 ? daysWords(t, Math.abs(days)) : '';
    return commas(t, [meant.includes(id) ? t('entry.meant') : '', cost].filter(Boolean));
  };
  return (
    <section className="table-panel">
      <h2 className="table-panel-title">{title}</h2>
      <ul className="table-entries">
        {entries.map((entry) => (
          <li key={entry.id}>
            {entry.status === 'closed' ? (
              <p className="table-entry table-entry-closed">
                <span>{plainText(entry.title)}</span> <span className="table-entry-state">{state(entry)}</span>
              </p>
            ) : (
              <button
                type="button"
                className={`table-entry table-entry-${entry.status}`}
                aria-haspopup="dialog"
                aria-disabled={isBusy || undefined}
                onClick={() => !isBusy && onAsk(entry)}
              >
                <span>{plainText(entry.title)}</span> <span className="table-entry-state">{state(entry)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
