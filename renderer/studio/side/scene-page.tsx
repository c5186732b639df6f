import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../../core/markdown/text.ts';
import type { Preview, ShownText } from '../../../core/studio/preview.ts';
import { InlineText } from '../../ui/inline-text.tsx';
import { Text } from '../../ui/text.tsx';

type Place = Extract<Preview, { type: 'scene' | 'channel' }>;

interface ScenePageProps {
  readonly page: Place;
  /** Line of the cursor. */
  readonly line: number;
}

/** A scene, an ending or somebody to ask, with what is hidden from the trainee until it happens. */
export function ScenePage({ page, line }: ScenePageProps) {
  const { t } = useTranslation('studio');
  const choices = page.type === 'scene' ? page.choices : [];
  const here = choices.findLastIndex((choice) => choice.line <= line);
  const mark = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here >= 0) mark.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <article className="studio-scene">
      {page.type === 'channel' ? <p className="studio-over">{t('preview.channel')}</p> : null}
      {page.type === 'scene' && page.chapter.length > 0 ? (
        <p className="studio-over">{plainText(page.chapter)}</p>
      ) : null}
      <h2 className="studio-page-title">
        <InlineText inlines={page.title} />
      </h2>
      {page.type === 'scene' && page.ending !== null ? (
        <p className={`studio-quality studio-quality-${page.ending}`}>{t(`quality.${page.ending}`)}</p>
      ) : null}
      <Rules rules={page.rules} />
      <Shown texts={page.body} />
      {page.type === 'channel' && page.note.length > 0 ? <Note blocks={page.note} /> : null}
      {choices.length === 0 ? null : (
        <ol className="studio-choices">
          {choices.map((choice, index) => (
            <li
              key={`${choice.line}:${choice.target}`}
              ref={index === here ? mark : undefined}
              className={`studio-choice ${index === here ? 'studio-choice-here' : ''}`}
            >
              <p className="studio-choice-label">
                <InlineText inlines={choice.label} />
              </p>
              <p className="studio-quiet">{t('preview.leads', { target: choice.target })}</p>
              <Rules rules={choice.rules} />
              <Shown texts={choice.body} />
              {choice.note.length > 0 ? <Note blocks={choice.note} /> : null}
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

function Rules({ rules }: { readonly rules: readonly string[] }) {
  return rules.length === 0 ? null : (
    <p className="studio-rules">
      {rules.map((rule) => (
        <code key={rule} className="studio-code">
          {rule}
        </code>
      ))}
    </p>
  );
}

function Shown({ texts }: { readonly texts: readonly ShownText[] }) {
  const { t } = useTranslation('studio');
  return texts.map(({ when, block }) =>
    when === null ? (
      <Text key={`${block.at.line}:${block.at.column}`} blocks={[block]} deeper={1} />
    ) : (
      <div key={`${block.at.line}:${block.at.column}`} className="studio-guarded">
        <p className="studio-quiet">{t('preview.when', { when })}</p>
        <Text blocks={[block]} deeper={1} />
      </div>
    ),
  );
}

function Note({ blocks }: { readonly blocks: readonly ShownText['block'][] }) {
  const { t } = useTranslation('studio');
  return (
    <aside className="studio-note">
      <p className="studio-quiet">{t('preview.note')}</p>
      <Text blocks={blocks} deeper={1} />
    </aside>
  );
}
