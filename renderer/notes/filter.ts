import type { CourseNotes, NoteView } from '../../core/api/notes.ts';
import { fold } from '../../core/search/fold.ts';

/** The notes that hold every word of what was typed, in any of their parts; accents and capitals count for nothing. */
export function onlyWith(courses: readonly CourseNotes[], typed: string): readonly CourseNotes[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return courses;
  const has = (title: string) => (note: NoteView) => {
    const own = note.kind === 'highlight' ? note.quote : (note.prompt ?? '');
    const all = fold([title, own, note.text, note.where?.title ?? note.was].join(' '));
    return words.every((word) => all.includes(word));
  };
  return courses
    .map((course) => ({
      ...course,
      activities: course.activities
        .map((activity) => ({ ...activity, notes: activity.notes.filter(has(activity.title)) }))
        .filter(({ notes }) => notes.length > 0),
    }))
    .filter(({ activities }) => activities.length > 0);
}

/** How many notes there are. */
export const countOf = (courses: readonly CourseNotes[]): number =>
  courses.reduce((sum, { activities }) => sum + activities.reduce((inner, { notes }) => inner + notes.length, 0), 0);
