import type { CourseNotes, NoteView } from '../api/notes.ts';

/** What stands in an export that is not the trainee's or the author's. */
export interface ExportWords {
  readonly title: string;
  /** Said of a note whose place is gone; `{{was}}` is where it stood, where that is known. */
  readonly lost: (was: string) => string;
}

/**
 * Everything a trainee has marked and written, as Markdown. What they and the authors wrote is escaped, so that it reads
 * as they wrote it (CommonMark 0.31, 2.4: a backslash before any ASCII punctuation).
 */
export function notesMarkdown(courses: readonly CourseNotes[], words: ExportWords): string {
  const parts: string[] = [`# ${escaped(words.title)}`];
  for (const { title, activities } of courses) {
    parts.push(`## ${escaped(title)}`);
    for (const activity of activities) {
      parts.push(`### ${escaped(activity.title)}`);
      let under = '';
      for (const note of activity.notes) {
        if (note.where && note.where.title !== '' && note.where.title !== under)
          parts.push(`#### ${escaped(note.where.title)}`);
        under = note.where?.title ?? under;
        parts.push(...oneNote(note, words));
      }
    }
  }
  return `${parts.join('\n\n')}\n`;
}

function oneNote(note: NoteView, { lost }: ExportWords): string[] {
  const quoted = note.kind === 'highlight' ? note.quote : (note.prompt ?? '');
  return [
    ...(quoted === '' ? [] : [quote(quoted)]),
    ...(note.where ? [] : [`*${escaped(lost(note.was))}*`]),
    ...(note.text.trim() === '' ? [] : [escaped(note.text.trim())]),
  ];
}

const quote = (text: string): string =>
  escaped(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Text that a Markdown reader shows just so: no mark, no list, no heading. Ends of lines are kept. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .split('\n')
    .map((line) => line.trimEnd().replace(/^[ \t]+/, (blank) => '\u00a0'.repeat(blank.length)))
    // Two spaces at its end break a line; an empty line parts two paragraphs.
    .map((line, index, all) => (line !== '' && (all[index + 1] ?? '') !== '' ? `${line}  ` : line))
    .join('\n')
    .replace(/^(\d+)(?=\\[.)])/gm, '$1');
