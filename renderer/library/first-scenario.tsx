import { useTranslation } from 'react-i18next';
import { activityPath } from '../routes.tsx';
import { LinkButton } from '../ui/button.tsx';
import { durationWords } from '../ui/duration.ts';
import { useCall } from '../use-call.ts';

/** A way straight into the scenario the course names, or its first that has not been begun, for who would rather decide than read. */
export function FirstScenario({ pack, next }: { readonly pack: string; readonly next: string }) {
  const { t } = useTranslation(['library', 'ui']);
  const course = useCall('course.read', { pack });
  if (course.state !== 'ready') return null;
  const open = course.data.modules
    .flatMap((module) => module.activities)
    .filter(({ type, status, errors }) => type === 'scenario' && status === 'new' && errors === 0);
  const scenario = open.find(({ activity }) => activity === course.data.first) ?? open[0];
  if (!scenario || scenario.activity === next) return null;
  return (
    <p className="library-card-actions">
      <LinkButton href={activityPath(pack, scenario)} className="library-card-scenario">
        <span>{t('scenarioFirst', { title: scenario.title })}</span>{' '}
        <span className="library-card-kind">{durationWords(t, scenario.minutes)}</span>
      </LinkButton>
    </p>
  );
}
