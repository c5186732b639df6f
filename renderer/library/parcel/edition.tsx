import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CourseView } from '../../../core/api/library.ts';
import { activityPath, attemptPath, tablePath } from '../../routes.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { dateWords } from '../../ui/local-words.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { Remove } from './remove.tsx';
import { useSaving } from './use-saving.ts';
import './parcel.css';

/** The edition of a course that is read: where it is from, what goes on with an earlier one, and what can be done with it. */
export function Edition({ course }: { readonly course: CourseView }) {
  const { t, i18n } = useTranslation('parcel');
  const [isRemoving, setRemoving] = useState(false);
  const { saving, save, stop } = useSaving(course.pack);
  const { origin, earlier, version, title } = course;
  const day = (atMs: number) => dateWords(i18n.language, atMs);
  return (
    <div className="parcel-edition">
      <p>
        {origin.type === 'program'
          ? t('origin.program', { version })
          : t(origin.signedBy ? 'origin.signed' : 'origin.unsigned', { version, day: day(origin.installedAtMs) })}
      </p>
      {origin.type === 'file' && origin.signedBy ? (
        <details className="parcel-key">
          <summary>{t('key.show')}</summary>
          <Fingerprint label={t('key')} fingerprint={origin.signedBy} />
        </details>
      ) : null}
      {earlier.length === 0 ? null : (
        <>
          <p>{t('earlier')}</p>
          <ul className="parcel-earlier">
            {earlier.map((one) => (
              <li key={one.attempt}>
                <Link href={openPath(course.pack, one)}>{one.title}</Link>{' '}
                {t('earlier.edition', { version: one.version })}
              </li>
            ))}
          </ul>
        </>
      )}
      {saving.state === 'error' ? <FaultMessage fault={saving.fault} onDismiss={stop} /> : null}
      {saving.state === 'working' ? (
        <div className="parcel-saving">
          <ProgressBar
            label={t('saving')}
            done={saving.share}
            total={saving.share === 0 ? 0 : 1}
            words={t('percent', { percent: Math.round(saving.share * 100) })}
          />
          <p className="parcel-actions">
            <Button onPress={stop}>{t('cancel')}</Button>
          </p>
        </div>
      ) : (
        <p className="parcel-actions">
          <Button onPress={save}>{t('save')}</Button>
          {origin.type === 'file' ? <Button onPress={() => setRemoving(true)}>{t('remove')}</Button> : null}
        </p>
      )}
      {saving.state === 'done' ? <p role="status">{t('saved', { name: saving.name })}</p> : null}
      {isRemoving ? <Remove pack={course.pack} title={title} onClose={() => setRemoving(false)} /> : null}
    </div>
  );
}

/** Where something goes on that was begun with an earlier edition. */
function openPath(pack: string, { kind, attempt, activity }: CourseView['earlier'][number]): string {
  switch (kind) {
    case 'scenario':
      return attemptPath(attempt);
    case 'negotiation':
      return tablePath(attempt);
    case 'quiz':
    case 'judgement':
      return activityPath(pack, { activity, type: kind });
  }
}
