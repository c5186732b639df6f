import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '../../core/api/library.ts';
import { ActivityRow } from './activity-row.tsx';

interface ModuleProps {
  readonly pack: string;
  readonly module: CourseView['modules'][number];
  readonly number: number;
  /** Id of the activity the course goes on with. */
  readonly next: string | null;
}

/** One module of the table of contents. What is all done begins folded. */
export function Module({ pack, module, number, next }: ModuleProps) {
  const { t } = useTranslation('library');
  const id = useId();
  const done = module.activities.filter(({ status }) => status === 'done').length;
  const [isOpen, setOpen] = useState(done < module.activities.length || next === null);
  return (
    <section className="module" aria-labelledby={`${id}-title`}>
      <h3 className="module-title">
        <button
          type="button"
          id={`${id}-title`}
          className="module-fold"
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="module-number">{t('module', { number })}</span>
          <span className="module-name">{module.title}</span>
          <span className="module-done">{t('module.done', { done, count: module.activities.length })}</span>
        </button>
      </h3>
      <div id={`${id}-body`} hidden={!isOpen} className="module-body">
        <p className="module-summary">{module.summary}</p>
        <ol className="module-activities">
          {module.activities.map((activity) => (
            <ActivityRow key={activity.activity} pack={pack} activity={activity} isNext={activity.activity === next} />
          ))}
        </ol>
        {module.objectives.length === 0 ? null : (
          <div className="module-objectives">
            <p>{t('module.objectives')}</p>
            <ul>
              {module.objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
