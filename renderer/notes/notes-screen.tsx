import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { CourseNotes } from '../../core/api/notes.ts';
import { notesMarkdown } from '../../core/notes/markdown.ts';
import { download } from '../download.ts';
import { patterns } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Field } from '../ui/field.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { countOf, onlyWith } from './filter.ts';
import { Note } from './note.tsx';
import './notes.css';

/** Everything a trainee has marked and written, in one place; with a course in the address, that course's. */
export function NotesScreen() {
  const { t } = useTranslation('notes');
  const { pack } = useParams<{ pack?: string }>();
  const notes = useCall('notes.read', {});
  useScreen({ title: t('title'), pack: pack ?? null });
  if (notes.state === 'loading') return <Loading />;
  if (notes.state === 'error') return <FaultMessage fault={notes.fault} onRetry={notes.reload} />;
  return <Notes courses={pack === undefined ? notes.data : notes.data.filter((course) => course.pack === pack)} />;
}

function Notes({ courses }: { readonly courses: readonly CourseNotes[] }) {
  const { t } = useTranslation('notes');
  const [wanted, setWanted] = useState('');
  const settled = useDeferredValue(wanted);
  const found = useMemo(() => onlyWith(courses, settled), [courses, settled]);
  const total = countOf(courses);
  const save = () => {
    const lost = (was: string) => (was === '' ? t('lost') : t('lostUnder', { was }));
    const markdown = notesMarkdown(found, { title: t('title'), lost });
    download(new Blob([markdown], { type: 'text/markdown;charset=utf-8' }), `${t('fileName')}.md`);
  };
  return (
    <div className="notes">
      <PageTitle className="notes-title">{t('title')}</PageTitle>
      {total === 0 ? (
        <Empty title={t('empty')}>
          <p>{t('empty.text')}</p>
          <LinkButton href={patterns.library}>{t('toLibrary')}</LinkButton>
        </Empty>
      ) : (
        <>
          <div className="notes-tools">
            <Field label={t('filter')}>
              {(parts) => (
                <input
                  {...parts}
                  type="search"
                  className="ui-input"
                  value={wanted}
                  onChange={(event) => setWanted(event.target.value)}
                />
              )}
            </Field>
            <Button onPress={save}>{t('export')}</Button>
          </div>
          <p role="status" className="notes-quiet">
            {settled.trim() === '' ? t('count', { count: total }) : t('found', { count: countOf(found) })}
          </p>
          {found.map((course) => (
            <Course key={course.pack} course={course} isAlone={courses.length === 1} />
          ))}
        </>
      )}
    </div>
  );
}

function Course({ course, isAlone }: { readonly course: CourseNotes; readonly isAlone: boolean }) {
  const { t } = useTranslation('notes');
  const { pack, title, isHere, activities } = course;
  const hasTitle = !isAlone || !isHere;
  const Title = hasTitle ? 'h3' : 'h2';
  return (
    <section aria-label={title} className="notes-course">
      {hasTitle ? <h2 className="notes-course-title">{title}</h2> : null}
      {isHere ? null : <p className="notes-quiet">{t('gone')}</p>}
      {activities.map((activity) => (
        <section key={activity.activity} aria-label={activity.title} className="notes-activity">
          <Title className="notes-activity-title">{activity.title}</Title>
          <ul className="notes-list">
            {activity.notes.map((note) => (
              <li key={`${note.kind} ${note.id}`}>
                <Note pack={pack} activity={activity} note={note} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
