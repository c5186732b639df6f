import { useTranslation } from 'react-i18next';
import type { DossierEntry } from '../../core/api/attempt.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Changes, type Gauges } from './changes.tsx';
import { entryKind, entryTitle } from './dossier.tsx';
import { Passage } from './passage.tsx';
import { dayWords } from './words.ts';

interface EntryDialogProps extends Gauges {
  readonly entry: DossierEntry;
  readonly onClose: () => void;
}

/** One entry of the dossier, to be read again in full. */
export function EntryDialog({ entry, meters, clock, onClose }: EntryDialogProps) {
  const { t } = useTranslation('scenario');
  const when = clock ? dayWords(t, entry.day, clock.name) : null;
  return (
    <Dialog title={entryTitle(t, entry)} isOpen onClose={onClose}>
      <p className="desk-entry-when">{[when, entryKind(t, entry)].filter(Boolean).join(' · ')}</p>
      {entry.text.length === 0 ? (
        <p className="desk-entry-when">{t('dossier.nothingSaid')}</p>
      ) : (
        <Passage blocks={entry.text} />
      )}
      <Changes changes={entry.changes} meters={meters} clock={clock} />
    </Dialog>
  );
}
