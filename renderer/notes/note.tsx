import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CourseNotes, NoteView } from '../../core/api/notes.ts';
import { activityPath, lessonPath } from '../routes.tsx';
import { dateWords } from '../ui/local-words.ts';

interface NoteProps {
  readonly pack: string;
  readonly activity: CourseNotes['activities'][number];
  readonly note: NoteView;
}

/** One note: what it is about, what was written, and the way to its place. */
export function Note({ pack, activity: { activity, type }, note }: NoteProps) {
  const { t, i18n } = useTranslation('notes');
  const day = dateWords(i18n.language, note.savedAtMs, 'medium');
  const about = note.kind === 'highlight' ? note.quote : note.prompt;
  const href =
    note.where === null || type === null
      ? null
      : type === 'lesson'
        ? lessonPath(pack, activity, note.id)
        : activityPath(pack, { activity, type });
  return (
    <article className="note">
      {about ? (
        <blockquote className={note.kind === 'highlight' ? 'note-quote' : 'note-prompt'}>{about}</blockquote>
      ) : null}
      {note.text.trim() === '' ? null : <p className="note-text">{note.text}</p>}
      <p className="note-where">
        {note.where ? note.where.title : note.was === '' ? t('lost') : t('lostUnder', { was: note.was })}
        {note.where && note.where.title !== '' ? ' · ' : ' '}
        <time dateTime={new Date(note.savedAtMs).toISOString()}>{day}</time>
        {href === null ? null : (
          <>
            {' · '}
            <Link href={href}>{t('open')}</Link>
          </>
        )}
      </p>
    </article>
  );
}
