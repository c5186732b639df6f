import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { FaultMessage } from './fault-message.tsx';
import { createWritingStore } from './writing-store.ts';
import './writing.css';

interface WritingProps {
  readonly label: ReactNode;
  readonly text: string;
  readonly rows: number;
  /** Puts it on disk, or throws a `FaultError`. */
  readonly write: (text: string) => Promise<unknown>;
  /** Told as it is typed. */
  readonly onEdit?: (text: string) => void;
  /** Id of what says more about it. */
  readonly describedBy?: string;
}

const longest = 20_000;
const pauseMs = 1_200;

/** Where a trainee writes something of their own. Saved after a pause and on leaving; says so once it is. */
export function Writing({ label, text: kept, rows, write, onEdit, describedBy }: WritingProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const [store] = useState(() => createWritingStore(kept, write));
  const { text, state, fault, edit, save } = useStore(store);

  useEffect(() => {
    if (state !== 'changed') return;
    void text;
    const timer = setTimeout(save, pauseMs);
    return () => clearTimeout(timer);
  }, [text, state, save]);

  useEffect(() => {
    const onHide = () => void save();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      void save();
    };
  }, [save]);

  const left = longest - text.length;
  return (
    <div className="ui-writing">
      <label htmlFor={id} className="ui-writing-label">
        {label}
      </label>
      <textarea
        id={id}
        className="ui-input ui-writing-text"
        rows={rows}
        maxLength={longest}
        value={text}
        aria-describedby={[describedBy, `${id}-state`].filter(Boolean).join(' ')}
        onChange={(event) => {
          edit(event.target.value);
          onEdit?.(event.target.value);
        }}
        onBlur={() => void save()}
      />
      <p id={`${id}-state`} className="ui-writing-state" role="status">
        {t(`writing.${state}`)}
        {left <= 1_000 ? ` ${t('writing.left', { count: left })}` : ''}
      </p>
      {fault ? <FaultMessage fault={fault} onRetry={() => void save()} /> : null}
    </div>
  );
}
