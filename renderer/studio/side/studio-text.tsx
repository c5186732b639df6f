import { type ReactNode, useMemo } from 'react';
import type { Footnote } from '../../../core/markdown/markdown.ts';
import { mediaUrl } from '../../api.ts';
import { lookUp, type TextSetting, TextSettingProvider } from '../../ui/text-setting.ts';
import { useProject } from '../project/project-context.ts';
import { useAnswer } from '../use-answer.ts';
import { useSetting } from './use-setting.ts';

const none: readonly Footnote[] = [];

/** Gives the texts inside it the glossary, the sources and the pictures of the course as they are being written. */
export function StudioText({
  footnotes = none,
  children,
}: {
  readonly footnotes?: readonly Footnote[];
  readonly children: ReactNode;
}) {
  const project = useProject((state) => state.project);
  const own = useProject((state) => state.outline?.manifest.languages[0] ?? null);
  const { language } = useSetting();
  const known = useAnswer('glossary', { language });
  const setting = useMemo<TextSetting>(
    () => ({
      ...lookUp(known?.entries ?? [], known?.sources ?? []),
      language: language ?? own,
      media: (src) => mediaUrl('studio', project, src),
      footnotes,
      reflect: null,
      goTo: () => undefined,
    }),
    [known, project, footnotes, language, own],
  );
  return <TextSettingProvider value={setting}>{children}</TextSettingProvider>;
}
