import { describe, expect, it } from 'vitest';
import { pseudoWord } from './pseudo.ts';

describe('the pseudo language', () => {
  it('marks every letter, makes words a third longer, and leaves what stands for something else', () => {
    expect(pseudoWord('Save {{count}} notes')).toBe('Šåṽé {{count}} ñöţéš~~~~');
    expect(pseudoWord('See <0>the desk</0>, `ending`')).toMatch(/^Šéé <0>ţĥé ðéšķ<\/0>, `ending`~+$/);
  });
});
