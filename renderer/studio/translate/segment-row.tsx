import { type KeyboardEvent, memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair, PairState } from '../../../core/studio/translation.ts';
import { Button } from '../../ui/button.tsx';
import { useSegment } from './use-segment.ts';
import { beginningOf } from './work.ts';

const marks: Readonly<Record<PairState, string>> = { missing: '○', outdated: '△', unknown: '?', done: '✓' };

/** What a row can have done. Each stays the same for as long as the file and the language do. */
export interface RowActions {
  /** Answers whether the text could be written. */
  readonly write: (key: string, text: string) => boolean;
  readonly hold: (keys: readonly string[]) => void;
  readonly show: (key: string) => void;
  readonly enter: (key: string) => void;
}

interface RowProps {
  readonly pair: Pair;
  readonly own: string;
  readonly language: string;
  readonly actions: RowActions;
  /** Whether it is near what is seen: a field for each of hundreds of segments would be slow. */
  readonly isNear: boolean;
}

/** A segment of the original with its translation. */
export const SegmentRow = memo(function SegmentRow({ pair, own, language, actions, isNear }: RowProps) {
  const { t } = useTranslation('studio-translate');
  const id = useId();
  const { key, kind, original, translation, state } = pair;
  return (
    <li className={`translate-row translate-${state}`} data-segment={key}>
      <p className="translate-row-head">
        <span id={`${id}-state`} className="translate-state">
          <span aria-hidden="true">{marks[state]}</span> {t(`state.${state}`)}
        </span>
        <span className="translate-kind">{kind === 'field' ? key : t(`kind.${kind}`)}</span>
        {state === 'done' ? null : (
          <Button
            look="quiet"
            aria-label={t(`hold.${state}.name`, { text: beginningOf(original.text) })}
            onPress={() => actions.hold([key])}
          >
            {t(`hold.${state}`)}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={t('show.name', { text: beginningOf(original.text) })}
          onPress={() => actions.show(key)}
        >
          {t('show')}
        </Button>
      </p>
      <p className={`translate-original ${kind === 'field' ? 'translate-lines' : ''}`} lang={own} dir="auto">
        {original.text}
      </p>
      {isNear ? (
        <Editing pair={pair} language={language} actions={actions} stateId={`${id}-state`} />
      ) : (
        <p className="translate-waiting" lang={language} dir="auto">
          {translation?.text}
        </p>
      )}
    </li>
  );
});

interface EditingProps extends Pick<RowProps, 'pair' | 'language' | 'actions'> {
  readonly stateId: string;
}

function Editing({ pair, language, actions, stateId }: EditingProps) {
  const { t } = useTranslation('studio-translate');
  const { key, original, translation } = pair;
  const { isRefused, onFocus, onBlur, ...field } = useSegment(translation?.text ?? '', (text) =>
    actions.write(key, text),
  );
  return (
    <div className="translate-field">
      <textarea
        {...field}
        className="ui-input translate-area"
        lang={language}
        dir="auto"
        rows={1}
        aria-label={t('field', { text: beginningOf(original.text) })}
        aria-describedby={isRefused ? `${stateId} ${stateId}-refused` : stateId}
        aria-invalid={isRefused || undefined}
        onFocus={() => {
          onFocus();
          actions.enter(key);
        }}
        onBlur={onBlur}
      />
      {isRefused ? (
        <p id={`${stateId}-refused`} className="ui-field-error" role="alert">
          {t('refused')}
        </p>
      ) : null}
    </div>
  );
}

/** The keys that go from one segment to work on to another. */
export function directionOf(event: KeyboardEvent): 1 | -1 | null {
  if (event.key === 'F8') return event.shiftKey ? -1 : 1;
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 1 : null;
}
