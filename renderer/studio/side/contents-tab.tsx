import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContentsEntry, contentsOf } from '../../../core/studio/contents.ts';
import { Empty } from '../../ui/empty.tsx';
import { useProject, useProjectStore } from '../project/project-context.ts';
import { usePausedText } from './use-paused-text.ts';

/** The headings of the file, each a way to its place. */
export function ContentsTab() {
  const { t } = useTranslation('studio');
  const open = useProject((state) => state.open);
  const text = usePausedText(open);
  const store = useProjectStore();
  const line = useProject((state) => state.line);
  const entries = useMemo(() => named(contentsOf(text)), [text]);
  const go = useCallback(
    (index: number) => {
      const { texts, show } = store.getState();
      // Words may have been typed since.
      if (open !== null) show(open, contentsOf(texts.get(open) ?? '')[index]?.from);
    },
    [open, store],
  );
  if (open === null || entries.length === 0) return <Empty title={t('contents.none')} />;
  const here = entries.findLastIndex((entry) => entry.line <= line);
  return (
    <div className="studio-contents">
      {groupsOf(entries).map((group, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is nothing but a number of rows.
        <ol key={nth} className="studio-contents-group">
          {group.map(({ name, index, level, title, id }) => (
            <Row key={name} {...{ index, level, title, id }} isHere={index === here} onGo={go} />
          ))}
        </ol>
      ))}
    </div>
  );
}

/** Gives each entry a name that it keeps when something is written above it. */
function named(entries: readonly ContentsEntry[]) {
  const counts = new Map<string, number>();
  return entries.map((entry, index) => {
    const words = entry.id ?? entry.title;
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return { ...entry, index, name: `${words} ${count}` };
  });
}

interface RowProps {
  readonly index: number;
  readonly level: number;
  readonly title: string;
  readonly id: string | null;
  readonly isHere: boolean;
  readonly onGo: (index: number) => void;
}

/** Drawn again only where its own words change: a long text has a thousand. */
const Row = memo(function Row({ index, level, title, id, isHere, onGo }: RowProps) {
  return (
    <li className={`studio-contents-${Math.min(level, 4)}`}>
      <button
        type="button"
        className="studio-contents-link"
        aria-current={isHere ? 'location' : undefined}
        onClick={() => onGo(index)}
      >
        {title || id}
        {id === null ? null : <span className="studio-quiet"> #{id}</span>}
      </button>
    </li>
  );
});

/** How many rows are drawn or left undrawn at once. */
const together = 50;

function groupsOf<T>(entries: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let from = 0; from < entries.length; from += together) groups.push(entries.slice(from, from + together));
  return groups;
}
