import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Desk, place, setUp } from './fixtures/host.ts';

const offer = readFileSync(join(import.meta.dirname, 'fixtures/harbour/modules/01-harbour/02-offer.md'), 'utf8');
const later = offer
  .replace('pass:', 'earlier:\n  stood_firm: { activity: harbour/offer, endings: [signed-well] }\npass:')
  .replace(/(\[Name article 4\]\(#article-four\)) `if [^`]*`/, '$1 `if stood_firm`');

let desk: Desk;
beforeEach(async () => {
  desk = await setUp({ files: { 'modules/01-harbour/09-later.md': later } });
});
afterEach(() => desk.remove());

const choose = (scene: string, choice: string) => ({ type: 'choose' as const, scene, choice });
const ask = (channel: string) => ({ type: 'ask' as const, channel });

async function play(...actions: (ReturnType<typeof choose> | ReturnType<typeof ask>)[]): Promise<void> {
  const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
  for (const [step, action] of actions.entries())
    await desk.call('attempt.act', { attempt, step, action, reason: null });
}
const begin = () => desk.call('attempt.start', { ...place('later'), from: null });
const choices = async (attempt: Awaited<ReturnType<typeof begin>>['attempt']) =>
  (await desk.call('attempt.read', { attempt })).choices.map(({ id }) => id);

it('A scenario draws on how the last finished attempt at an earlier one ended, and keeps to what it began with', async () => {
  const { attempt: unknown } = await begin();
  expect(await choices(unknown)).not.toContain('article-four');

  await play(ask('supervisor'), choose('offer', 'article-four'), choose('article-four', 'signed-well'));
  const { attempt: known } = await begin();
  expect(await choices(known)).toContain('article-four');
  expect(await choices(unknown)).not.toContain('article-four');

  await play(choose('offer', 'signed'));
  expect(await choices(known)).toContain('article-four');
  expect(await choices((await begin()).attempt)).not.toContain('article-four');

  await desk.restart();
  expect(await choices(known)).toContain('article-four');
});

it('A new attempt from a step of an earlier one knows what that one knew', async () => {
  await play(ask('supervisor'), choose('offer', 'article-four'), choose('article-four', 'signed-well'));
  const { attempt } = await begin();
  await play(choose('offer', 'signed'));
  await desk.call('attempt.act', { attempt, step: 0, action: choose('offer', 'article-four'), reason: null });
  const again = await desk.call('attempt.start', { ...place('later'), from: { attempt, step: 0 } });
  expect(again.choices.map(({ id }) => id)).toContain('article-four');
});
