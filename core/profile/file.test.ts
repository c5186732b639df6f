import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProfile, writeProfile } from './file.ts';
import { Head, Line, type Profile } from './format.ts';

const sha256 = (text: string) => {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum.toString(16).padStart(64, '0');
};
const id = '7f0b2a7e-3b0c-4ad4-9a4e-2c1f9a6d8e10';
const place = { pack: 'harbour', activity: 'harbour/offer' };
const profile: Profile = {
  head: Head.parse({
    format: 'civic-envoy-profile',
    version: 1,
    program: '0.1.0',
    madeAtMs: 5,
    learner: {
      id,
      name: 'Zoë',
      home: 'FR',
      language: 'en',
      preferences: { theme: 'dark', textScale: 100, motion: 'system', retention: 90 },
    },
  }),
  lines: [
    { type: 'statement', id, ...place, edition: '1+a', attempt: null, atMs: 1, event: { verb: 'resumed' } },
    { type: 'note', ...place, prompt: 'yours', text: 'Two\nlines, “quoted”', savedAtMs: 2 },
    { type: 'bookmark', ...place, heading: 'text', savedAtMs: 2 },
    { type: 'mark', ...place, section: 'who', level: 'sound', savedAtMs: 3 },
    { type: 'highlight', ...place, id, anchor: null, heading: '', text: '', madeAtMs: 1, savedAtMs: 4 },
  ].map((line) => Line.parse(line)),
};
const text = writeProfile(profile, sha256);

describe('a profile file', () => {
  it('is read as it was written', () => expect(readProfile(text, sha256)).toEqual(profile));

  it('is noticed when it was cut off, at whatever place', () => {
    for (let length = 0; length < text.length - 1; length++)
      expect(readProfile(text.slice(0, length), sha256)).toHaveProperty('why');
  });

  it('is noticed when a letter of it was changed, at whatever place', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 2), (at) => {
        const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
        expect(readProfile(changed, sha256)).toHaveProperty('why');
      }),
    );
  });

  it('is never more than refused, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (any) => {
        expect(readProfile(any, sha256)).toHaveProperty('why');
      }),
    );
    const with_ = (line: object) => {
      const body = `${JSON.stringify(profile.head)}\n${JSON.stringify(line)}\n`;
      return `${body}${JSON.stringify({ type: 'end', lines: 1, sha256: sha256(body) })}\n`;
    };
    const [statement] = profile.lines;
    for (const wrong of [
      { ...statement, id: 'x' },
      { ...statement, pack: '../x' },
      { ...statement, event: { verb: 'resumed', more: 1 } },
      { ...statement, event: { verb: 'deleted' } },
      { ...statement, type: 'learner' },
    ])
      expect(readProfile(with_(wrong), sha256)).toEqual({ why: 'line', line: 2 });
  });

  it('of a newer program is told from one that is no profile', () => {
    expect(readProfile(text.replace('"version":1', '"version":2'), sha256)).toEqual({ why: 'newer', line: 1 });
    expect(readProfile('{}\n', sha256)).toEqual({ why: 'not-a-profile', line: 1 });
  });
});
