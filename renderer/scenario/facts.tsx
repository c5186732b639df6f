import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { dateWords } from '../ui/local-words.ts';

/** Who played what, when, and how it went: the head of the report. */
export function Facts({ debrief }: { readonly debrief: DebriefView }) {
  const { t, i18n } = useTranslation('scenario');
  const { role, learner, endedAtMs, number, passed, ending } = debrief;
  const facts = [
    [t('fact.learner'), learner],
    [t('fact.role'), role],
    [t('fact.date'), dateWords(i18n.language, endedAtMs)],
    [t('fact.attempt'), String(number)],
    [t('fact.ending'), t(`quality.${ending.quality}-short`)],
    ...(passed === null ? [] : [[t('fact.result'), t(passed ? 'passed' : 'notPassed')]]),
  ];
  return (
    <dl className="debrief-facts">
      {facts.map(([name, value]) =>
        value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
