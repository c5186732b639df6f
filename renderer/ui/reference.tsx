import { useTranslation } from 'react-i18next';
import type { Source } from '../../core/pack/pack.ts';
import { referenceTail } from './citation.ts';
import { colon } from './local-words.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

interface OutwardProps {
  readonly href: string;
  readonly children: React.ReactNode;
}

/** A link that leaves the program, for the person's own browser. */
export function OutwardLink({ href, children }: OutwardProps) {
  const { t } = useTranslation('ui');
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <VisuallyHidden as="span"> ({t('opensBrowser')})</VisuallyHidden>
    </a>
  );
}

/** A source in full: author, title, where it appeared, and its address. */
export function Reference({ source }: { readonly source: Source }) {
  const { t } = useTranslation('ui');
  const tail = referenceTail(source);
  return (
    <span className="text-reference">
      {source.author === '' ? null : colon(t, source.author)}
      <cite>{source.title}</cite>
      {tail === '' ? '.' : `. ${tail}.`}
      {source.url === '' ? null : (
        <>
          {' '}
          <OutwardLink href={source.url}>{hostOf(source.url)}</OutwardLink>
        </>
      )}
    </span>
  );
}

const hostOf = (url: string): string => /^[a-z]+:\/\/(?:www\.)?([^/]+)/i.exec(url)?.[1] ?? url;
