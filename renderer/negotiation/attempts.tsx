import type { TFunction } from 'i18next';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Output } from '../../core/api.ts';
import { tableDebriefPath, tablePath } from '../routes.tsx';
import { dateWords } from '../ui/local-words.ts';

export type Attempt = Output<'attempt.list'>[number];

interface AttemptsProps {
  readonly attempts: readonly Attempt[];
  /** The attempt whose page this is. */
  readonly here: string | null;
}

/** Every attempt at a table, newest first. A better one does not hide an earlier one. */
export function Attempts({ attempts, here }: AttemptsProps) {
  const { t, i18n } = useTranslation('negotiation');
  const id = useId();
  return (
    <table className="table-grid table-attempts">
      <thead>
        <tr>
          <th scope="col">{t('column.attempt')}</th>
          <th scope="col">{t('column.ending')}</th>
          <th scope="col">{t('column.open')}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((one) => (
          <tr key={one.attempt}>
            <th scope="row" id={`${id}-${one.number}`}>
              {t('attempt', { number: one.number })}
              <span className="table-more">
                {dateWords(i18n.language, one.startedAtMs)}
                {one.from ? `, ${fromWords(t, one.from, attempts)}` : ''}
              </span>
            </th>
            <td>{endingWords(t, one)}</td>
            <td>
              {one.attempt === here ? (
                t('attempt.this')
              ) : (
                <Link
                  href={one.endedAtMs === null ? tablePath(one.attempt) : tableDebriefPath(one.attempt)}
                  aria-describedby={`${id}-${one.number}`}
                >
                  {t(one.endedAtMs === null ? 'carryOn' : 'debrief')}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const endingWords = (t: TFunction, { ending, steps }: Attempt): string =>
  ending === null
    ? t('attempt.unfinished', { count: steps })
    : t('attempt.ending', { title: ending.title, quality: t(`quality.${ending.quality}-short`) });

function fromWords(t: TFunction, from: NonNullable<Attempt['from']>, attempts: readonly Attempt[]): string {
  const earlier = attempts.find((one) => one.attempt === from.attempt);
  return earlier ? t('attempt.from', { number: earlier.number }) : t('attempt.fromUnknown');
}
