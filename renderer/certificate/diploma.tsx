import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DiplomaView } from '../../core/api/certificate.ts';
import { PageTitle } from '../screen.tsx';
import { dateWords, series } from '../ui/local-words.ts';

type Achieved = DiplomaView['modules'][number]['activities'][number];

/** Two or more sheets: the certificate, and what was achieved, module by module. */
export function Diploma({ diploma }: { readonly diploma: DiplomaView }) {
  return (
    <article className="diploma-paper">
      <Front diploma={diploma} />
      <Annex diploma={diploma} />
    </article>
  );
}

function Front({ diploma }: { readonly diploma: DiplomaView }) {
  const { t, i18n } = useTranslation('certificate');
  const { title, publisher, learner, fromMs, toMs, competencies } = diploma;
  const [from, to] = [dateWords(i18n.language, fromMs), dateWords(i18n.language, toMs)];
  return (
    <section className="diploma-sheet diploma-front">
      <div className="diploma-head">
        {publisher === '' ? null : <p className="diploma-publisher">{t('paper.course', { publisher })}</p>}
        <PageTitle className="diploma-kind">{t('paper')}</PageTitle>
      </div>
      <div className="diploma-body">
        <p className="diploma-learner">{learner}</p>
        <p className="diploma-says">{t('paper.says')}</p>
        <p className="diploma-title">{title}</p>
        <p className="diploma-dates">{t(from === to ? 'paper.date' : 'paper.dates', { from, to })}</p>
      </div>
      {competencies.length === 0 ? null : (
        <div className="diploma-competencies">
          <h2 className="diploma-label">{t('paper.competencies')}</h2>
          <ul>
            {competencies.map(({ label, activities }) => (
              <li key={label}>
                <span>{label}</span> <span className="diploma-quiet">{t('paper.times', { count: activities })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Proof diploma={diploma} />
    </section>
  );
}

function Proof({ diploma: { code, edition, editionWords, key } }: { readonly diploma: DiplomaView }) {
  const { t } = useTranslation('certificate');
  return (
    <div className="diploma-proof">
      <dl>
        <div>
          <dt>{t('paper.code')}</dt>
          <dd className="diploma-code">{code}</dd>
        </div>
        <div>
          <dt>{t('paper.edition')}</dt>
          <dd>
            <span className="diploma-exact">{edition}</span>
            {t('paper.editionWords', { words: editionWords.join(' ') })}
          </dd>
        </div>
        <div>
          <dt>{t('paper.key')}</dt>
          <dd lang="en">{key.words.join(' ')}</dd>
        </div>
      </dl>
      <p className="diploma-quiet">{t('paper.proves')}</p>
    </div>
  );
}

function Annex({ diploma }: { readonly diploma: DiplomaView }) {
  const { t } = useTranslation('certificate');
  const { modules, learner, title, code } = diploma;
  return (
    <section className="diploma-sheet diploma-annex">
      <h2 className="diploma-annex-title">{t('paper.achieved')}</h2>
      <p className="diploma-quiet">{t('paper.annex')}</p>
      {modules.map((module) => (
        <section key={module.title} className="diploma-module">
          <h3>{module.title}</h3>
          <ul>
            {module.activities.map((one) => (
              <li key={one.title}>
                <span className="diploma-activity">{one.title}</span>
                <span className="diploma-result">{achievedWords(t, one)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="diploma-foot">{t('paper.foot', { learner, course: title, code })}</p>
    </section>
  );
}

/** The best result in words; which attempt met what is asked is said where it was not the first. */
function achievedWords(t: TFunction, { type, best, metBy }: Achieved): string {
  const words =
    best?.type === 'points'
      ? t('paper.quiz', { percent: best.percent })
      : best?.type === 'ending'
        ? t('paper.ending', { title: best.title, quality: t(`paper.quality.${best.quality}`) })
        : t(type === 'lesson' ? 'paper.lesson' : 'paper.passed');
  return metBy !== null && metBy > 1 ? series(t, [words, t('paper.attempt', { number: metBy })]) : words;
}
