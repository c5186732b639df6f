import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { series } from '../ui/local-words.ts';
import { points } from './words.ts';

/** What was noted before, beside what was so. */
export function Truth({ view }: { readonly view: TableDebriefView }) {
  const { t } = useTranslation('negotiation');
  const { debrief, issues, questions } = view;
  const noted = debrief.preparation;
  if (!noted) return <p className="table-lead">{t('truth.none')}</p>;
  const labels = (ids: readonly string[]) =>
    series(
      t,
      ids.map((id) => issues.find((one) => one.id === id)?.label ?? id),
    );
  const got = debrief.deal?.us ?? null;
  const walk = noted.walkAway === noted.reservation ? 'same' : noted.walkAway > noted.reservation ? 'higher' : 'lower';
  const hope = noted.best === null ? 'none' : noted.aspiration > noted.best ? 'beyond' : 'within';
  return (
    <table className="table-grid outcome-truth">
      <thead>
        <tr>
          <th scope="col">{t('truth.what')}</th>
          <th scope="col">{t('truth.noted')}</th>
          <th scope="col">{t('truth.was')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('truth.hope')}</th>
          <td>{points(noted.aspiration)}</td>
          <td>
            {t(`truth.hope.${hope}`, { best: points(noted.best ?? 0) })}{' '}
            {got === null ? t('truth.noDeal') : t('truth.got', { points: points(got), count: got })}
          </td>
        </tr>
        <tr>
          <th scope="row">{t('truth.walkAway')}</th>
          <td>{points(noted.walkAway)}</td>
          <td>{t(`truth.walkAway.${walk}`, { reservation: points(noted.reservation) })}</td>
        </tr>
        <tr>
          <th scope="row">{t('truth.guess')}</th>
          <td>{noted.guess.length === 0 ? t('truth.noGuess') : labels(noted.guess)}</td>
          <td>
            {noted.guess.length === 0
              ? t('truth.heaviest', { list: labels(heaviest(view)) })
              : t('truth.guessed', { list: labels(noted.truth), guessed: noted.guessed, count: noted.guess.length })}
          </td>
        </tr>
        <tr>
          <th scope="row">{t('truth.questions')}</th>
          <td>
            {noted.questions.length === 0 ? t('truth.meantNone') : t('truth.meant', { count: noted.questions.length })}
          </td>
          <td>
            {noted.questions.length === 0 ? (
              t('truth.noneMeant')
            ) : (
              <ul className="outcome-questions">
                {noted.questions.map(({ id, wasAsked }) => (
                  <li key={id}>
                    {plainText(questions.find((one) => one.id === id)?.title ?? [])}{' '}
                    <em>{t(wasAsked ? 'truth.asked' : 'truth.notAsked')}</em>
                  </li>
                ))}
              </ul>
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const heaviest = ({ issues }: TableDebriefView): readonly string[] =>
  issues
    .toSorted((a, b) => b.theirWeight - a.theirWeight)
    .slice(0, 3)
    .map((issue) => issue.id);
