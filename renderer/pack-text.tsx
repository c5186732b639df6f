import { type ReactNode, useMemo } from 'react';
import type { Footnote } from '../core/markdown/markdown.ts';
import { mediaUrl } from './api.ts';
import { goToId, lookUp, type TextSetting, TextSettingProvider } from './ui/text-setting.ts';
import { useCall } from './use-call.ts';

interface PackTextProps {
  readonly pack: string;
  readonly edition: string;
  readonly footnotes?: readonly Footnote[];
  readonly children: ReactNode;
}

const noNotes: readonly Footnote[] = [];

/**
 * Gives the texts inside it the glossary, the sources and the pictures of a course. The texts are drawn at once; their
 * terms and citations begin to explain themselves when the glossary has come.
 */
export function PackText({ pack, edition, footnotes = noNotes, children }: PackTextProps) {
  const glossary = useCall('glossary.read', { pack });
  const data = glossary.state === 'ready' ? glossary.data : null;
  const setting = useMemo<TextSetting>(
    () => ({
      ...lookUp(data?.entries ?? [], data?.sources ?? []),
      language: data?.language ?? null,
      media: (src) => mediaUrl(pack, edition, src),
      footnotes,
      reflect: null,
      goTo: goToId,
    }),
    [pack, edition, footnotes, data],
  );
  return <TextSettingProvider value={setting}>{children}</TextSettingProvider>;
}
