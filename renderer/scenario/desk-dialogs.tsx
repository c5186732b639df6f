import type { AttemptView, DossierEntry } from '../../core/api/attempt.ts';
import type { Channel } from './advisers.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { MandateDialog } from './mandate.tsx';

/** What is laid over the desk. */
export type Opened =
  | { readonly type: 'mandate' }
  | { readonly type: 'entry'; readonly entry: DossierEntry }
  | { readonly type: 'ask'; readonly channel: Channel };

interface DeskDialogsProps {
  readonly view: AttemptView;
  readonly opened: Opened | null;
  readonly reason: string;
  readonly onAsk: (channel: Channel, reason: string) => void;
  readonly onClose: () => void;
}

export function DeskDialogs({ view, opened, reason, onAsk, onClose }: DeskDialogsProps) {
  const { role, briefing, meters, clock } = view;
  switch (opened?.type) {
    case undefined:
      return null;
    case 'mandate':
      return <MandateDialog role={role} briefing={briefing} onClose={onClose} />;
    case 'entry':
      return <EntryDialog entry={opened.entry} meters={meters} clock={clock} onClose={onClose} />;
    case 'ask':
      return (
        <AskDialog
          channel={opened.channel}
          clock={clock}
          reason={reason}
          onAsk={(why) => onAsk(opened.channel, why)}
          onClose={onClose}
        />
      );
  }
}
