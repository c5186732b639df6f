import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../core/markdown/markdown.ts';
import { Empty } from '../../ui/empty.tsx';
import { Text } from '../../ui/text.tsx';
import { useProject } from '../project/project-context.ts';
import { useAnswer } from '../use-answer.ts';
import { ScenePage } from './scene-page.tsx';
import { StudioText } from './studio-text.tsx';
import { useSetting } from './use-setting.ts';

/** Whether a file is an activity, or the translation of one: what a page can be made of. */
export const isActivity = (path: string): boolean => /(^|\/)modules\/[^/]+\/[^/]+\.md$/.test(path);

/** The page as a trainee will see it, at the place where the cursor is. */
export function PreviewTab() {
  const { page } = useSetting();
  return (
    <div className="studio-page" data-page={page === 'same' ? undefined : page}>
      <Page />
    </div>
  );
}

function Page() {
  const { t } = useTranslation('studio');
  const open = useProject((state) => state.open);
  const line = useProject((state) => state.line);
  const { home, language } = useSetting();
  const path = open !== null && isActivity(open) ? open : null;
  const shown = useAnswer('preview', path === null ? null : { path, line, setting: { home, language } });
  if (path === null) return <Empty title={t('preview.media')} />;
  if (shown === null) return null;
  switch (shown.type) {
    case 'nothing':
      return (
        <Empty title={t('preview.nothing')}>
          <p>{t('preview.nothing.text')}</p>
        </Empty>
      );
    case 'text':
      return (
        <StudioText footnotes={shown.footnotes}>
          <h2 className="studio-page-title">{shown.title}</h2>
          <Followed blocks={shown.blocks} line={line} />
        </StudioText>
      );
    default:
      return (
        <StudioText>
          <ScenePage key={shown.id} page={shown} line={line} />
        </StudioText>
      );
  }
}

/** A long text that keeps in view what the cursor is in. */
function Followed({ blocks, line }: { readonly blocks: readonly Block[]; readonly line: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const index = blocks.findLastIndex((block) => block.at.line <= line);
  useEffect(() => {
    const element = frame.current?.querySelector('[data-text]')?.children[index];
    element?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  return (
    <div ref={frame}>
      <Text blocks={blocks} deeper={1} />
    </div>
  );
}
