import { describe, expect, it } from 'vitest';
import { findings } from '../../diagnostic.ts';
import { explore } from '../../scenario/explore/explore.ts';
import { prepare, replay } from '../../scenario/play.ts';
import { parse, sound } from '../../scenario/rules/example.ts';
import { shortestTo, targetsOf } from './targets.ts';

const scenario = parse(sound);
const game = prepare(scenario, {});
const found = explore(game, { states: 1_000 });

describe('the shortest way', () => {
  it('leads to every scene, ending, choice and channel', () => {
    const to = (...sought: Parameters<typeof shortestTo>[1][]) => sought.map((one) => shortestTo(found, one)?.length);
    expect(to({ type: 'scene', id: 'offer' }, { type: 'scene', id: 'article-four' })).toEqual([0, 2]);
    expect(to({ type: 'ending', id: 'signed' }, { type: 'ending', id: 'signed-well' })).toEqual([1, 3]);
    expect(to({ type: 'channel', id: 'lawyer' })).toEqual([1]);
    expect(shortestTo(found, { type: 'choice', scene: 'article-four', id: 'signed' })).toEqual([
      { type: 'ask', channel: 'lawyer' },
      { type: 'choose', scene: 'offer', choice: 'article-four' },
      { type: 'choose', scene: 'article-four', choice: 'signed' },
    ]);
  });

  it('is none where no play comes to it', () => {
    expect(shortestTo(found, { type: 'scene', id: 'gone' })).toBeNull();
    expect(shortestTo(found, { type: 'choice', scene: 'offer', id: 'gone' })).toBeNull();
  });
});

describe('the ways that can be shown', () => {
  it('are those to endings, scenes and findings, each of which replays', () => {
    const file = findings('a.md');
    const at = { line: 3, column: 1 };
    file.warning(at, 'trap', 'It goes round for ever.', '', [{ type: 'choose', scene: 'offer', choice: 'wait' }]);
    file.warning(at, 'meter-flat', 'No play moves it.', '');
    file.warning(at, 'trap', 'It goes round as well.', '', [{ type: 'ask', channel: 'lawyer' }]);
    const targets = targetsOf(scenario, found, file.list);
    expect(targets.map(({ id }) => id)).toEqual([
      'scene:offer',
      'scene:article-four',
      'ending:signed',
      'ending:signed-well',
      'ending:too-late',
      'finding:trap:3:1',
      'finding:trap:3:1:2',
    ]);
    expect(targets.map(({ label }) => label).slice(3)).toEqual([
      'Signed well',
      'Too late',
      'It goes round for ever.',
      'It goes round as well.',
    ]);
    for (const { actions } of targets) expect(replay(game, actions).refused).toBeNull();
  });
});
