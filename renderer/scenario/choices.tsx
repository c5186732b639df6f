import { type RefObject, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { timeWords } from './words.ts';

interface ChoicesProps {
  readonly choices: AttemptView['choices'];
  readonly unit: string | null;
  /** Id of the choice that was sent and is not yet on record. */
  readonly pending: string | null;
  readonly isBusy: boolean;
  readonly onChoose: (index: number) => void;
  /** Gives the buttons to whoever listens for keys. */
  readonly buttons: RefObject<readonly HTMLElement[] | null>;
}

/** What can be done in a scene. Inert, but still there to be read, while a decision is on its way to the record. */
export function Choices({ choices, unit, pending, isBusy, onChoose, buttons }: ChoicesProps) {
  const { t } = useTranslation('scenario');
  const list = useRef<HTMLOListElement>(null);
  useImperativeHandle(buttons, () => [...(list.current?.querySelectorAll('button') ?? [])]);
  return (
    <ol ref={list} className="desk-choices" aria-label={t('choices')} aria-busy={isBusy || undefined}>
      {choices.map(({ id, label, cost }, index) => (
        <li key={id}>
          <button
            type="button"
            className={`desk-choice ${pending === id ? 'desk-choice-pending' : ''}`}
            aria-disabled={isBusy || undefined}
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
            onClick={() => onChoose(index)}
          >
            {index < 9 ? <KeyHint>{String(index + 1)}</KeyHint> : <span />}
            <span>{plainText(label)}</span>
            {unit === null ? null : <Cost words={cost === 0 ? null : timeWords(t, cost, unit)} none={t('time.none')} />}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Cost({ words, none }: { readonly words: string | null; readonly none: string }) {
  if (words !== null) return <span className="desk-choice-cost">{words}</span>;
  return (
    <span className="desk-choice-cost">
      <span aria-hidden="true">—</span>
      <span className="ui-hidden">{none}</span>
    </span>
  );
}
