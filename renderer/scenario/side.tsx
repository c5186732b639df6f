import { useMemo } from 'react';
import type { AttemptView } from '../../core/api/attempt.ts';
import { Advisers, type Channel } from './advisers.tsx';
import { Calendar } from './calendar.tsx';
import { feltChanges } from './change-wording.ts';
import { Standing } from './standing.tsx';

interface SideProps {
  readonly view: AttemptView;
  readonly isBusy: boolean;
  readonly onAsk: (channel: Channel) => void;
  readonly onReread: (channel: Channel) => void;
}

/** The right side of the desk: the time there is, where one stands, and who can be asked. */
export function Side({ view, isBusy, onAsk, onReread }: SideProps) {
  const { arrival, clock, meters, channels, over } = view;
  const felt = useMemo(() => feltChanges(arrival?.changes ?? []), [arrival]);
  const passed = felt.find((one) => one.kind === 'clock')?.by ?? 0;
  return (
    <>
      {clock ? <Calendar clock={clock} justUsed={Math.max(0, -passed)} /> : null}
      <Standing meters={meters} felt={felt} />
      <Advisers
        channels={channels}
        unit={clock?.name ?? null}
        isBusy={isBusy}
        isOver={over}
        onAsk={onAsk}
        onReread={onReread}
      />
    </>
  );
}
