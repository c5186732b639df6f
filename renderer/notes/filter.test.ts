import { describe, expect, it } from 'vitest';
import type { CourseNotes } from '../../core/api/notes.ts';
import { countOf, onlyWith } from './filter.ts';

const note = (id: string, text: string) =>
  ({
    kind: 'prompt',
    id,
    prompt: 'What would you do?',
    text,
    where: { title: 'Law', anchor: id },
    was: '',
    savedAtMs: 0,
  }) as const;
const courses: readonly CourseNotes[] = [
  {
    pack: 'harbour',
    title: 'Harbour',
    isHere: true,
    activities: [
      {
        activity: 'harbour/lesson',
        title: 'The quay',
        type: 'lesson',
        notes: [note('a', 'Préfet'), note('b', 'Council')],
      },
    ],
  },
];

describe('the notes that hold some words', () => {
  it('are found without their accents and capitals, and by the lesson they stand in', () => {
    expect(onlyWith(courses, 'prefet QUAY')[0]?.activities[0]?.notes.map(({ id }) => id)).toEqual(['a']);
  });
  it('are all of them where nothing is typed, and none where nothing fits', () => {
    expect(countOf(onlyWith(courses, '  '))).toBe(2);
    expect(onlyWith(courses, 'treaty')).toEqual([]);
  });
});
