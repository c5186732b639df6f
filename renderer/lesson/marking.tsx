import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../core/faults.ts';
import { longestQuote, type Range as Span } from '../../core/notes/anchor.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { faultOf } from '../use-call.ts';
import { below } from './below.ts';
import { HighlightCard } from './highlight-card.tsx';
import { type Highlights, highlightAt } from './use-highlights.ts';

interface MarkingProps {
  readonly body: RefObject<HTMLDivElement | null>;
  readonly highlights: Highlights;
}

interface Chosen {
  readonly span: Span;
  readonly left: number;
  readonly top: number;
}

/** What can be done with the words that were selected in a lesson, and the card of a passage that is marked. */
export function Marking({ body, highlights }: MarkingProps) {
  const { t } = useTranslation('lesson');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const marks = useRef(highlights);
  marks.current = highlights;

  useEffect(() => {
    const page = body.current;
    if (!page) return;
    const isOwn = (target: EventTarget | null) =>
      target instanceof Element && target.closest('[data-apart], button, a, [role="button"]') !== null;
    const look = (event: Event) => {
      if (isOwn(event.target)) return;
      const selection = getSelection();
      const selected = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const isHere = selected !== null && page.contains(selected.commonAncestorContainer);
      const span = isHere ? marks.current.map()?.spanOf(selected) : null;
      if (selected && span) return setChosen({ span, ...below(page, selected) });
      setChosen(null);
      if (event instanceof MouseEvent && !selected) {
        const id = highlightAt(marks.current, event.clientX, event.clientY);
        if (id !== null) marks.current.show(id);
      }
    };
    // The selection of a double or triple click is there only after its event.
    const later = (event: Event) => void setTimeout(look, 0, event);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setChosen(null);
      else if (event.shiftKey && event.type === 'keyup') look(event);
    };
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !bar.current?.contains(event.target)) setChosen(null);
    };
    page.addEventListener('mouseup', later);
    document.addEventListener('keyup', onKey);
    document.addEventListener('pointerdown', onDown);
    return () => {
      page.removeEventListener('mouseup', later);
      document.removeEventListener('keyup', onKey);
      document.removeEventListener('pointerdown', onDown);
    };
  }, [body]);

  const add = async (isToWrite: boolean) => {
    if (!chosen) return;
    setFault(null);
    try {
      await highlights.add(chosen.span, isToWrite);
      if (!isToWrite) announce(t('marked'));
      getSelection()?.removeAllRanges();
      setChosen(null);
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
  };

  const isLong = chosen !== null && chosen.span.end - chosen.span.start > longestQuote;
  return (
    <>
      {chosen ? (
        <div
          ref={bar}
          role="toolbar"
          aria-label={t('selected')}
          className="lesson-marking no-print"
          style={{ left: chosen.left, top: chosen.top }}
          data-apart
        >
          {isLong ? (
            <p className="lesson-marking-long">{t('tooLong')}</p>
          ) : (
            <>
              <Button look="quiet" onPress={() => void add(false)}>
                {t('mark')}
              </Button>
              <Button look="quiet" onPress={() => void add(true)}>
                {t('markAndWrite')}
              </Button>
            </>
          )}
          {fault ? <FaultMessage fault={fault} /> : null}
        </div>
      ) : null}
      {highlights.open ? (
        <HighlightCard key={highlights.open.id} body={body} highlight={highlights.open} highlights={highlights} />
      ) : null}
    </>
  );
}
