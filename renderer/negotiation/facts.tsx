import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { dateWords } from '../ui/local-words.ts';

/** Who played what, when, and how long it took: the head of the report. */
export function Facts({ view }: { readonly view: TableDebriefView }) {
  const { t, i18n } = useTranslation('negotiation');
  const last = view.talk.at(-1);
  const facts = [
    [t('fact.learner'), view.learner],
    [t('fact.role'), view.role],
    [t('fact.date'), dateWords(i18n.language, view.endedAtMs)],
    [t('fact.attempt'), String(view.number)],
    [t('fact.rounds'), t('fact.of', { used: last?.round ?? 0, all: view.rounds })],
    ...(view.days ? [[t('fact.days'), t('fact.of', { used: last?.day ?? 0, all: view.days.start })]] : []),
  ];
  return (
    <dl className="outcome-facts">
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
