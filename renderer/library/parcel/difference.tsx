import { useTranslation } from 'react-i18next';
import type { ParcelView } from '../../../core/api/parcel.ts';

type Here = NonNullable<ParcelView['here']>;
type Change = Here['changes'][number]['change'];

const kinds: readonly Change[] = ['added', 'decisions', 'wording', 'removed'];

/** What an edition changes against the one that is here, activity by activity, and what becomes of what is under way. */
export function Difference({ version, here }: { readonly version: string; readonly here: Here }) {
  const { t } = useTranslation('parcel');
  const { changes, openAttempts, order } = here;
  return (
    <section className="parcel-part">
      <h2>{t('difference')}</h2>
      <p>{t(`order.${order}`, { here: here.version, version })}</p>
      {order === 'same' ? null : changes.length === 0 ? (
        <p>{t('changes.none')}</p>
      ) : (
        <dl className="parcel-changes">
          {kinds.map((kind) => {
            const titles = changes.filter(({ change }) => change === kind).map(({ title }) => title);
            return titles.length === 0 ? null : (
              <div key={kind}>
                <dt>{t(`changes.${kind}`)}</dt>
                <dd>
                  <Titles titles={titles} />
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {order !== 'same' && openAttempts > 0 ? (
        <p>{t('openAttempts', { count: openAttempts, here: here.version })}</p>
      ) : null}
      {order === 'same' ? null : <p className="parcel-detail">{t('nothingLost')}</p>}
    </section>
  );
}

const shown = 8;

/** A long list is folded: eight are enough to see what it is about. */
function Titles({ titles }: { readonly titles: readonly string[] }) {
  const { t } = useTranslation('parcel');
  const items = (some: readonly string[]) => (
    <ul>
      {some.map((title, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two activities may have one title, and the list does not change
        <li key={at}>{title}</li>
      ))}
    </ul>
  );
  if (titles.length <= shown + 2) return items(titles);
  return (
    <>
      {items(titles.slice(0, shown))}
      <details>
        <summary>{t('changes.more', { count: titles.length - shown })}</summary>
        {items(titles.slice(shown))}
      </details>
    </>
  );
}
