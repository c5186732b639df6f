import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { contentsOf } from '../../../core/studio/contents.ts';
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
  const entries = useMemo(() => contentsOf(text), [text]);
  if (open === null || entries.length === 0) return <Empty title={t('contents.none')} />;
  const go = (index: number) => {
    const { texts, show } = store.getState();
    // Words may have been typed since.
    show(open, (contentsOf(texts.get(open) ?? '')[index] ?? entries[index])?.from);
  };
  const here = entries.findLast((entry) => entry.line <= line);
  return (
    <div className="studio-contents">
      {groupsOf(entries).map((group) => (
        <ol key={group[0]?.from} className="studio-contents-group">
          {group.map((entry) => (
            <li key={entry.from} className={`studio-contents-${Math.min(entry.level, 4)}`}>
              <button
                type="button"
                className="studio-contents-link"
                aria-current={entry === here ? 'location' : undefined}
                onClick={() => go(entries.indexOf(entry))}
              >
                {entry.title || entry.id}
                {entry.id === null ? null : <span className="studio-quiet"> #{entry.id}</span>}
              </button>
            </li>
          ))}
        </ol>
      ))}
    </div>
  );
}

/** How many rows are drawn or left undrawn at once. */
const together = 50;

function groupsOf<T>(entries: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let from = 0; from < entries.length; from += together) groups.push(entries.slice(from, from + together));
  return groups;
}
