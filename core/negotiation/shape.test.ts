import { describe, expect, it } from 'vitest';
import { checkPack } from '../pack/check.ts';
import { sound } from './rules/example.ts';

const path = 'modules/01-a/01-b.md';

function codes(translated: string): readonly string[] {
  const files: Record<string, string> = {
    'pack.yml': 'id: small\ntitle: Small\nversion: 1.0.0\nlanguages: [en, fr]\n',
    'modules/01-a/module.yml': 'title: A\n',
    [path]: sound,
    [`locales/fr/${path}`]: translated,
  };
  return checkPack({ paths: Object.keys(files).sort(), text: (one) => files[one] ?? null }).map((one) => one.code);
}

describe('the translation of a table', () => {
  it('may change every word', () => {
    expect(
      codes(sound.replace('label: The clause', 'label: La clause').replace('That is far.', 'C’est loin.')),
    ).toEqual([]);
  });

  it.each([
    ['a weight', 'weight: { us: 45, them: 50 }', 'weight: { us: 45.0, them: 50.5 }', 'translation-differs'],
    ['a value', 'us: 60, them: 60', 'us: 60, them: 61', 'translation-differs'],
    ['a reservation value', 'reservation: 45', 'reservation: 46', 'translation-differs'],
    ['a rule', '`reveals clause`', '`reveals term`', 'translation-differs'],
    ['the number of ways', '- Is that all?\n', '', 'translation-differs'],
    ['a case left out', '## Nearer {#near}\n\nThat is nearer.\n', '', 'translation-lacks'],
    ['an issue renamed', '  clause:\n', '  klausel:\n', 'translation-lacks'],
  ])('may not change %s', (_, from, to, code) => {
    expect(sound).toContain(from);
    expect(codes(sound.replace(from, to))).toContain(code);
  });
});
