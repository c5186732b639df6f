import { useTranslation } from 'react-i18next';
import type { JudgementView } from '../../core/api/judgement.ts';
import { activityPath, coursePath } from '../routes.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Scroller } from '../ui/scroller.tsx';

type Taken = JudgementView['occasions'][number];

/** What the test says of whoever took it, in words first; then each time beside the others; then the key. */
export function Result({ view }: { readonly view: JudgementView }) {
  const { t } = useTranslation('judgement');
  const taken = view.occasions.filter(({ measure }) => measure !== null);
  const last = taken.filter(({ isHere }) => isHere).at(-1)?.measure;
  return (
    <>
      {last ? (
        <section className="judgement-says" aria-labelledby="judgement-says">
          <h2 id="judgement-says">{t('says')}</h2>
          <p className="judgement-first">{t(`apart.${last.apart}`, counts(last))}</p>
          <p>{t(`leaning.${last.leaning}`, counts(last))}</p>
          <p>
            {t(`sure.${last.sure}`, { confidence: percent(last.confidence), right: percent(last.right) })}{' '}
            {t('agreement', { value: percent(last.agreement) })}
          </p>
          <p className="judgement-hint">{t('caution', { count: view.count })}</p>
        </section>
      ) : null}
      {taken.length > 0 ? <Times taken={taken} /> : null}
      <p className="judgement-actions">
        {view.next ? (
          <LinkButton href={activityPath(view.pack, view.next)} look="main">
            {t('onwards')}
          </LinkButton>
        ) : null}
        <LinkButton href={coursePath(view.pack)}>{t('toContents')}</LinkButton>
      </p>
    </>
  );
}

/** Every time the test was taken, one row each. */
function Times({ taken }: { readonly taken: readonly Taken[] }) {
  const { t, i18n } = useTranslation('judgement');
  const number = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <section className="judgement-times" aria-labelledby="judgement-times">
      <h2 id="judgement-times">{t('times')}</h2>
      <Scroller className="judgement-scroll" label={t('times')}>
        <table>
          <thead>
            <tr>
              {['when', 'apart', 'hits', 'alarms', 'leaning', 'sure', 'agreement'].map((name) => (
                <th key={name} scope="col">
                  {t(`column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {taken.map(({ occasion, measure }) =>
              measure ? (
                <tr key={occasion}>
                  <th scope="row">{t(`occasion.${occasion}`)}</th>
                  <td>
                    {t('cell.apart', { words: t(`short.${measure.apart}`), d: number.format(measure.sensitivity) })}
                  </td>
                  <td>{t('cell.of', { some: measure.hits, all: measure.hostile })}</td>
                  <td>{t('cell.of', { some: measure.falseAlarms, all: measure.genuine })}</td>
                  <td>
                    {t('cell.leaning', { words: t(`short.${measure.leaning}`), c: number.format(measure.criterion) })}
                  </td>
                  <td>{t('cell.sure', { confidence: percent(measure.confidence), right: percent(measure.right) })}</td>
                  <td>{t('percent', { value: percent(measure.agreement) })}</td>
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      </Scroller>
      <p className="judgement-hint">{t('times.hint')}</p>
    </section>
  );
}

const percent = (share: number): number => Math.round(100 * share);
const counts = ({ hits, hostile, falseAlarms, genuine }: NonNullable<Taken['measure']>) => ({
  ...{ hits, hostile, falseAlarms, genuine },
});
