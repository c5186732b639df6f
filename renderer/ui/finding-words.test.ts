import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingTemplates, inEnglish, partsOf } from '../../core/finding-words/finding-words.ts';
import french from '../locales/fr/findings.json';
import { inLanguage } from './finding-words.ts';

beforeAll(async () => {
  await i18next.init({ lng: 'fr', keySeparator: false, interpolation: { escapeValue: false }, resources: {} });
  i18next.addResourceBundle('fr', 'findings', french);
});

const said = (code: string, message: string, remedy: string) => {
  const parts = partsOf({ code, message, remedy });
  const all = parts ? [parts.message, parts.remedy] : [];
  // Spaces that do not break are no matter here.
  return all.map((one) => inLanguage(i18next, 'fr', one)?.replace(/[\u00a0\u202f]/g, ' '));
};

describe('a finding in another language', () => {
  it('has its names where the language puts them', () => {
    expect(said('link', 'There is no scene “quay”.', 'Did you mean “key”?')).toEqual([
      'Il n’y a pas de scène « quay ».',
      'Vouliez-vous dire « key » ?',
    ]);
  });

  it('says the parts of its sentences in that language too, and numbers as it writes them', () => {
    const [message] = said(
      'not-explored',
      'The scenario has more states than were to be explored: 12,500 were found and 40 % of them followed. Open: whether “a”, “b” can be reached; whether it can be passed.',
      findingTemplates['not-explored.do'] ?? '',
    );
    expect(message).toContain('12 500');
    expect(message).toContain('s’il est possible d’atteindre « a », « b » ; s’il est possible de réussir.');
  });

  it('leaves what somebody wrote as it is, even where it looks like a hole or a mark', () => {
    const [message] = said('link', 'There is no scene “{{id}} $t(x) <b>”.', 'Did you mean “key”?');
    expect(message).toBe('Il n’y a pas de scène « {{id}} $t(x) <b> ».');
  });

  it('is nothing in a language without the words', () => {
    const parts = partsOf({ code: 'link', message: 'There is no scene “a”.', remedy: 'Did you mean “b”?' });
    expect(parts && inEnglish(parts.message)).toBe('There is no scene “a”.');
    expect(parts && inLanguage(i18next, 'xx', parts.message)).toBeNull();
  });
});
