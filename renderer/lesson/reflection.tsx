import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { call } from '../api.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { createNoteStore } from './note-store.ts';

interface ReflectionProps {
  readonly pack: string;
  readonly activity: string;
  readonly prompt: string;
  readonly text: string;
}

const longest = 20_000;
const pauseMs = 1_200;

/** Where the trainee writes under a `reflect` call-out. Saved after a pause and on leaving; says so once it is. */
export function Reflection({ pack, activity, prompt, text: kept }: ReflectionProps) {
  const { t } = useTranslation('lesson');
  const id = useId();
  const [note] = useState(() => createNoteStore(kept, (text) => call('note.write', { pack, activity, prompt, text })));
  const { text, state, fault, edit, save } = useStore(note);

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
    <div className="reflection">
      <label htmlFor={id} className="reflection-label">
        {t('reflect')}
      </label>
      <textarea
        id={id}
        className="ui-input reflection-text"
        rows={4}
        maxLength={longest}
        value={text}
        aria-describedby={`${id}-state`}
        onChange={(event) => edit(event.target.value)}
        onBlur={() => void save()}
      />
      <p id={`${id}-state`} className="reflection-state" role="status">
        {t(`reflect.${state}`)}
        {left <= 1_000 ? ` ${t('reflect.left', { count: left })}` : ''}
      </p>
      {fault ? <FaultMessage fault={fault} onRetry={() => void save()} /> : null}
    </div>
  );
}
