import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/markdown/markdown.ts';
import { startWords } from '../i18n.ts';
import { abbreviate, inParts, oneLine, roomOf } from './gist.ts';

const t = startWords().getFixedT('en', 'ui');
const at = { line: 1, column: 1 };
const paragraph = (text: string): Block => ({ type: 'paragraph', at, children: [{ type: 'text', text }] });

describe('a text on paper', () => {
  it('is whole when there is room', () => {
    expect(abbreviate('A signature is rarely urgent.', 60)).toBe('A signature is rarely urgent.');
    expect(abbreviate('Exactly ten', 11)).toBe('Exactly ten');
  });

  it('ends with a sentence where one ends in time', () => {
    expect(abbreviate('The host sets the pace. A signature is rarely urgent for you.', 40)).toBe(
      'The host sets the pace.',
    );
    expect(abbreviate('She said “not ours to sign.” Then he laid down his pen.', 40)).toBe(
      'She said “not ours to sign.”',
    );
  });

  it('does not take an initial or a title for the end of a sentence', () => {
    expect(abbreviate('La lettre porte la signature du maire, M. Okoye, et de nul autre.', 51)).toBe(
      'La lettre porte la signature du maire, M. Okoye…',
    );
  });

  it('takes the closing mark of any language along with its sentence', () => {
    expect(abbreviate('Il a dit «\u00a0ce n’est pas à nous.\u00a0» Puis il a posé son stylo.', 42)).toBe(
      'Il a dit «\u00a0ce n’est pas à nous.\u00a0»',
    );
    expect(abbreviate('Er sagte: „Das dürfen wir nicht.“ Dann legte er den Stift hin.', 42)).toBe(
      'Er sagte: „Das dürfen wir nicht.“',
    );
  });

  it('ends with a word and an ellipsis where no sentence ends in time', () => {
    expect(abbreviate('The host sets the pace so that page two, unread, is signed', 45)).toBe(
      'The host sets the pace so that page two…',
    );
    expect(abbreviate('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudamp…');
  });

  it('runs blocks together into one line', () => {
    const blocks: Block[] = [
      paragraph('Nothing  forbids it.'),
      { type: 'list', at, ordered: false, start: 1, items: [[paragraph('Article 4')], [paragraph('Article 9')]] },
      { type: 'rule', at },
    ];
    expect(oneLine(t, blocks)).toBe('Nothing forbids it. Article 4; Article 9');
    const asked: Block = {
      type: 'list',
      at,
      ordered: false,
      start: 1,
      items: [[paragraph('Who?')], [paragraph('Why?')]],
    };
    expect(oneLine(t, [asked])).toBe('Who? Why?');
  });

  it('keeps every part of a long text by its heading and its beginning', () => {
    const heading = (text: string): Block => ({
      type: 'heading',
      at,
      level: 2,
      id: text,
      children: [{ type: 'text', text }],
    });
    const long = paragraph('The host sets the pace. '.repeat(40).trim());
    const blocks = [
      paragraph('First.'),
      heading('One'),
      long,
      heading('Two'),
      paragraph('Short.'),
      heading('Three'),
      long,
    ];
    const parts = inParts(t, blocks, 900);
    expect(parts.map((part) => part.heading)).toEqual(['', 'One', 'Two', 'Three']);
    expect(parts[0]?.text).toBe('First.');
    expect(parts[2]?.text).toBe('Short.');
    expect(parts[1]?.text.length).toBeGreaterThan(250);
    expect(parts.reduce((sum, part) => sum + part.heading.length + part.text.length, 0)).toBeLessThan(900);
    expect(roomOf(t, blocks)).toBeGreaterThan(1900);
  });
});
