import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { Button } from '../ui/button.tsx';
import { MeterChart } from './meter-chart.tsx';
import { MeterTable } from './meter-table.tsx';

/** The meters of a play, as a chart or as the table behind it. */
export function Meters({ meters, clock, decisions }: Pick<DebriefView, 'meters' | 'clock' | 'decisions'>) {
  const { t } = useTranslation('scenario');
  const [isTable, setTable] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <div ref={frame}>
      {isTable ? (
        <MeterTable meters={meters} clock={clock} decisions={decisions} />
      ) : width === 0 ? null : (
        <MeterChart meters={meters} clock={clock} width={width} height={width < 560 ? 260 : 300} />
      )}
      <Button look="quiet" className="debrief-toggle" onPress={() => setTable(!isTable)}>
        {t(isTable ? 'chart.asChart' : 'chart.asTable')}
      </Button>
    </div>
  );
}

/** Width of an element in sixteenths of the page's text size, so that words in a picture are as large as beside it. */
function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      // What is not shown, on paper for example, keeps the width it had.
      if (element.clientWidth > 0) setWidth(Math.round((element.clientWidth / text) * 16));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
