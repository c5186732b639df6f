import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, sound } from './example.ts';

describe('the rules together', () => {
  it('find nothing in a scenario that is sound', () => {
    expect(findIn([])).toEqual([]);
  });

  it('tell a thing once: a scene that is not reached, and not each of its choices as well', () => {
    const codes = findIn([['`if opinion` `trust -5`', '`if trust > 70` `trust -5`']]).map((one) => one.code);
    expect(codes.filter((code) => code === 'choice-never')).toHaveLength(1);
    expect(codes).toContain('unreachable-scene');
  });

  it('name the countries in which a play goes wrong, with a path that replays there', () => {
    const bad: readonly Change[] = [
      ['- [Sign without it](#signed-well)', '- [Sign without it](#signed-well) `if home.control == "notice"`'],
      ['- [Give way](#signed)', '- [Give way](#signed) `if home.control == "notice"`'],
    ];
    const homes = [
      { name: 'Italy', home: { control: 'notice' } },
      { name: 'France', home: { control: 'review' } },
      { name: 'Spain', home: { control: 'review' } },
    ];
    const finding = findIn(bad, homes).find((one) => one.code === 'dead-end-reached');
    expect(finding?.message).toContain('in France and Spain');
    expect(endOf(bad, finding, { control: 'review' })).toMatchObject({ scene: 'article-four', over: false });
    expect(findIn(bad, homes).map((one) => one.code)).not.toContain('choice-never');
  });

  it('say that nobody can be asked where there is no channel', () => {
    const channel = sound.slice(sound.indexOf('## The lawyer'), sound.indexOf('# How it ends'));
    const none: readonly Change[] = [[channel, '']];
    expect(findIn(none).find((one) => one.code === 'no-coordination')?.message).toContain('nobody who can be asked');
  });
});
