import { cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { FaultError } from '../../core/faults.ts';
import { eventually } from './fixtures/eventually.ts';
import { openHost } from './host.ts';

const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-inspect-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a record that is damaged while it is in use is told of, and restored at the next start', async () => {
  cpSync(join(import.meta.dirname, 'fixtures/harbour'), join(folder, 'content/harbour'), { recursive: true });
  const start = async (inspectAfterMs: number) => {
    const host = await openHost({
      dataFolder: join(folder, 'data'),
      contentFolder: join(folder, 'content'),
      explorerFile: join(import.meta.dirname, '../explorer-worker.ts'),
      inspectorFile: join(import.meta.dirname, '../inspector-worker.ts'),
      inspectAfterMs,
      version: '0.0.0',
      notices: [],
      tell: () => undefined,
    });
    const call = async (name: string, input: unknown) => {
      const reply = await host.call(name, input, 'window');
      if (!reply.ok) throw new FaultError(reply.error.code);
      return reply.value;
    };
    const notices = async () => ((await call('session.read', {})) as { notices: { type: string }[] }).notices;
    return { host, call, notices };
  };
  const first = await start(1_000_000);
  await first.call('learner.create', { name: 'Ada', home: 'FR', language: 'en' });
  for (let at = 0; at < 40; at++) {
    const text = `${at} `.repeat(2_000);
    await first.call('note.write', { pack: 'harbour', activity: 'harbour/lesson', prompt: `yours-${at}`, text });
  }
  await first.host.close();
  const second = await start(100);
  expect(await second.notices()).toEqual([]);
  const file = openSync(join(folder, 'data/record.db'), 'r+');
  writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, 30 * 4096);
  await eventually(async () => expect(await second.notices()).toEqual([{ type: 'damaged' }]));
  await second.host.close();
  const third = await start(1_000_000);
  expect(await third.notices()).toMatchObject([{ type: 'restored' }]);
  const lesson = (await third.call('lesson.read', { pack: 'harbour', activity: 'harbour/lesson' })) as {
    notes: Record<string, string>;
  };
  expect(Object.keys(lesson.notes)).toHaveLength(40);
  await third.host.close();
});
