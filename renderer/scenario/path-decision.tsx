import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { commas } from '../ui/local-words.ts';
import { feltChanges } from './change-wording.ts';
import { Changes } from './changes.tsx';
import { Passage } from './passage.tsx';
import { dayWords } from './words.ts';

interface PathDecisionProps extends Pick<DebriefView, 'meters' | 'clock'> {
  readonly decision: DebriefView['decisions'][number];
  /** Where it led, or null where the trainee stayed. */
  readonly led: string | null;
}

/**
 * One decision: what was done, what followed, what the author says of it, and what else was open. What the author says of
 * asking stands with who was asked.
 */
export const PathDecision = memo(function PathDecision({ decision, led, meters, clock }: PathDecisionProps) {
  const { t } = useTranslation('scenario');
  const { step, day, kind, scene, label, changes, text, note, reason, others } = decision;
  return (
    <>
      <p className="debrief-step-place">
        <span className="debrief-step-number">{step + 1}</span>
        {clock ? <span className="debrief-step-day">{dayWords(t, day, clock.name)}</span> : null}
      </p>
      <p className="debrief-step-kind">
        {commas(t, [
          t(kind === 'channel' ? 'path.asked' : 'path.decided'),
          t('path.scene', { scene: plainText(scene.title) }),
        ])}
      </p>
      <h3 className="debrief-step-label">{plainText(label)}</h3>
      <Passage blocks={text} />
      {feltChanges(changes).length === 0 ? (
        <p className="debrief-step-unmoved">{t('changes.none')}</p>
      ) : (
        <Changes changes={changes} meters={meters} clock={clock} />
      )}
      {led === null ? null : <p className="debrief-step-led">{led}</p>}
      {note.length === 0 || kind === 'channel' ? null : (
        <Aside kind="note" title={t('path.note')}>
          <Passage blocks={note} />
        </Aside>
      )}
      {reason === null ? null : (
        <Aside kind="reason" title={t('path.reason')}>
          <p className="debrief-reason">{reason}</p>
        </Aside>
      )}
      {others.length === 0 || kind === 'channel' ? null : (
        <Aside kind="others" title={t('path.others')}>
          <ul className="debrief-others">
            {others.map((other) => (
              <li key={plainText(other)}>{plainText(other)}</li>
            ))}
          </ul>
        </Aside>
      )}
    </>
  );
});

function Aside({
  kind,
  title,
  children,
}: {
  readonly kind: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={`debrief-aside debrief-aside-${kind}`}>
      <h4 className="debrief-aside-title">{title}</h4>
      {children}
    </div>
  );
}
