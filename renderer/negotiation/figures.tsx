import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { worthOfOption } from '../../core/negotiation/worth.ts';
import { optionLabel } from './view.ts';
import { giverOf, points, signedPoints } from './words.ts';

/** The own side’s figures: what each option of each issue adds, what is outside the mandate, and what there is without a deal. */
export function Figures({ view }: { readonly view: TableView }) {
  const { t } = useTranslation('negotiation');
  const { issues, pairs, us } = view;
  const labelOf = (term: { readonly issue: string; readonly option: string }) => {
    const issue = issues.find((one) => one.id === term.issue);
    return issue ? optionLabel(issue, term.option) : term.option;
  };
  return (
    <section className="table-figures" aria-labelledby="table-figures-title">
      <h2 id="table-figures-title" className="table-part">
        {t('figures')}
      </h2>
      <p className="table-lead">
        {t('figures.text', { points: points(us.reservation) })} {us.alternative}
      </p>
      <dl className="table-figure-list">
        {issues.map((issue) => (
          <div key={issue.id} className="table-figure">
            <dt>{issue.label}</dt>
            <dd>
              <ul>
                {issue.options.map((option) => (
                  <li key={option.id}>
                    <span className="table-figure-worth">{points(worthOfOption(issue, option.id))}</span>
                    <span>
                      {option.label}
                      {option.status === 'open' ? null : (
                        <em className="table-figure-limit">
                          {option.status === 'needs-consent'
                            ? t('option.needs', { who: plainText(giverOf(view, option.needs)?.title ?? []) })
                            : t('option.outside')}
                        </em>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {pairs.length === 0 ? null : (
        <ul className="table-pairs">
          {pairs.map(({ terms: [a, b], worth }) => (
            <li key={`${a.issue}.${a.option} ${b.issue}.${b.option}`}>
              {t('figures.pair', { a: labelOf(a), b: labelOf(b), points: signedPoints(worth), count: Math.abs(worth) })}
            </li>
          ))}
        </ul>
      )}
      <p className="table-hint">{t('figures.theirs')}</p>
    </section>
  );
}
