import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from './program.ts';

test('the window opens again where it was and as large as it was', async ({ program }) => {
  const bounds = { x: 60, y: 40, width: 900, height: 640 };
  await program.desktop?.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds);
  await program.restart();
  const read = () => program.desktop?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(read).toEqual(bounds);
});

test('a second start on the same data ends by itself and leaves the first as it is', async ({
  program,
  runtime,
  root,
}) => {
  await expect(program.page.getByRole('heading', { level: 1 })).toBeVisible();
  const args = [...runtime.flags, root, `--user-data-dir=${program.dataFolder}`];
  const [code] = await once(spawn(runtime.executable, args, { stdio: 'ignore' }), 'exit');
  expect(code).toBe(0);
  expect(program.desktop?.windows()).toHaveLength(1);
  await expect(program.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the program ends cleanly when the system asks it to', async ({ program }) => {
  await expect(program.page.getByRole('heading', { level: 1 })).toBeVisible();
  const process = program.desktop?.process();
  if (!process) throw new Error('There is no process to end.');
  const gone = once(process, 'exit');
  process.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
});

test('the menu reloads only in development and leads to About', async ({ program }) => {
  await expect(program.page.getByRole('heading', { level: 1 })).toBeVisible();
  const menu = await program.desktop?.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map((item) => [
      item.label,
      item.submenu?.items.map((entry) => entry.role ?? entry.label),
    ]),
  );
  expect(Object.fromEntries(menu ?? [])).toMatchObject({
    File: ['quit'],
    View: expect.arrayContaining(['reload', 'resetzoom', 'zoomin', 'zoomout', 'togglefullscreen']),
    Help: ['About Civic Envoy'],
  });
});
