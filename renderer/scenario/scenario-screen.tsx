import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Output } from '../../core/api.ts';
import { attemptPath, coursePath, findingsPath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { durationWords } from '../ui/duration.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { commas } from '../ui/local-words.ts';
import { useCall } from '../use-call.ts';
import { type Attempt, AttemptsTable } from './attempts-table.tsx';
import { useStart } from './use-start.ts';
import './debrief.css';

/**
 * Where a scenario opens. The first time, nothing stands between the trainee and the desk; later, what was begun and
 * what was played before.
 */
export function ScenarioScreen() {
  const { t } = useTranslation('scenario');
  const { pack = '', module = '', name = '' } = useParams<{ pack: string; module: string; name: string }>();
  const activity = `${module}/${name}`;
  const attempts = useCall('attempt.list', { pack, activity });
  const about = useAbout(pack, activity);
  const { isStarting, fault, start } = useStart(pack, activity);
  const isFirst = attempts.state === 'ready' && attempts.data.length === 0;
  const wasFirst = useRef(false);
  useScreen({
    title: about?.title ?? '',
    crumbs: about ? [{ label: about.module, href: coursePath(pack) }] : [],
    pack,
  });
  useEffect(() => {
    if (!isFirst || wasFirst.current) return;
    wasFirst.current = true;
    void start(null, true);
  }, [isFirst, start]);

  const title = about?.title ?? t('ui:type.scenario');
  if (attempts.state === 'error')
    return (
      <div className="debrief-fault">
        <PageTitle className="debrief-title">{title}</PageTitle>
        <FaultMessage fault={attempts.fault} onRetry={attempts.reload} />
      </div>
    );
  const failed = fault ? (
    <div className="debrief-fault">
      {isFirst ? <PageTitle className="debrief-title">{title}</PageTitle> : null}
      <FaultMessage fault={fault} onRetry={() => void start(null, isFirst)} />
      {fault.code === 'activity-broken' ? (
        <LinkButton href={findingsPath(pack, activity)}>{t('seeFindings')}</LinkButton>
      ) : null}
    </div>
  ) : null;
  if (failed && isFirst) return failed;
  if (attempts.state === 'loading' || isFirst || (isStarting && wasFirst.current))
    return <Loading label={t('starting')} />;
  const begun = attempts.data.find((one) => one.endedAtMs === null) ?? null;
  return (
    <div className="debrief-start">
      {about ? (
        <p className="debrief-kind">{commas(t, [t('ui:type.scenario'), durationWords(t, about.minutes)])}</p>
      ) : null}
      <PageTitle className="debrief-title">{title}</PageTitle>
      {about?.summary ? <p className="debrief-lead">{about.summary}</p> : null}
      {failed}
      <Ways begun={begun} isStarting={isStarting} onStart={() => void start(null)} />
      <h2 className="debrief-part">{t('start.title')}</h2>
      <AttemptsTable attempts={attempts.data} here={null} />
    </div>
  );
}

interface WaysProps {
  readonly begun: Attempt | null;
  readonly isStarting: boolean;
  readonly onStart: () => void;
}

function Ways({ begun, isStarting, onStart }: WaysProps) {
  const { t } = useTranslation('scenario');
  return (
    <>
      <p className="debrief-start-text">{begun ? t('carryOn.text', { count: begun.steps }) : t('start.againText')}</p>
      <p className="debrief-ways">
        {begun ? (
          <LinkButton href={attemptPath(begun.attempt)} look="main">
            {t('carryOn')}
          </LinkButton>
        ) : null}
        <Button look={begun ? 'plain' : 'main'} isPending={isStarting} onPress={onStart}>
          {t('start.again')}
        </Button>
      </p>
      {begun ? <p className="debrief-start-hint">{t('start.againText')}</p> : null}
    </>
  );
}

type About = Output<'course.read'>['modules'][number]['activities'][number] & { readonly module: string };

/** What the table of contents says of an activity; null until it is known. */
function useAbout(pack: string, activity: string): About | null {
  const course = useCall('course.read', { pack });
  if (course.state !== 'ready') return null;
  for (const module of course.data.modules) {
    const found = module.activities.find((one) => one.activity === activity);
    if (found) return { ...found, module: module.title };
  }
  return null;
}
