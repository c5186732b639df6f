import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighlightView } from '../../core/api/notes.ts';
import type { Fault } from '../../core/faults.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { abbreviate } from '../ui/gist.ts';
import { Writing } from '../ui/writing.tsx';
import { faultOf } from '../use-call.ts';
import { below } from './below.ts';
import type { Highlights } from './use-highlights.ts';

interface HighlightCardProps {
  readonly body: RefObject<HTMLDivElement | null>;
  readonly highlight: HighlightView;
  readonly highlights: Highlights;
}

/** What is written beside a passage, below it. Escape and a press elsewhere close it; the focus goes back. */
export function HighlightCard({ body, highlight: { id, anchor, text }, highlights }: HighlightCardProps) {
  const { t } = useTranslation(['lesson', 'ui']);
  const nameId = useId();
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const [fault, setFault] = useState<Fault | null>(null);
  const { rangeOf, show } = highlights;

  useLayoutEffect(() => {
    const range = rangeOf(id);
    if (body.current && range) setPlace(below(body.current, range));
  }, [body, id, rangeOf]);

  useEffect(() => {
    const from = document.activeElement;
    const field = card.current?.querySelector('textarea');
    field?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'nearest' });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && card.current?.contains(document.activeElement)) show(null);
    };
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !card.current?.contains(event.target)) show(null);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onDown);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onDown);
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    };
  }, [show]);

  const remove = async () => {
    try {
      await highlights.remove(id);
      announce(t('removed'));
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
  };

  return (
    <div ref={card} role="dialog" aria-labelledby={nameId} className="lesson-card no-print" style={place} data-apart>
      <p id={nameId} className="lesson-card-name">
        {t('noteOn', { quote: abbreviate(anchor.quote.replace(/\s+/g, ' '), 60) })}
      </p>
      <Writing label={t('yourNote')} text={text} rows={3} write={(written) => highlights.write(id, written)} />
      <p className="lesson-card-actions">
        <Button onPress={() => show(null)}>{t('ui:close')}</Button>
        <Button look="quiet" onPress={() => void remove()}>
          {t('removeMark')}
        </Button>
      </p>
      {fault ? <FaultMessage fault={fault} /> : null}
    </div>
  );
}
