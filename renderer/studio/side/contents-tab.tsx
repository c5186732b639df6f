import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { contentsOf } from '../../../core/studio/contents.ts';
import { Empty } from '../../ui/empty.tsx';
import { useProject } from '../project/project-context.ts';

/** The headings of the file, each a way to its place. */
export function ContentsTab() {
  const { t } = useTranslation('studio');
  const open = useProject((state) => state.open);
  const text = useDeferredValue(useProject((state) => (open === null ? '' : (state.texts.get(open) ?? ''))));
  const line = useProject((state) => state.line);
  const show = useProject((state) => state.show);
  const entries = useMemo(() => contentsOf(text), [text]);
  if (open === null || entries.length === 0) return <Empty title={t('contents.none')} />;
  const here = entries.findLastIndex((entry) => entry.line <= line);
  return (
    <ol className="studio-contents">
      {entries.map((entry, index) => (
        <li key={entry.from} className={`studio-contents-${Math.min(entry.level, 4)}`}>
          <button
            type="button"
            className="studio-contents-link"
            aria-current={index === here ? 'location' : undefined}
            onClick={() => show(open, entry.from)}
          >
            {entry.title || entry.id}
            {entry.id === null ? null : <span className="studio-quiet"> #{entry.id}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
