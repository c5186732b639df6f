import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Inline } from '../../core/markdown/markdown.ts';
import { shortCitation } from './citation.ts';
import { Explanation } from './explanation.tsx';
import { colon } from './local-words.ts';
import { OutwardLink, Reference } from './reference.tsx';
import { useTextSetting } from './text-setting.ts';
import './text.css';

interface InlineTextProps {
  readonly inlines: readonly Inline[];
  /**
   * Where the text stands. On a `page` everything explains itself; inside a `note` links work, and what would open
   * another note is words; inside a `label` (of a button, a link, a list) all is words.
   */
  readonly inside?: Place;
}

type Place = 'page' | 'note' | 'label';

/** Draws words with their emphasis, terms, citations and notes. */
export function InlineText({ inlines, inside = 'page' }: InlineTextProps) {
  return inlines.map((inline, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a parsed text has no other identity and does not reorder
    <Fragment key={at}>
      {inline.type === 'citation' && inlines[at - 1]?.type === 'citation' ? ' ' : null}
      <One inline={inline} inside={inside} />
    </Fragment>
  ));
}

function One({ inline, inside }: { readonly inline: Inline; readonly inside: Place }): ReactNode {
  const setting = useTextSetting();
  const inner = 'children' in inline ? <InlineText inlines={inline.children} inside={inside} /> : null;
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'strong':
      return <strong>{inner}</strong>;
    case 'deleted':
      return <del>{inner}</del>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'anchor':
      return null;
    case 'slot':
      return `{{${inline.name}}}`;
    case 'image':
      return <img className="text-image" src={setting.media(inline.src)} alt={inline.alt} />;
    case 'link':
      return inside === 'label' ? inner : <TextLink href={inline.href}>{inner}</TextLink>;
    case 'term':
      return <Term term={inline.term} text={inline.text} isPlain={inside !== 'page'} />;
    case 'citation':
      return <Citation sourceKey={inline.key} locator={inline.locator} isPlain={inside !== 'page'} />;
    case 'footnote':
      return <FootnoteMark number={inline.number} isPlain={inside !== 'page'} />;
  }
}

function TextLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { goTo } = useTextSetting();
  if (!href.startsWith('#')) return <OutwardLink href={href}>{children}</OutwardLink>;
  return (
    <button type="button" className="text-jump" onClick={() => goTo(href.slice(1))}>
      {children}
    </button>
  );
}

function Term({ term, text, isPlain }: { readonly term: string; readonly text: string; readonly isPlain: boolean }) {
  const entry = useTextSetting().term(term);
  if (isPlain || entry === null) return text;
  return (
    <Explanation
      className="text-term"
      panel={
        <>
          <span className="ui-explanation-name">{entry.term}</span>
          <CompactText blocks={entry.definition} />
        </>
      }
    >
      {text}
    </Explanation>
  );
}

function Citation({ sourceKey, locator, isPlain }: { sourceKey: string; locator: string; isPlain: boolean }) {
  const { t, i18n } = useTranslation('ui');
  const source = useTextSetting().source(sourceKey);
  if (source === null)
    return (
      <span className="text-citation" data-apart>
        {sourceKey}
      </span>
    );
  const label = shortCitation(i18n.language, source, locator);
  if (isPlain) return <span data-apart>({label})</span>;
  return (
    <Explanation
      isApart
      className="text-citation"
      label={colon(t, t('source'), label)}
      panel={<Reference source={source} />}
    >
      {label}
    </Explanation>
  );
}

/** Ids that tie a mark in the text to its note at the end, and back. */
export const footnoteId = (number: number): string => `note-${number}`;
export const footnoteMarkId = (number: number): string => `note-mark-${number}`;

function FootnoteMark({ number, isPlain }: { readonly number: number; readonly isPlain: boolean }) {
  const { t } = useTranslation('ui');
  const setting = useTextSetting();
  const note = setting.footnotes.find((one) => one.number === number);
  if (isPlain || !note) return <sup data-apart>{number}</sup>;
  return (
    <Explanation
      isApart
      className="text-note-mark"
      id={footnoteMarkId(number)}
      label={t('note', { number })}
      panel={
        <>
          <CompactText blocks={note.children} />
          <span className="ui-explanation-links">
            <button type="button" className="text-jump" onClick={() => setting.goTo(footnoteId(number))}>
              {t('toNotes')}
            </button>
          </span>
        </>
      }
    >
      {number}
    </Explanation>
  );
}

interface CompactTextProps {
  readonly blocks: readonly Block[];
  readonly inside?: 'note' | 'label';
}

/** A short text where paragraphs cannot stand: in an explanation, within a line. Its citations are words. */
export function CompactText({ blocks, inside = 'note' }: CompactTextProps): ReactNode {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a parsed text has no other identity and does not reorder
    <span key={at} className="text-compact">
      {compact(block, inside)}
    </span>
  ));
}

function compact(block: Block, inside: 'note' | 'label'): ReactNode {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return <InlineText inlines={block.children} inside={inside} />;
    case 'list':
      return block.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <span key={at} className="text-compact">
          • <CompactText blocks={item} inside={inside} />
        </span>
      ));
    case 'quote':
    case 'callout':
      return <CompactText blocks={block.children} inside={inside} />;
    default:
      return null;
  }
}
