import { useTranslation } from 'react-i18next';
import type { AttemptView, Change } from '../../core/api/attempt.ts';
import { feltChanges } from './change-wording.ts';
import { changeWords } from './words.ts';
import './changes.css';

/** What is known of the meters and the clock when changes are put into words. */
export interface Gauges {
  readonly meters: readonly Pick<AttemptView['meters'][number], 'name' | 'value' | 'min' | 'max' | 'level'>[];
  readonly clock: { readonly name: string; readonly start: number } | null;
}

interface ChangesProps extends Gauges {
  readonly changes: readonly Change[];
}

/** What a decision changed, one line a meter. Draws nothing where nothing was felt. */
export function Changes({ changes, meters, clock }: ChangesProps) {
  const { t } = useTranslation('scenario');
  const felt = feltChanges(changes);
  if (felt.length === 0) return null;
  return (
    <ul className="desk-changes">
      {felt.map((one) => (
        <li key={one.name} className={`desk-change-${one.kind === 'clock' ? 'clock' : one.by < 0 ? 'down' : 'up'}`}>
          {changeWords(t, one, meters, clock)}
        </li>
      ))}
    </ul>
  );
}
