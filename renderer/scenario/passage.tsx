import { memo } from 'react';
import type { Block } from '../../core/markdown/markdown.ts';
import { Text } from '../ui/text.tsx';

interface PassageProps {
  readonly blocks: readonly Block[];
  /** Added to the level of its headings, where it stands below a heading of the page. */
  readonly deeper?: number;
}

/** A passage of a scenario. Drawn once, however often what stands around it changes. */
export const Passage = memo(function Passage({ blocks, deeper = 0 }: PassageProps) {
  return blocks.length === 0 ? null : <Text blocks={blocks} deeper={deeper} className="desk-passage" />;
});
