import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Output } from '../../core/api.ts';
import { coursePath, findingsPath, tablePath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { durationWords } from '../ui/duration.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { commas } from '../ui/local-words.ts';
import { useCall } from '../use-call.ts';
import { Attempts } from './attempts.tsx';
import { useStart } from './use-start.ts';
import './catalogue.ts';
import './table.css';

/**
 * Where a table opens. The first time, nothing stands between the trainee and the mandate; later, what was begun and what
 * was played before.
 */
export function TableScreen() {
  const { t } = useTranslation('negotiation');
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

  const title = about?.title ?? t('ui:type.negotiation');
  if (attempts.state === 'error' || (fault && isFirst))
    return (
      <div className="table-fault">
        <PageTitle className="table-before-title">{title}</PageTitle>
        {attempts.state === 'error' ? (
          <FaultMessage fault={attempts.fault} onRetry={attempts.reload} />
        ) : fault ? (
          <FaultMessage fault={fault} onRetry={() => void start(null, true)} />
        ) : null}
        {fault?.code === 'activity-broken' ? (
          <LinkButton href={findingsPath(pack, activity)}>{t('seeFindings')}</LinkButton>
        ) : null}
      </div>
    );
  if (attempts.state === 'loading' || isFirst || (isStarting && wasFirst.current))
    return <Loading label={t('starting')} />;
  const begun = attempts.data.find((one) => one.endedAtMs === null) ?? null;
  return (
    <div className="table-start">
      {about ? (
        <p className="table-kind">{commas(t, [t('ui:type.negotiation'), durationWords(t, about.minutes)])}</p>
      ) : null}
      <PageTitle className="table-before-title">{title}</PageTitle>
      {about?.summary ? <p className="table-lead">{about.summary}</p> : null}
      {fault ? <FaultMessage fault={fault} onRetry={() => void start(null)} /> : null}
      <p className="table-lead">{begun ? t('carryOn.text', { count: begun.steps }) : t('start.text')}</p>
      <p className="table-ways">
        {begun ? (
          <LinkButton href={tablePath(begun.attempt)} look="main">
            {t('carryOn')}
          </LinkButton>
        ) : null}
        <Button look={begun ? 'plain' : 'main'} isPending={isStarting} onPress={() => void start(null)}>
          {t('start.again')}
        </Button>
      </p>
      {begun ? <p className="table-hint">{t('start.text')}</p> : null}
      <h2 className="table-part">{t('start.earlier')}</h2>
      <Attempts attempts={attempts.data} here={null} />
    </div>
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
