import { useTranslation } from 'react-i18next';
import { plainText } from '../../../core/markdown/text.ts';
import type { TrialView } from '../../../core/studio/trial/view.ts';
import type { TrialStart } from '../../../core/studio/trial.ts';

interface AskedProps {
  readonly view: TrialView;
  readonly onRestart: (start: TrialStart) => void;
}

/** Who counts as asked, whether they were or not: their answers' effects stay as they are. */
export function Asked({ view: { channels, here }, onRestart }: AskedProps) {
  const { t } = useTranslation('studio-trial');
  const set = (id: string, isAsked: boolean) => {
    const others = here.asked.filter((one) => one !== id);
    onRestart({ ...here, asked: isAsked ? [...others, id] : others });
  };
  return (
    <fieldset className="trial-asked">
      <legend className="trial-kind">{t('asked')}</legend>
      {channels.map(({ id, title, status }) => (
        <label key={id} className="trial-tick">
          <input type="checkbox" checked={status === 'asked'} onChange={(event) => set(id, event.target.checked)} />
          <span>{plainText(title)}</span>
        </label>
      ))}
    </fieldset>
  );
}
