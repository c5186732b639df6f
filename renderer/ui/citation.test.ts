import { describe, expect, it } from 'vitest';
import type { Source } from '../../core/pack/pack.ts';
import { referenceTail, shortCitation } from './citation.ts';

const source = (key: string, author: string, more: Partial<Source> = {}): Source => ({
  key,
  author,
  type: 'article',
  title: 'A title',
  year: '2020',
  publisher: '',
  in: '',
  number: '',
  url: '',
  ...more,
});
const short = (key: string, author: string) => shortCitation('en', source(key, author));

describe('how a source is named where it is cited', () => {
  it('calls people by their family names', () => {
    expect(short('hocking-1993', 'Brian Hocking')).toBe('Hocking 2020');
    expect(short('fisher-ury-1981', 'Roger Fisher and William Ury')).toBe('Fisher and Ury 2020');
    expect(short('duchacek-1988', 'Ivo D. Duchacek, Daniel Latouche and Garth Stevenson (eds)')).toBe(
      'Duchacek et al. 2020',
    );
  });

  it('takes an office or a newspaper behind a comma for no second person', () => {
    expect(short('pompeo-2020', 'Michael R. Pompeo, US Secretary of State')).toBe('Pompeo 2020');
    expect(short('kiel-2023', 'Landeshauptstadt Kiel, Stadtpräsident')).toMatch(/Kiel 2020$/);
  });

  it('leaves the name of a body whole', () => {
    expect(short('national-herald-2022', 'The National Herald')).toBe('The National Herald 2020');
    expect(short('european-council-1993', 'European Council')).toBe('European Council 2020');
    expect(short('state-denver-2022', 'United States Department of State')).toBe(
      'United States Department of State 2020',
    );
    expect(short('iisd-vlr-2021', 'IISD, SDG Knowledge Hub')).toBe('IISD 2020');
    expect(short('cemr', 'Council of European Municipalities and Regions (CEMR)')).toBe(
      'Council of European Municipalities and Regions 2020',
    );
  });

  it('takes the first words of the title where there is no author, and adds the place', () => {
    const title = 'On the coordination of foreign policy with local governments (policy paper)';
    expect(shortCitation('en', source('paper', '', { title, year: '' }), 'p. 3')).toBe(
      'On the coordination of foreign policy …, p.\u00a03',
    );
  });
});

describe('the end of a reference', () => {
  it('names the year once', () => {
    expect(referenceTail(source('ansa', 'ANSA', { number: '19 August 2022', year: '2022' }))).toBe('19 August 2022');
    expect(referenceTail(source('hocking', 'Brian Hocking', { publisher: 'Macmillan', year: '1993' }))).toBe(
      'Macmillan, 1993',
    );
  });

  it('leaves out what is not known', () => {
    expect(referenceTail(source('c40', 'C40 Cities', { year: '' }))).toBe('');
  });
});
