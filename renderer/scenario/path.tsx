import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { PathDecision } from './path-decision.tsx';
import { useStart } from './use-start.ts';

/** Id of a decision on the page of its debrief. */
export const decisionId = (step: number): string => `decision-${step}`;

/** The path of a play, decision by decision, each with the way to take it again. */
export function Path({ debrief }: { readonly debrief: DebriefView }) {
  const { t } = useTranslation('scenario');
  const { pack, activity, attempt, decisions, ending, meters, clock } = debrief;
  const { isStarting, fault, start } = useStart(pack, activity);
  const [from, setFrom] = useState<number | null>(null);
  const replay = (step: number) => {
    setFrom(step);
    void start({ attempt, step });
  };
  return (
    <>
      <p className="debrief-hint">{t('path.replayHint')}</p>
      <ol className="debrief-path">
        {decisions.map((decision, index) => {
          const next = decisions[index + 1]?.scene;
          return (
            <li
              key={decision.step}
              id={decisionId(decision.step)}
              className={`debrief-step debrief-step-${decision.kind}`}
            >
              <PathDecision
                decision={decision}
                meters={meters}
                clock={clock}
                led={
                  next === undefined
                    ? t('path.ledEnd', { scene: plainText(ending.title) })
                    : next.id === decision.scene.id
                      ? null
                      : t('path.ledScene', { scene: plainText(next.title) })
                }
              />
              <Button
                look="quiet"
                className="debrief-replay"
                aria-label={t('path.replayLabel', { number: decision.step + 1 })}
                isPending={isStarting && from === decision.step}
                onPress={() => replay(decision.step)}
              >
                {t('path.replay')}
              </Button>
              {fault && from === decision.step ? <FaultMessage fault={fault} /> : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}
