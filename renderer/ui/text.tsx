import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Inline } from '../../core/markdown/markdown.ts';
import { InlineText } from './inline-text.tsx';
import { Scroller } from './scroller.tsx';
import { useTextSetting } from './text-setting.ts';
import './text.css';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

interface TextProps {
  readonly blocks: readonly Block[];
  /** Added to the level of headings, where the text stands below a heading of the page. */
  readonly deeper?: number;
  readonly className?: string;
}

/**
 * Draws a text of a course as React elements. `TextSettingProvider` (or `PackText`) around it says where its pictures,
 * terms, sources and notes come from.
 */
export function Text({ blocks, deeper = 0, className = '' }: TextProps) {
  const { language } = useTextSetting();
  return (
    <div className={`text ${className}`} lang={language ?? undefined} data-text>
      <Blocks blocks={blocks} deeper={deeper} />
    </div>
  );
}

function Blocks({ blocks, deeper }: { readonly blocks: readonly Block[]; readonly deeper: number }): ReactNode {
  return blocks.map((block) => (
    <One key={`${block.at.line}:${block.at.column}:${block.type}`} block={block} deeper={deeper} />
  ));
}

function One({ block, deeper }: { readonly block: Block; readonly deeper: number }): ReactNode {
  switch (block.type) {
    case 'heading':
      return <Heading block={block} deeper={deeper} />;
    case 'paragraph':
      return (
        <p>
          <InlineText inlines={block.children} />
        </p>
      );
    case 'list':
      return <List block={block} deeper={deeper} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} deeper={deeper} />
        </blockquote>
      );
    case 'code-block':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'table':
      return <Table block={block} />;
    case 'figure':
      return <Figure block={block} />;
    case 'callout':
      return <Callout block={block} deeper={deeper} />;
    case 'definitions':
      return <Definitions block={block} deeper={deeper} />;
  }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function Heading({ block, deeper }: { readonly block: Of<'heading'>; readonly deeper: number }) {
  const As = headings[Math.min(block.level + deeper, 6) - 1] ?? 'h6';
  return (
    <As id={block.id}>
      <InlineText inlines={block.children} />
    </As>
  );
}

function List({ block, deeper }: { readonly block: Of<'list'>; readonly deeper: number }) {
  const items = block.items.map((item, at) => {
    const [first, more] = item;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a parsed text has no other identity and does not reorder
      <li key={at}>
        {first?.type === 'paragraph' && more === undefined ? (
          <InlineText inlines={first.children} />
        ) : (
          <Blocks blocks={item} deeper={deeper} />
        )}
      </li>
    );
  });
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ block }: { readonly block: Of<'table'> }) {
  const { t } = useTranslation('ui');
  const cells = (row: readonly (readonly Inline[])[], As: 'th' | 'td') =>
    row.map((cell, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
      <As key={at} className={`text-cell-${block.align[at] ?? 'left'}`} scope={As === 'th' ? 'col' : undefined}>
        <InlineText inlines={cell} />
      </As>
    ));
  return (
    <Scroller label={t('table')} className="text-table">
      <table>
        <thead>
          <tr>{cells(block.head, 'th')}</tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={at}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Figure({ block }: { readonly block: Of<'figure'> }) {
  const { t } = useTranslation('ui');
  const { media } = useTextSetting();
  const [isMissing, setMissing] = useState(false);
  return (
    <figure>
      {isMissing ? (
        <p className="text-missing" data-apart>
          {t('pictureMissing', { alt: block.alt })}
        </p>
      ) : (
        <Scroller label={t('figure')} className="text-picture">
          <img src={media(block.src)} alt={block.alt} onError={() => setMissing(true)} />
        </Scroller>
      )}
      {block.caption.length === 0 ? null : (
        <figcaption>
          <InlineText inlines={block.caption} />
        </figcaption>
      )}
    </figure>
  );
}

function Callout({ block, deeper }: { readonly block: Of<'callout'>; readonly deeper: number }) {
  const { t } = useTranslation('ui');
  const { reflect } = useTextSetting();
  const labelId = `label-${block.id}`;
  return (
    <section id={block.id} className={`text-callout text-callout-${block.kind}`} aria-labelledby={labelId}>
      <p id={labelId} className="text-callout-label">
        <span className="text-callout-kind" data-apart>
          {t(`callout.${block.kind}`)}
        </span>
        {block.title.length === 0 ? null : (
          <span className="text-callout-title">
            <InlineText inlines={block.title} inside="label" />
          </span>
        )}
      </p>
      <Blocks blocks={block.children} deeper={deeper} />
      {block.kind === 'reflect' && reflect ? reflect(block) : null}
    </section>
  );
}

function Definitions({ block, deeper }: { readonly block: Of<'definitions'>; readonly deeper: number }) {
  return (
    <dl>
      {block.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a parsed text has no other identity and does not reorder
        <div key={at} className="text-definition">
          <dt>
            <InlineText inlines={item.term} />
          </dt>
          {item.definitions.map((definition, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <dd key={nth}>
              <Blocks blocks={definition} deeper={deeper} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
