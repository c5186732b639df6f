import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { numbers } from '../../core/random.ts';
import { openProject } from './studio/project.ts';

const kills = 30;

it(`has the old text or the new one, killed ${kills} times while it is written or renamed`, {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-writer-'));
  writeFileSync(join(folder, 'one.md'), 'b'.repeat(300_000));
  const random = numbers(2026);
  let changed = 0;
  let before = '';
  for (let kill = 0; kill < kills; kill++) {
    const args = [join(import.meta.dirname, 'fixtures/writer.ts'), folder];
    const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(writer, 'exit');
    const after = 1 + random(20);
    let heard = 0;
    // It goes on while the signal is on its way: the kill falls where it falls.
    for await (const _ of createInterface({ input: writer.stdout })) if (++heard === after) writer.kill('SIGKILL');
    expect(await gone).toEqual([null, 'SIGKILL']);
    const project = openProject(folder, Date.now);
    project.refresh();
    const { texts, others } = project.all();
    // Killed between the writing and the deleting, it is there twice; it is never not there.
    expect([1, 2]).toContain(texts.length);
    expect(others).toEqual([]);
    for (const { path, text } of texts) {
      expect(['a', 'b']).toContain(text[0]);
      expect(text === (text[0] ?? '').repeat(300_000)).toBe(true);
      expect(readFileSync(join(folder, path)).length).toBe(300_000);
    }
    const now = texts.map(({ path, stamp }) => `${path} ${stamp}`).join();
    if (now !== before) changed++;
    before = now;
  }
  expect(changed).toBeGreaterThan(5);
  rmSync(folder, { recursive: true });
});
