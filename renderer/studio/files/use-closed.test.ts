import { describe, expect, it } from 'vitest';
import { closedBut } from './use-closed.ts';

const closed = new Set(['modules/01-a', 'modules/02-b']);

describe('the modules that are folded away', () => {
  it('are not the one of the file that is opened', () => {
    expect([...closedBut(closed, 'modules/01-a/03-c.md')]).toEqual(['modules/02-b']);
  });

  it('stay as they are for a module, a file beside them, and none', () => {
    for (const open of ['modules/01-a', 'modules/011-a/03-c.md', 'pack.yml', null])
      expect(closedBut(closed, open)).toBe(closed);
  });
});
