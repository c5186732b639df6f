import { useTranslation } from 'react-i18next';
import { plainText } from '../../../core/markdown/text.ts';
import type { TrialView } from '../../../core/studio/trial/view.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { stepWords } from './words.ts';

interface StepsProps {
  readonly view: TrialView;
  readonly scenes: readonly { readonly id: string; readonly title: string }[];
  readonly onBack: (steps: number) => void;
}

/** The way so far. Each entry but the last goes back to where the trial stood right after it. */
export function Steps({ view: { steps, start, scene }, scenes, onBack }: StepsProps) {
  const { t } = useTranslation('studio-trial');
  const first = steps[0] ? plainText(steps[0].scene) : plainText(scene.title);
  const title = scenes.find(({ id }) => id === start.scene)?.title ?? first;
  const entries = [
    { words: t('step.start', { scene: title }), where: '' },
    ...steps.map((step) => ({ words: stepWords(t, step), where: t('step.in', { scene: plainText(step.scene) }) })),
  ];
  return (
    <ol className="trial-steps">
      {entries.map(({ words, where }, at) => {
        const text = (
          <>
            {words} {where === '' ? null : <span className="trial-hint">{where}</span>}
          </>
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the way
          <li key={at}>
            {at === steps.length ? (
              <p aria-current="step" className="trial-step trial-step-here">
                {text} <VisuallyHidden as="span">{t('step.here')}</VisuallyHidden>
              </p>
            ) : (
              <button type="button" className="trial-step" onClick={() => onBack(steps.length - at)}>
                {text}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
