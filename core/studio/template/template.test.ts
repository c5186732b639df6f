import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseActivity } from '../../pack/activity.ts';
import { checkPack } from '../../pack/check.ts';
import { packId } from '../../pack/names.ts';
import type { ActivityType } from '../../pack/pack.ts';
import { packOf } from '../texts.ts';
import { emptyScenario, newActivity, newModule } from './activity.ts';
import { freeId, idFor } from './name.ts';
import { newPack } from './pack.ts';
import { scalar } from './scalar.ts';

const said = { id: 'harbour', title: 'A course: “Harbours”', language: 'uk', publisher: "The town's school" };
const textsOf = (files: readonly { path: string; text: string }[]) =>
  new Map(files.map(({ path, text }) => [path, text]));
const types: readonly ActivityType[] = ['lesson', 'scenario', 'quiz', 'negotiation', 'worksheet', 'judgement'];

/** What is still to be written, and is told the author. */
const advice: Partial<Record<ActivityType, readonly string[]>> = {
  scenario: ['no-coordination', 'dominant-choice'],
  judgement: ['unbalanced'],
};

describe('a new pack', () => {
  it('checks clean, and is called what it was to be called', () => {
    const texts = textsOf(newPack(said));
    expect(checkPack(packOf(texts))).toEqual([]);
    expect(parse(texts.get('pack.yml') ?? '')).toMatchObject({
      id: 'harbour',
      title: said.title,
      languages: ['uk'],
      publisher: said.publisher,
    });
  });

  it.each(types)('takes a new activity of the type %s without an error', (type) => {
    const texts = textsOf(newPack(said));
    const path = 'modules/02-more/01-one.md';
    texts.set('modules/02-more/module.yml', newModule('More: of it')).set(path, newActivity(type, '“One”: two'));
    const found = checkPack(packOf(texts));
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...new Set(found.map(({ code }) => code))]).toEqual(advice[type] ?? []);
    expect(parseActivity(path, texts.get(path) ?? '').type).toBe(type);
  });
});

describe('an empty scenario', () => {
  it('has one scene and two endings', () => {
    const activity = parseActivity('a.md', emptyScenario('A: B'));
    expect(activity).toMatchObject({ type: 'scenario', scenario: { title: 'A: B', start: 'first' } });
    expect(activity.type === 'scenario' && activity.scenario.scenes.map(({ ending }) => ending)).toEqual([
      null,
      'good',
      'fair',
    ]);
  });
});

describe('an id for a title', () => {
  it.each([
    ['The mayor’s offer', 'the-mayors-offer'],
    ['Élan, naïveté & Łódź', 'elan-naivete-odz'],
    ['Порт', 'lesson'],
    ['2024: a review', '2024-a-review'],
    ['…', 'lesson'],
  ])('%s: %s', (title, id) => expect(idFor(title, 'lesson')).toBe(id));

  it('is an id, whatever the title, also where others have it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(20), (title, others) => {
        const taken = new Set<string>();
        for (let count = 0; count <= others; count++) taken.add(freeId(idFor(title, 'course'), taken));
        expect(taken.size).toBe(others + 1);
        for (const id of taken) expect(id).toMatch(packId);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a scalar', () => {
  it('stands in one line and reads back as the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(scalar(text)).not.toMatch(/[\r\n]/);
        expect(parse(`title: ${scalar(text)} # comment\n`)).toEqual({ title: text });
      }),
    );
  });
});
