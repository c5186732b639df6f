import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair, Segment } from '../../../core/studio/translation.ts';
import { languageName } from '../../language-name.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { LeftOver } from './left-over.tsx';
import { directionOf, type RowActions, SegmentRow } from './segment-row.tsx';
import { useNear } from './use-near.ts';
import { useSame } from './use-same.ts';
import { countsOf, isOpen, nextOpen } from './work.ts';
import './translate.css';

interface TranslateProps {
  readonly pairs: readonly Pair[];
  readonly leftOver: readonly Segment[];
  /** The language of the original, and that of the translation. */
  readonly own: string;
  readonly language: string;
  readonly actions: Omit<RowActions, 'enter'>;
  readonly onShowLeft: (segment: Segment) => void;
}

/** A file beside its translation, segment by segment. */
export function Translate({ pairs: told, leftOver, own, language, actions, onShowLeft }: TranslateProps) {
  const { t } = useTranslation('studio-translate');
  const list = useRef<HTMLOListElement>(null);
  const [isFiltered, setFiltered] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  // What is being worked on stays in sight when it is done.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const pairs = useSame(told);
  const counts = countsOf(pairs);
  const shown = isFiltered ? pairs.filter((one) => isOpen(one) || touched.has(one.key)) : pairs;
  const rows = shown.map(({ key }) => key).join('\n');
  const near = useNear(list, rows);

  const rowActions = useMemo<RowActions>(
    () => ({
      ...actions,
      enter(key) {
        setCurrent(key);
        setTouched((before) => (before.has(key) ? before : new Set([...before, key])));
      },
    }),
    [actions],
  );

  useEffect(() => {
    const row = wanted && [...(list.current?.children ?? [])].find((one) => isRowOf(one, wanted.key));
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('textarea')?.focus();
  }, [wanted]);

  const go = (by: 1 | -1) => {
    const key = nextOpen(pairs, current, by);
    if (key === null) return announce(t('none.left'));
    setCurrent(key);
    setWanted({ key });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = directionOf(event);
    if (by === null) return;
    event.preventDefault();
    event.stopPropagation();
    go(by);
  };

  if (pairs.length === 0) return <Empty title={t('none')} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons below do the same as the keys
    <div className="translate" onKeyDown={onKeyDown}>
      <div className="translate-head">
        <p className="translate-progress" role="status">
          {t('progress', { done: pairs.length - counts.missing, count: pairs.length })}
          {counts.outdated > 0 ? t('progress.outdated', { count: counts.outdated }) : null}
          {counts.unknown > 0 ? t('progress.unknown', { count: counts.unknown }) : null}
        </p>
        <div className="translate-tools">
          <Button aria-keyshortcuts="Shift+F8" onPress={() => go(-1)}>
            {t('previous')}
          </Button>
          <Button aria-keyshortcuts="F8 Control+Enter" onPress={() => go(1)}>
            {t('next')} <KeyHint>F8</KeyHint>
          </Button>
          <label className="translate-filter">
            <input
              type="checkbox"
              checked={isFiltered}
              onChange={({ target }) => {
                setFiltered(target.checked);
                setTouched(new Set());
              }}
            />
            <span>{t('filter')}</span>
          </label>
          {counts.unknown > 1 ? (
            <Button
              look="quiet"
              onPress={() => actions.hold(pairs.flatMap(({ key, state }) => (state === 'unknown' ? [key] : [])))}
            >
              {t('hold.all', { count: counts.unknown })}
            </Button>
          ) : null}
        </div>
      </div>
      <div className="translate-columns" aria-hidden="true">
        <span>{languageName(own)}</span>
        <span>{languageName(language)}</span>
      </div>
      {shown.length === 0 ? <Empty title={t('none.left')} /> : null}
      <ol ref={list} className="translate-list" aria-label={t('segments', { language: languageName(language) })}>
        {shown.map((pair) => (
          <SegmentRow
            key={pair.key}
            pair={pair}
            own={own}
            language={language}
            actions={rowActions}
            isNear={near.has(pair.key) || wanted?.key === pair.key}
          />
        ))}
      </ol>
      {leftOver.length === 0 ? null : <LeftOver segments={leftOver} language={language} onShow={onShowLeft} />}
    </div>
  );
}

const isRowOf = (element: Element, key: string): boolean =>
  element instanceof HTMLElement && element.dataset.segment === key;
