import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { Button } from '../ui/button.tsx';
import { useWidth } from '../ui/use-width.ts';
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
