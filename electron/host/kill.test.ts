import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import DatabaseFile from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { AttemptId } from '../../core/api/call.ts';
import { numbers } from '../../core/random.ts';
import { setUp } from './fixtures/host.ts';

const kills = 50;

it(`loses no acknowledged decision and doubles none, killed ${kills} times in the middle of play`, {
  timeout: 300_000,
}, async () => {
  const desk = await setUp();
  await desk.host.close();
  const random = numbers(2026);
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const args = [join(import.meta.dirname, 'fixtures/player.ts'), desk.dataFolder, desk.contentFolder, String(kill)];
    const player = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(player, 'exit');
    const after = 1 + random(40);
    let heard = 0;
    for await (const line of createInterface({ input: player.stdout })) {
      acknowledged.push(line);
      // It plays on while the signal is on its way: the kill falls where it falls.
      if (++heard === after) player.kill('SIGKILL');
    }
    expect(await gone).toEqual([null, 'SIGKILL']);
  }
  const db = new DatabaseFile(join(desk.dataFolder, 'record.db'), { readonly: true });
  const recorded = db
    .prepare("SELECT attempt || ' ' || json_extract(event, '$.step') FROM statements WHERE verb = 'progressed'")
    .pluck()
    .all() as string[];
  db.close();
  const once_ = new Set(recorded);
  expect(recorded).toHaveLength(once_.size);
  expect(acknowledged.filter((line) => !once_.has(line))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(kills);
  // What was on disk and not yet acknowledged when the power went is at most the one decision under way.
  expect(recorded.length - new Set(acknowledged).size).toBeLessThanOrEqual(kills);
  await desk.restart();
  const attempts = new Set(recorded.map((line) => line.split(' ')[0] as AttemptId));
  for (const attempt of attempts) {
    const view = await desk.call('attempt.read', { attempt });
    expect(view.step).toBe(recorded.filter((line) => line.startsWith(attempt)).length);
  }
  await desk.remove();
});
