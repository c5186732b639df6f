import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { phraseKeys } from './phrases.ts';

/** The parts of CodeMirror that the editor is made of and that say something. */
const parts = ['autocomplete', 'commands', 'lint', 'search', 'view'];

it.each(parts)('all that CodeMirror says in its part “%s” is said in our words', (part) => {
  const code = readFileSync(
    new URL(`../../../node_modules/@codemirror/${part}/dist/index.js`, import.meta.url),
    'utf8',
  );
  const phrases = [...code.matchAll(/phrase\((?:view, )?"([^"]+)"/g)].map(([, phrase]) => phrase);
  expect(phrases.length).toBeGreaterThan(0);
  expect(phrases.filter((phrase) => !(phrase && phrase in phraseKeys))).toEqual([]);
});
