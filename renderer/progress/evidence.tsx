import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ProgressView } from '../../core/api/progress.ts';
import { plainText } from '../../core/markdown/text.ts';
import { debriefPath, tableDebriefPath } from '../routes.tsx';
import { commas, dateWords } from '../ui/local-words.ts';

type Competency = ProgressView['competencies'][number];
type Shown = Competency['evidence'][number];

/** What a competency was drawn from, attempt by attempt, down to the decisions that fell short. */
export function Evidence({ competency: { label, description, evidence } }: { readonly competency: Competency }) {
  const { t } = useTranslation('progress');
  if (evidence.length === 0) return null;
  return (
    <details className="progress-evidence">
      <summary>
        {t('evidenceOf', { label })} <span className="progress-quiet">{t('pieces', { count: evidence.length })}</span>
      </summary>
      {description === '' ? null : <p className="progress-hint">{description}</p>}
      <ul className="progress-attempts">
        {evidence.map((one) => (
          <li key={one.attempt}>
            <One shown={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function One({ shown }: { readonly shown: Shown }) {
  const { t, i18n } = useTranslation(['progress', 'ui']);
  const { title, kind, attempt, number, endedAtMs, percent, isComplete, ending, pieces } = shown;
  const href = placeOf(shown);
  return (
    <>
      <p className="progress-attempt">
        {href === null ? title : <Link href={href}>{title}</Link>}
        <span className="progress-quiet">
          {' '}
          {commas(t, [t(`ui:type.${kind}`), t('attempt', { number }), dateWords(i18n.language, endedAtMs)])}
        </span>
      </p>
      <p>
        {t(isComplete ? 'ofBest' : 'ofBestFound', { percent })}
        {ending === null ? '' : ` ${t('endedIn', { ending })}`}
      </p>
      {pieces.length === 0 ? null : (
        <ul className="progress-pieces">
          {pieces.map(({ step, title: what, lost }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one attempt do not move
            <li key={at}>
              {step === null ? (
                plainText(what)
              ) : (
                <Link href={debriefPath(attempt, step)}>
                  {t('decision', { number: step + 1, what: plainText(what) })}
                </Link>
              )}{' '}
              <span className="progress-quiet">{t('lost', { count: lost })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The page of an attempt; null where only its activity has one. */
function placeOf({ kind, attempt }: Shown): string | null {
  if (kind === 'scenario') return debriefPath(attempt);
  return kind === 'negotiation' ? tableDebriefPath(attempt) : null;
}
