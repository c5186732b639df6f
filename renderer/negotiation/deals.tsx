import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { Button } from '../ui/button.tsx';
import { useWidth } from '../ui/use-width.ts';
import { DealChart } from './deal-chart.tsx';
import { DealTable } from './deal-table.tsx';

/** Every possible deal, in a sentence, and as a chart or as the table behind it. */
export function Deals({ view }: { readonly view: TableDebriefView }) {
  const { t, i18n } = useTranslation('negotiation');
  const { chart } = view.debrief;
  const [isTable, setTable] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const number = (value: number) => new Intl.NumberFormat(i18n.language).format(value);
  const particulars = { deals: number(chart.deals), allowed: number(chart.allowed), zone: number(chart.zone) };
  return (
    <div ref={frame} className="outcome-deals">
      <p className="table-lead">
        {t('deals', particulars)}{' '}
        {t(chart.zone > 0 ? 'deals.zone' : 'deals.noZone', { ...particulars, count: chart.zone })}
      </p>
      {isTable ? <DealTable view={view} /> : width === 0 ? null : <DealChart view={view} width={width} />}
      {chart.isThinned && !isTable ? <p className="table-hint">{t('deals.thinned')}</p> : null}
      <Button look="quiet" className="outcome-toggle no-print" onPress={() => setTable(!isTable)}>
        {t(isTable ? 'chart.asChart' : 'chart.asTable')}
      </Button>
    </div>
  );
}
