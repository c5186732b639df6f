import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/markdown/markdown.ts';
import { abbreviate, budgetFor, oneLine } from './paper.ts';

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
    expect(oneLine(blocks)).toBe('Nothing forbids it. Article 4; Article 9');
  });

  it('has less room for each decision the more there are, and always some', () => {
    expect(budgetFor(8).note).toBeGreaterThan(budgetFor(14).note);
    expect(budgetFor(60)).toEqual(budgetFor(40));
    expect(budgetFor(60).note).toBeGreaterThan(100);
  });
});
