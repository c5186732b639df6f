import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import type { Fault } from '../../core/faults.ts';
import { plainText } from '../../core/markdown/text.ts';
import type { Action } from '../../core/scenario/scenario.ts';
import { PageTitle } from '../screen.tsx';
import { Notice } from '../ui/notice.tsx';
import { Arrival } from './arrival.tsx';
import { handleChoiceKeys } from './choice-keys.ts';
import { Decide } from './decide.tsx';
import { Ending } from './ending.tsx';
import { Glance } from './glance.tsx';
import { Mandate } from './mandate.tsx';
import { Newer } from './newer.tsx';
import { Scene, sceneId } from './scene.tsx';
import { useArrival } from './use-arrival.ts';

interface DeskPageProps {
  readonly view: AttemptView;
  readonly pending: Action | null;
  readonly fault: Fault | null;
  readonly isBehind: boolean;
  readonly isNarrow: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onAct: (action: Action) => void;
  readonly onRetry: () => void;
  readonly onMove: () => void;
}

/** The middle of the desk: what the last decision led to, the scene, and what can be done. */
export function DeskPage(props: DeskPageProps) {
  const { t } = useTranslation('scenario');
  const { view, pending, fault, isBehind, isNarrow, reason, onReason, onAct, onRetry, onMove } = props;
  const { scene, choices, arrival, dossier, step, clock, meters } = view;
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const buttons = useRef<readonly HTMLElement[] | null>(null);
  useArrival(view, page, heading);

  const choose = (index: number) => {
    const choice = choices[index];
    if (choice && pending === null) onAct({ type: 'choose', scene: scene.id, choice: choice.id });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => handleChoiceKeys(event, buttons.current ?? [], choose);
  const isOpening = step === 0;
  const isOutOfTime = dossier.some((entry) => entry.kind === 'out-of-time' && entry.step === step);
  return (
    <article ref={page} className="desk-page" onKeyDown={onKeyDown}>
      <header className={isOpening ? 'desk-head desk-head-opening' : 'desk-head'}>
        <PageTitle className="desk-title">{view.title}</PageTitle>
        <p className="desk-chapter">
          {!isOpening ? plainText(scene.chapter) : view.role === '' ? null : t('mandateRole', { role: view.role })}
        </p>
      </header>
      {isNarrow ? <Glance clock={clock} meters={meters} /> : null}
      {view.newer ? <Newer newer={view.newer} edition={view.edition} onMove={onMove} /> : null}
      {isBehind ? (
        <Notice tone="warn" isAlert>
          <p>{t('outOfStep')}</p>
        </Notice>
      ) : null}
      {isOpening && view.briefing.length > 0 ? <Mandate briefing={view.briefing} sceneId={sceneId} /> : null}
      {arrival ? (
        <Arrival entry={arrival} isOutOfTime={isOutOfTime} heading={heading} meters={meters} clock={clock} />
      ) : null}
      <Scene scene={scene} />
      {view.over ? (
        <Ending view={view} />
      ) : (
        <Decide
          view={view}
          pending={pending}
          fault={fault}
          reason={reason}
          onReason={onReason}
          onChoose={choose}
          onRetry={onRetry}
          buttons={buttons}
        />
      )}
    </article>
  );
}
