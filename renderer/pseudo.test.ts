import { describe, expect, it } from 'vitest';
import { languageOfControls, pseudoWord } from './pseudo.ts';

describe('the pseudo language', () => {
  it('marks every letter, makes words a third longer, and leaves what stands for something else', () => {
    expect(pseudoWord('Save {{count}} notes')).toBe('Šåṽé {{count}} ñöţéš~~~~');
    expect(pseudoWord('See <0>the desk</0>, `ending`')).toMatch(/^Šéé <0>ţĥé ðéšķ<\/0>, `ending`~+$/);
  });

  it('leaves no English to what the controls say by themselves, and changes no language that is spoken', () => {
    expect(['en-XA', 'ar-XB', 'en', 'fr', 'uk'].map(languageOfControls)).toEqual(['el', 'ar-XB', 'en', 'fr', 'uk']);
  });
});
