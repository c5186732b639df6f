import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../core/faults.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { faultOf } from '../use-call.ts';
import { sentencesOf } from './passage-map.ts';
import type { Highlights } from './use-highlights.ts';

interface StepperProps {
  readonly highlights: Highlights;
  readonly onClose: () => void;
}

const painted = 'chosen';

/** Marks a passage from the keyboard: sentence by sentence, from one to several. Begins at what is in view. */
export function Stepper({ highlights, onClose }: StepperProps) {
  const { t, i18n } = useTranslation(['lesson', 'ui']);
  const { map: read, add } = highlights;
  const [map] = useState(read);
  const sentences = useMemo(() => (map ? sentencesOf(map.text, i18n.language) : []), [map, i18n.language]);
  const [[from, to], setChosen] = useState<readonly [number, number]>([-1, -1]);
  const [fault, setFault] = useState<Fault | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const seen = sentences.findIndex((span) => (map?.rangeOf(span)?.getBoundingClientRect().bottom ?? 0) > 80);
    setChosen([Math.max(0, seen), Math.max(0, seen)]);
    box.current?.focus({ preventScroll: true });
    return () => void CSS.highlights?.delete(painted);
  }, [map, sentences]);

  const span = useMemo(() => {
    const [first, last] = [sentences[from], sentences[to]];
    return first && last ? { start: first.start, end: last.end } : null;
  }, [sentences, from, to]);
  const words = span ? (map?.text.slice(span.start, span.end) ?? '') : '';

  useEffect(() => {
    const range = span && map?.rangeOf(span);
    if (!range) return;
    CSS.highlights?.set(painted, new Highlight(...(map?.piecesOf(span) ?? [])));
    range.endContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    announce(words);
  }, [map, span, words]);

  const most = sentences.length - 1;
  const move = (by: number) =>
    setChosen(([at]) => {
      const next = Math.min(most, Math.max(0, at + by));
      return [next, next];
    });
  const stretch = (by: number) => setChosen(([start, end]) => [start, Math.min(most, Math.max(start, end + by))]);

  const keep = async (isToWrite: boolean) => {
    if (!span) return;
    try {
      await add(span, isToWrite);
      if (!isToWrite) announce(t('marked'));
      onClose();
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMine = event.target === box.current;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (event.shiftKey) stretch(by);
      else move(by);
    } else if (event.key === 'Escape') onClose();
    else if (isMine && event.key === 'Enter') void keep(false);
    else if (isMine && event.key === 'n') void keep(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of this panel are pressed where its focus begins
      tabIndex={0}
      role="toolbar"
      aria-label={t('stepper')}
      aria-describedby="lesson-stepper-how"
      className="lesson-stepper no-print"
      onKeyDown={onKeyDown}
    >
      <p id="lesson-stepper-how" className="lesson-stepper-how">
        {t('stepperHow')}
      </p>
      <div className="lesson-stepper-actions">
        <Button onPress={() => move(-1)}>{t('before')}</Button>
        <Button onPress={() => move(1)}>{t('after')}</Button>
        <Button onPress={() => stretch(1)}>{t('more')}</Button>
        <Button onPress={() => stretch(-1)}>{t('less')}</Button>
        <Button look="main" onPress={() => void keep(false)}>
          {t('mark')}
        </Button>
        <Button onPress={() => void keep(true)}>{t('markAndWrite')}</Button>
        <Button look="quiet" onPress={onClose}>
          {t('ui:close')}
        </Button>
      </div>
      {fault ? <FaultMessage fault={fault} /> : null}
    </div>
  );
}
