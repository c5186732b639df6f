import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SearchHit } from '../../core/api/search.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { useCall } from '../use-call.ts';
import { highlight } from './highlight.ts';
import { Hit } from './hit.tsx';
import { hitPath } from './hit-path.ts';
import { useFound } from './use-found.ts';
import '../ui/dialog.css';
import './search.css';

const kinds = ['lesson', 'scene', 'term', 'country', 'note'] as const;
type Kind = (typeof kinds)[number];

/** Looks for something as it is typed. The arrows go through what was found, Enter goes there. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('search');
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} isDismissable className="ui-veil">
      <Modal className="search">
        <AriaDialog aria-label={t('title')} className="search-inner">
          <Search onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('search');
  const id = useId();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [pack, setPack] = useState<string | null>(null);
  const [kind, setKind] = useState<Kind | null>(null);
  const [at, setAt] = useState(0);
  const courses = useCall('library.list', {});
  const { found, fault } = useFound({ typed, pack, kind });
  const { hits, words, waiting } = found;
  const list = useRef<HTMLDivElement>(null);
  const active = Math.min(at, hits.length - 1);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const go = (hit: SearchHit | undefined) => {
    if (!hit) return;
    onClose();
    navigate(hitPath(hit));
    highlight(words, hit.kind === 'country' ? '' : hit.anchor);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && hits.length > 0) {
      event.preventDefault();
      setAt((active + by + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(hits[active]);
    }
  };
  const several = courses.state === 'ready' && courses.data.length > 1 ? courses.data : null;
  const isEmpty = typed.trim() !== '' && hits.length === 0 && waiting === 0 && !fault;
  return (
    <>
      <div className="search-head">
        <input
          role="combobox"
          aria-label={t('title')}
          aria-expanded={hits.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          {...(hits.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
          className="ui-input search-input"
          placeholder={t('placeholder')}
          // biome-ignore lint/a11y/noAutofocus: whoever opens a search wants to type
          autoFocus
          value={typed}
          maxLength={200}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div className="search-filters">
          <label>
            <span>{t('kind')}</span>
            <select
              className="ui-input"
              value={kind ?? ''}
              onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? null)}
            >
              <option value="">{t('kind.all')}</option>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`kind.${one}`)}
                </option>
              ))}
            </select>
          </label>
          {several ? (
            <label>
              <span>{t('course')}</span>
              <select
                className="ui-input"
                value={pack ?? ''}
                onChange={(event) => setPack(event.target.value === '' ? null : event.target.value)}
              >
                <option value="">{t('course.all')}</option>
                {several.map((one) => (
                  <option key={one.pack} value={one.pack}>
                    {one.title}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
        </div>
      </div>
      {fault ? <FaultMessage fault={fault} /> : null}
      <div ref={list} id={id} role="listbox" aria-label={t('found')} className="search-hits">
        {hits.map((hit, index) => (
          <Hit
            key={`${hit.pack} ${hit.kind} ${hit.activity} ${hit.anchor}`}
            id={`${id}-${index}`}
            hit={hit}
            isActive={index === active}
            isCourseSaid={several !== null}
            onPress={() => go(hit)}
          />
        ))}
      </div>
      <p role="status" className="search-state">
        {waiting > 0
          ? t('waiting', { count: waiting })
          : isEmpty
            ? t('nothing')
            : typed.trim() === ''
              ? t('hint')
              : t('count', { count: hits.length })}
      </p>
    </>
  );
}
