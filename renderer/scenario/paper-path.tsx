import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { oneLine } from '../ui/gist.ts';
import { series } from '../ui/local-words.ts';
import { feltChanges, signed } from './change-wording.ts';
import { type PaperStep, paperPath } from './paper-fit.ts';
import { dayWords, timeWords } from './words.ts';

/** The second sheet: the path in two columns. */
export function PaperPathPage({ debrief }: { readonly debrief: DebriefView }) {
  const { t } = useTranslation('scenario');
  const { size, steps, left } = paperPath(debrief.decisions.map((decision) => stepOf(t, decision, debrief.clock)));
  return (
    <>
      <h2 className="debrief-sheet-part">{t('paper.path')}</h2>
      <ol className="debrief-sheet-path" style={{ fontSize: `${size}pt` }}>
        {steps.map((step) => (
          <li key={step.place}>
            <p className="debrief-sheet-place">{step.place}</p>
            <p className="debrief-sheet-label">{step.label}</p>
            {step.text === '' ? null : <p>{step.text}</p>}
            {step.changes === '' ? null : <p className="debrief-sheet-changes">{step.changes}</p>}
            {step.note === '' ? null : <p className="debrief-sheet-note">{step.note}</p>}
            {step.reason === '' ? null : <p className="debrief-sheet-reason">{step.reason}</p>}
            {step.others === '' ? null : <p className="debrief-sheet-others">{step.others}</p>}
          </li>
        ))}
        {left === 0 ? null : <li>{t('paper.left', { count: left })}</li>}
      </ol>
    </>
  );
}

function stepOf(t: TFunction, decision: DebriefView['decisions'][number], clock: DebriefView['clock']): PaperStep {
  const { step, day, kind, scene, label, changes, text, note, reason, others } = decision;
  const when = clock ? dayWords(t, day, clock.name) : '';
  const moved = feltChanges(changes).map((felt) =>
    felt.kind === 'clock' && clock
      ? t(felt.by < 0 ? 'time.passed' : 'time.gained', { time: timeWords(t, Math.abs(felt.by), clock.name) })
      : t('paper.change', { label: felt.label, by: signed(felt.by) }),
  );
  const said = oneLine(t, note);
  const open = kind === 'channel' ? [] : others.map(plainText);
  return {
    place: [String(step + 1), when, plainText(scene.title)].filter((part) => part !== '').join(' · '),
    label: kind === 'channel' ? t('paper.asked', { name: plainText(label) }) : plainText(label),
    changes: series(t, moved),
    text: oneLine(t, text),
    note: said === '' ? '' : t('paper.note', { text: said }),
    reason: reason === null ? '' : t('paper.reason', { text: reason }),
    others: open.length === 0 ? '' : t('paper.others', { list: series(t, open) }),
  };
}
