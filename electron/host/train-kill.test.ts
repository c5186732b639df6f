import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import DatabaseFile from 'better-sqlite3';
import { expect, it } from 'vitest';
import { numbers } from '../../core/random.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';

const kills = 50;

/** The profile of somebody who trained on another computer. */
async function profileOf(desk: Desk, name: string): Promise<string> {
  const { parcel, size } = await desk.call('profile.export', {});
  const { base64 } = await desk.call('parcel.read', { parcel, offset: 0 });
  const file = join(desk.dataFolder, `${name}.envoyprofile`);
  writeFileSync(file, Buffer.from(base64, 'base64'));
  expect(readFileSync(file)).toHaveLength(size);
  return file;
}

async function train(desk: Desk): Promise<void> {
  await desk.call('lesson.finish', place('lesson'));
  const { attempt: quiz } = await desk.call('quiz.open', { ...place('check'), again: true });
  await desk.call('quiz.answer', { attempt: quiz, question: 'days', answer: { kind: 'number', value: 7 } });
  const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
  const action = { type: 'choose', scene: 'offer', choice: 'call' } as const;
  await desk.call('attempt.act', { attempt, step: 0, action, reason: null });
}

it(`loses nothing acknowledged and doubles nothing, killed ${kills} times in review, notes and the taking in of profiles`, {
  timeout: 300_000,
}, async () => {
  const desk = await setUp();
  const others = await Promise.all([setUp(), setUp()]);
  for (const one of [desk, ...others]) await train(one);
  const profiles = await Promise.all(others.map((one, at) => profileOf(one, `other-${at}`)));
  await desk.host.close();
  const random = numbers(2026);
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const script = join(import.meta.dirname, 'fixtures/trainer.ts');
    const args = [script, desk.dataFolder, desk.contentFolder, String(kill), ...profiles];
    const trainer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(trainer, 'exit');
    const after = 1 + random(25);
    let heard = 0;
    for await (const line of createInterface({ input: trainer.stdout })) {
      acknowledged.push(line);
      // It goes on while the signal is on its way: the kill falls where it falls.
      if (++heard === after) trainer.kill('SIGKILL');
    }
    expect(await gone).toEqual([null, 'SIGKILL']);
  }
  const told = (kind: string) =>
    acknowledged.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
  for (const kind of ['note', 'mark', 'review', 'profile']) expect(told(kind).length).toBeGreaterThan(10);

  const db = new DatabaseFile(join(desk.dataFolder, 'record.db'), { readonly: true });
  const all = (query: string) => db.prepare(query).pluck().all() as string[];
  const marks = new Set(all('SELECT id FROM highlights'));
  expect(told('mark').filter((id) => !marks.has(id))).toEqual([]);
  // A note is written over: the last one that was told is there, or one that came after it.
  const order = (text = '') => text.split('.').reduce((sum, part) => sum * 1_000_000 + Number(part), 0);
  expect(order(all("SELECT text FROM notes WHERE prompt = 'yours'")[0])).toBeGreaterThanOrEqual(
    order(told('note').at(-1)),
  );
  // Each review was of the card as it then stood: none is there twice, and none that was told is missing.
  const reviews = all("SELECT json_extract(event, '$.card.item') FROM statements WHERE verb = 'reviewed'");
  const byCard = Map.groupBy(told('review'), (line) => line.slice(0, line.lastIndexOf(' ')));
  for (const [card, lines] of byCard) expect(new Set(lines).size, card).toBe(lines.length);
  expect(reviews.length).toBeGreaterThanOrEqual(told('review').length);
  expect(reviews.length).toBeLessThanOrEqual(told('review').length + kills);
  // A profile is there wholly, and once.
  const ids = all('SELECT id FROM statements');
  expect(new Set(ids).size).toBe(ids.length);
  for (const file of profiles) {
    const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1, -1);
    const own = lines.map((line) => JSON.parse(line)).filter(({ type }) => type === 'statement');
    expect(own.filter(({ id }) => !ids.includes(id))).toEqual([]);
  }
  expect(all('SELECT count(*) FROM learners')).toEqual([3]);
  db.close();
  await desk.restart();
  expect((await desk.call('people.list', {})).length).toBe(3);
  for (const one of [desk, ...others]) await one.remove();
});
