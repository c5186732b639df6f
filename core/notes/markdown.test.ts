import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseNotes } from '../api/notes.ts';
import { findings } from '../diagnostic.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { escaped, notesMarkdown } from './markdown.ts';

const words = { title: 'My notes', lost: (was: string) => `It stood under ${was}.` };

const course = (notes: CourseNotes['activities'][number]['notes']): CourseNotes => ({
  pack: 'harbour',
  title: 'Harbour',
  isHere: true,
  activities: [{ activity: 'harbour/lesson', title: 'The *quay*', type: 'lesson', notes }],
});

describe('notes as Markdown', () => {
  it('say course, lesson and section, the passage and what was written beside it', () => {
    const markdown = notesMarkdown(
      [
        course([
          {
            kind: 'highlight',
            id: '7f0b2a7e-3b0c-4ad4-9a4e-2c1f9a6d8e10',
            quote: 'Ask first.',
            text: 'Whom?',
            where: { title: 'Law', anchor: 'law' },
            was: 'Law',
            savedAtMs: 0,
          },
          { kind: 'prompt', id: 'yours', prompt: null, text: '- not a list', where: null, was: 'Law', savedAtMs: 0 },
        ]),
      ],
      words,
    );
    expect(markdown).toBe(
      [
        '# My notes',
        '## Harbour',
        '### The \\*quay\\*',
        '#### Law',
        '> Ask first\\.',
        'Whom\\?',
        '*It stood under Law\\.*',
        '\\- not a list\n',
      ].join('\n\n'),
    );
  });

  it('read as they were written, whatever was written', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim());
    fc.assert(
      fc.property(
        line.filter((text) => text !== '' && !/[[\]{}]/.test(text)),
        (text) => {
          const { blocks } = parseMarkdown(escaped(text), { file: 'notes.md', findings: findings('notes.md') });
          expect(blocks).toHaveLength(1);
          expect(blocks[0]).toMatchObject({ type: 'paragraph', children: [{ type: 'text', text }] });
        },
      ),
    );
  });
});
