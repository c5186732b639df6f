import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { activityPath, coursePath } from '../routes.tsx';
import { PageTitle } from '../screen.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { goToId } from '../ui/text-setting.ts';
import { AttemptsTable } from './attempts-table.tsx';
import { Comparison } from './comparison.tsx';
import { CoordinationList } from './coordination-list.tsx';
import { DebriefContents, type DebriefPart, debriefParts, partId } from './debrief-contents.tsx';
import { Endings } from './endings.tsx';
import { Facts } from './facts.tsx';
import { Meters } from './meters.tsx';
import { Passage } from './passage.tsx';
import { decisionId, Path } from './path.tsx';
import { summaryOf } from './summary.ts';

/** The debrief as it stands on the screen: what happened, who should have been asked, and what each decision cost. */
export function Debrief({ debrief, decision }: { readonly debrief: DebriefView; readonly decision: number | null }) {
  useEffect(() => {
    if (decision !== null) goToId(decisionId(decision));
  }, [decision]);
  const { t } = useTranslation('scenario');
  const { attempt, pack, title, ending, meters, clock, decisions, channels, endings, attempts, takeaway, next } =
    debrief;
  const summary = summaryOf(t, debrief);
  const missing: readonly DebriefPart[] = [
    ...(meters.length === 0 ? (['chart'] as const) : []),
    ...(takeaway.length === 0 ? (['takeaway'] as const) : []),
  ];
  return (
    <div className="debrief">
      <DebriefContents parts={debriefParts.filter((part) => !missing.includes(part))} />
      <article className="debrief-page">
        <header className="debrief-head">
          <p className="debrief-kind">{t('debrief')}</p>
          <div className="debrief-head-line">
            <PageTitle className="debrief-title">{title}</PageTitle>
            <Button onPress={() => window.print()}>{t('debrief.print')}</Button>
          </div>
          <Facts debrief={debrief} />
        </header>
        <Part part="summary" title={t('summary')}>
          <div className="debrief-summary">
            <p>{summary.end}</p>
            {summary.meters.length === 0 ? null : (
              <>
                <p>{t('summary.standing')}</p>
                <ul>
                  {summary.meters.map((phrase) => (
                    <li key={phrase}>{phrase}</li>
                  ))}
                </ul>
              </>
            )}
            {summary.asked === '' ? null : <p>{summary.asked}</p>}
          </div>
          <div className={`debrief-end debrief-end-${ending.quality}`}>
            <p className="debrief-end-quality">{t(`quality.${ending.quality}`)}</p>
            <h3 className="debrief-end-title">{plainText(ending.title)}</h3>
            <Passage blocks={ending.body} deeper={1} />
          </div>
        </Part>
        <Part part="coordination" title={t('coordination')}>
          <CoordinationList channels={channels} clock={clock} />
        </Part>
        {meters.length === 0 ? null : (
          <Part part="chart" title={t('chart')}>
            <Meters meters={meters} clock={clock} decisions={decisions} />
          </Part>
        )}
        <Part part="compare" title={t('compare')}>
          <Comparison key={attempt} attempt={attempt} />
        </Part>
        <Part part="path" title={t('path')}>
          <Path debrief={debrief} />
        </Part>
        {takeaway.length === 0 ? null : (
          <Part part="takeaway" title={t('takeaway')}>
            <Passage blocks={takeaway} deeper={1} />
          </Part>
        )}
        <Part part="endings" title={t('endings')}>
          <Endings endings={endings} />
        </Part>
        <Part part="attempts" title={t('attempts')}>
          <AttemptsTable attempts={attempts} here={attempt} />
        </Part>
        <p className="debrief-ways">
          {next ? (
            <LinkButton href={activityPath(pack, next)} look="main">
              {t('ending.next', { title: next.title })}
            </LinkButton>
          ) : null}
          <LinkButton href={coursePath(pack)}>{t('leaveDone')}</LinkButton>
        </p>
      </article>
    </div>
  );
}

interface PartProps {
  readonly part: DebriefPart;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ part, title, children }: PartProps) {
  return (
    <section className="debrief-section" aria-labelledby={partId(part)}>
      <h2 id={partId(part)} tabIndex={-1} className="debrief-part">
        {title}
      </h2>
      {children}
    </section>
  );
}
