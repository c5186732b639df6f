import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../core/scenario/scenario.ts';
import type { Target } from '../../../core/studio/trial/targets.ts';
import type { TrialView } from '../../../core/studio/trial/view.ts';
import type { TrialStart } from '../../../core/studio/trial.ts';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Inspector } from './inspector.tsx';
import { TrialPage } from './page.tsx';
import { useFocus } from './use-focus.ts';
import { choiceOf, movedWords } from './words.ts';
import './trial.css';

export interface TrialProps {
  /** Null where there is nothing that could be played. */
  readonly view: TrialView | null;
  /** Why there is no view: the scenario has errors, or nothing is written yet. */
  readonly absent?: 'errors' | 'empty';
  readonly onAct: (action: Action) => void;
  /** Takes back so many of the last steps. */
  readonly onBack: (steps: number) => void;
  /** Begins anew, without steps. */
  readonly onRestart: (start: TrialStart) => void;
  readonly scenes: readonly { readonly id: string; readonly title: string }[];
  readonly targets: readonly Target[];
  /** Begins at the beginning, and takes these steps. */
  readonly onJump: (actions: readonly Action[]) => void;
  /** How many steps the last edit took away. */
  readonly lost: number;
}

/**
 * A scenario played while it is being written: the page as a trainee sees it, and beside it all that holds, to be changed
 * by hand. `TextSettingProvider` stands around it.
 */
export function Trial({ view, absent = 'errors', ...props }: TrialProps) {
  const { t } = useTranslation('studio-trial');
  if (view !== null) return <Playing view={view} {...props} />;
  return (
    <Empty title={t(`absent.${absent}`)}>
      <p>{t(`absent.${absent}.text`)}</p>
    </Empty>
  );
}

interface PlayingProps extends Omit<TrialProps, 'view' | 'absent'> {
  readonly view: TrialView;
}

function Playing({ view, onAct, onBack, onRestart, scenes, targets, onJump, lost }: PlayingProps) {
  const { t } = useTranslation('studio-trial');
  const { top, claim } = useFocus(view);
  const open = view.choices.filter((choice) => choice.closed === null);

  const act = (action: Action) => {
    claim('top');
    onAct(action);
  };
  const choose = (id: string) => act({ type: 'choose', scene: view.scene.id, choice: id });
  // Keys work inside the trial only, so that they are in nobody's way elsewhere (WCAG 2.1.4).
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
    if (event.defaultPrevented || event.repeat || target.matches('input, textarea, select')) return;
    const choice = open[choiceOf(event, open.length)];
    if (!choice) return;
    event.preventDefault();
    choose(choice.id);
  };
  return (
    <section className="trial" aria-label={t('title')} onKeyDown={onKeyDown}>
      <div className="trial-columns">
        <div className="trial-left">
          <div role="status" className="trial-status">
            {lost > 0 ? (
              <Notice tone="warn">
                <p>{t('lost', { count: lost })}</p>
              </Notice>
            ) : null}
            {view.refusedStep === null ? null : (
              <Notice tone="warn">
                <p>{t('refused', { step: view.refusedStep })}</p>
              </Notice>
            )}
            {/* A new element each time, so that the same words are said again. */}
            <p key={view.steps.length} className="trial-moved">
              {movedWords(t, view)}
            </p>
          </div>
          <TrialPage view={view} top={top} onChoose={choose} onAsk={(channel) => act({ type: 'ask', channel })} />
        </div>
        <Inspector
          view={view}
          scenes={scenes}
          targets={targets}
          onBack={(steps) => {
            // At the start there is nothing to take back, and the button that had the focus cannot keep it.
            claim(steps === view.steps.length ? 'top' : 'if-lost');
            onBack(steps);
          }}
          onRestart={onRestart}
          onClear={() => {
            claim('if-lost');
            onRestart({ scene: view.start.scene, values: {}, asked: [] });
          }}
          onJump={onJump}
        />
      </div>
    </section>
  );
}
