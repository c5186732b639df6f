import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withPlainFields } from './plain-fields.ts';

describe('fields of classes', () => {
  it('are set plainly, whatever is written beside them', () => {
    const code =
      '_defineProperty(\n\tthis,\n\t/**\n\t* Level (0, 1)\n\t*/\n\t"level",\n\t0\n);\n_defineProperty(this, "list", []);';
    expect(withPlainFields(code)).toBe('this.level = 0;\nthis.list = [];');
  });

  it('leaves no field of markdown-it to be looked up by its name', () => {
    const file = fileURLToPath(import.meta.resolve('markdown-it'));
    const code = readFileSync(file, 'utf8');
    expect(code).toContain('_defineProperty(');
    expect(withPlainFields(code)).not.toMatch(/_defineProperty\(\s*this/);
  });
});
