import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings } from '../diagnostic.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { anchorAt, find, headingAt, readingOf } from './anchor.ts';

const sentence = fc
  .array(fc.stringMatching(/^[a-zéß]{2,9}$/), { minLength: 6, maxLength: 14 })
  .map((words) => `${words.join(' ')}.`);
const sentences = fc.uniqueArray(sentence, { minLength: 4, maxLength: 12 });

describe('a passage kept by its words', () => {
  it('is found where it was, whatever passage it is', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.nat(), (all, from, length) => {
        const text = all.join('\n');
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 200));
        const found = find(text, anchorAt(text, { start, end }));
        const quote = text.slice(start, end);
        fc.pre(quote.trim() !== '');
        const { start: at, end: to } = found ?? { start: -1, end: -1 };
        expect(text.slice(at, to)).toBe(quote.trim());
      }),
    );
  });

  it('is found again when something else was written before and after it', () => {
    fc.assert(
      fc.property(sentences, sentence, sentence, fc.nat(), (all, one, other, nth) => {
        const at = nth % all.length;
        const kept = all[at] as string;
        const before = all.join(' ');
        const start = before.indexOf(kept);
        const anchor = anchorAt(before, { start, end: start + kept.length });
        const after = [one, ...all, other].join('\n');
        const found = find(after, anchor);
        expect(found && after.slice(found.start, found.end)).toBe(kept);
      }),
    );
  });

  it('is an orphan when it was deleted, and is never put elsewhere', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (all, nth) => {
        const at = nth % all.length;
        const kept = all[at] as string;
        const text = all.join(' ');
        const start = text.indexOf(kept);
        const anchor = anchorAt(text, { start, end: start + kept.length });
        expect(find(all.filter((_, index) => index !== at).join(' '), anchor)).toBeNull();
      }),
    );
  });

  const law = 'The prefecture reads every agreement within two months of its being sent. Then it may go to court.';
  const quote = 'reads every agreement within two months of its being sent';
  const start = law.indexOf(quote);
  const anchor = anchorAt(law, { start, end: start + quote.length });

  it('is found when a few of its words were changed', () => {
    const edited = law.replace('two months', 'thirty days');
    const found = find(`A new first paragraph.\n${edited}`, anchor);
    expect(found).not.toBeNull();
    expect(`A new first paragraph.\n${edited}`.slice(found?.start, found?.end)).toContain('thirty days');
  });

  it('of few words is told from the same words elsewhere by what stands around it', () => {
    const text = 'Ask the state first. Then ask the region. In the end, ask the state again, in writing.';
    const second = text.lastIndexOf('the state');
    const kept = anchorAt(text, { start: second, end: second + 9 });
    const longer = `Ask the state. ${text}`;
    expect(find(longer, kept)?.start).toBe(longer.lastIndexOf('the state'));
    expect(find('Ask the state first. Then ask the region.', kept)).toBeNull();
  });

  it('does not mind how the white space falls', () => {
    expect(find(law.replace(/ /g, '\n'), anchor)).not.toBeNull();
  });
});

describe('what a person reads of a lesson', () => {
  const text =
    '## First\n\nOne [@key, art. 2] **two**.[^1]\n\n- three\n- four\n\nTerm\n: Meaning.\n\n::: reflect {#you}\nAnd you?\n:::\n\n[^1]: Apart.\n';
  const { blocks } = parseMarkdown(text, { file: 'lesson.md', findings: findings('lesson.md') });
  it('leaves out what stands apart, and knows its headings', () => {
    const reading = readingOf(blocks);
    expect(reading.text.replace(/\s+/g, ' ')).toBe('First One two. three four Term Meaning. And you? ');
    expect(reading.headings).toEqual([{ id: 'first', title: 'First', start: 0 }]);
    expect(reading.prompts).toEqual([{ id: 'you', words: 'And you?', start: reading.text.indexOf('\nAnd you?') }]);
    expect(headingAt(reading, 20)?.id).toBe('first');
  });
});
