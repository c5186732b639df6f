import { memo } from 'react';
import { Text } from '../ui/text.tsx';
import type { Exchange } from './view.ts';

interface SaidProps {
  readonly said: Exchange['said'];
  readonly deeper?: number;
}

/** What was said in one exchange. An ending is told on its own. Drawn once, however often what stands around it changes. */
export const Said = memo(function Said({ said, deeper = 0 }: SaidProps) {
  return said
    .filter((one) => one.by !== 'ending' && one.text.length > 0)
    .map((one) => <Text key={`${one.by} ${one.id}`} blocks={one.text} deeper={deeper} className="table-said" />);
});
