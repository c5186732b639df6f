import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierEntry } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { abbreviate, oneLine } from '../ui/gist.ts';
import { dayWords } from './words.ts';

const glance = 84;

export const entryKind = (t: TFunction, entry: DossierEntry): string =>
  entry.kind === 'out-of-time' ? '' : t(`dossier.${entry.kind}`);

export const entryTitle = (t: TFunction, entry: DossierEntry): string =>
  entry.kind === 'out-of-time' ? t('dossier.outOfTime') : plainText(entry.title);

interface DossierProps {
  readonly entries: readonly DossierEntry[];
  readonly unit: string | null;
  readonly onRead: (entry: DossierEntry) => void;
}

/** Everything that was said and done, oldest first. Entries do not change once they are there, and are drawn once. */
export const Dossier = memo(function Dossier({ entries, unit, onRead }: DossierProps) {
  return (
    <ol className="desk-dossier">
      {entries.map((entry, index) => (
        <Entry
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no id of its own; the list only grows at its end
          key={index}
          entry={entry}
          unit={entries[index - 1]?.day === entry.day ? null : unit}
          isNow={index === entries.length - 1}
          onRead={onRead}
        />
      ))}
    </ol>
  );
});

interface EntryProps {
  readonly entry: DossierEntry;
  /** Name of the clock where the day is to be said, else null. */
  readonly unit: string | null;
  readonly isNow: boolean;
  readonly onRead: (entry: DossierEntry) => void;
}

const Entry = memo(function Entry({ entry, unit, isNow, onRead }: EntryProps) {
  const { t } = useTranslation('scenario');
  const text = abbreviate(oneLine(t, entry.text), glance);
  return (
    <li
      className={`desk-entry desk-entry-${entry.kind} ${isNow ? 'desk-entry-now' : ''}`}
      aria-current={isNow ? 'step' : undefined}
    >
      {unit === null ? null : <p className="desk-entry-day">{dayWords(t, entry.day, unit)}</p>}
      {entry.kind === 'out-of-time' ? (
        <p className="desk-entry-title">{entryTitle(t, entry)}</p>
      ) : (
        <button type="button" className="desk-entry-open" aria-haspopup="dialog" onClick={() => onRead(entry)}>
          {entry.kind === 'scene' ? null : <span className="desk-entry-kind">{entryKind(t, entry)} </span>}
          <span className="desk-entry-title">{entryTitle(t, entry)}</span>
          {text === '' ? null : <span className="desk-entry-text"> {text}</span>}
        </button>
      )}
    </li>
  );
});
