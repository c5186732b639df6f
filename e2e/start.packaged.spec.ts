import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from './program.ts';

test('the packaged program opens on a page with a heading, and again on the same data', async ({ program }) => {
  await expect(program.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(program.page.url()).toMatch(/^app:\/\/civic-envoy\//);
  const again = await program.restart();
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  expect(program.complaints).toEqual([]);
});

test('the packaged program is no Node.js and lets nobody inspect it', async ({ program, runtime }) => {
  await expect(program.page.getByRole('heading', { level: 1 })).toBeVisible();
  // A second start on the same data ends by itself; what it says until then shows what the fuses let through.
  const args = [...runtime.flags, `--user-data-dir=${program.dataFolder}`];
  const start = async (extra: string[], env: NodeJS.ProcessEnv) => {
    const child = spawn(runtime.executable, [...extra, ...args], { env: { ...process.env, ...env } });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
    const [code] = await once(child, 'close');
    return { code, text };
  };
  const asNode = await start(['--eval', 'console.log("ran as Node.js")'], { ELECTRON_RUN_AS_NODE: '1' });
  expect(asNode.code).toBe(0);
  expect(asNode.text).not.toContain('ran as Node.js');
  expect((await start(['--inspect=0'], {})).text).not.toContain('Debugger listening');
  const withOptions = await start([], { NODE_OPTIONS: '--require=/nothing-there.cjs' });
  expect(withOptions).toMatchObject({ code: 0, text: expect.not.stringContaining('nothing-there') });
});
