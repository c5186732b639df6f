import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { LessonView } from '../../core/api/lesson.ts';
import type { Fault } from '../../core/faults.ts';
import { call } from '../api.ts';
import { activityPath, coursePath } from '../routes.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { faultOf } from '../use-call.ts';
import { useIsHere } from '../use-is-here.ts';

/** The end of a lesson: it is put on record as read, and the course goes on. */
export function Finish({ lesson }: { readonly lesson: LessonView }) {
  const { t } = useTranslation(['lesson', 'ui']);
  const [, navigate] = useLocation();
  const isHere = useIsHere();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const { pack, activity, next, status } = lesson;

  const finish = async () => {
    setSending(true);
    setFault(null);
    try {
      const reply = await call('lesson.finish', { pack, activity });
      if (isHere()) navigate(reply.next ? activityPath(pack, reply.next) : coursePath(pack));
    } catch (thrown) {
      setFault(faultOf(thrown));
      setSending(false);
    }
  };

  return (
    <footer className="lesson-finish">
      {next ? (
        <p className="lesson-next">
          <span className="lesson-next-label">{t('next')}</span>
          {next.title}
          <span className="lesson-next-kind">{t(`ui:type.${next.type ?? 'unknown'}`)}</span>
        </p>
      ) : (
        <p className="lesson-next">{t('last')}</p>
      )}
      {fault ? <FaultMessage fault={fault} /> : null}
      <p className="lesson-finish-actions">
        {status === 'done' && next ? (
          <LinkButton href={activityPath(pack, next)} look="main">
            {t('goOn')}
          </LinkButton>
        ) : status === 'done' ? null : (
          <Button look="main" isPending={isSending} onPress={finish}>
            {t('finish')}
          </Button>
        )}
        <LinkButton href={coursePath(pack)}>{t('toContents')}</LinkButton>
      </p>
      {status === 'done' ? <p className="lesson-done">{t('done')}</p> : null}
    </footer>
  );
}
