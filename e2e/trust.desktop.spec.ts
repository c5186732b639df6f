import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './program.ts';

// The page's own `window.host`, as a script of a stranger would find it.
interface Bare {
  host: { call(name: unknown, input: unknown): Promise<unknown>; on(listener: (event: unknown) => void): () => void };
}

const call = (page: Page, name: unknown, input: unknown) =>
  page.evaluate(([n, i]) => (window as unknown as Bare).host.call(n, i), [name, input]);

/** Collects the directives that the page violates from now on. */
async function violations(page: Page): Promise<() => Promise<string[]>> {
  const list = await page.evaluateHandle(() => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    return seen;
  });
  return () => list.evaluate((seen) => [...new Set(seen)].sort());
}

test('a page has the two functions of the contract, and nothing of Node.js or Electron', async ({ program }) => {
  const found = await program.page.evaluate(() => ({
    names: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter(
      (n) => n in window,
    ),
    host: Object.keys((window as unknown as Bare).host).sort(),
  }));
  expect(found).toEqual({ names: [], host: ['call', 'on'] });
});

test('a call that is not of the contract is answered with the code of what is wrong', async ({ program }) => {
  const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });
  expect(await call(program.page, 'constructor', {})).toEqual(refused('unknown-call'));
  expect(await call(program.page, 'no.such', {})).toEqual(refused('unknown-call'));
  expect(await call(program.page, 42, {})).toEqual(refused('unknown-call'));
  expect(await call(program.page, 'learner.create', { name: 7 })).toEqual(refused('invalid-input'));
  expect(await call(program.page, 'session.read', null)).toEqual(refused('invalid-input'));
  expect(await call(program.page, 'session.read', {})).toEqual({ ok: true, value: expect.anything() });
});

test('a window that is not the program’s own is answered with a fault', async ({ program, root }) => {
  const preload = join(root, 'build/electron/preload.cjs');
  const reply = await program.desktop?.evaluate(async ({ BrowserWindow }, path) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } });
    await stranger.loadURL('app://civic-envoy/index.html');
    const answer = await stranger.webContents.executeJavaScript("window.host.call('session.read', {})");
    stranger.destroy();
    return answer;
  }, preload);
  expect(reply).toEqual({ ok: false, error: { code: 'not-allowed', subject: '', details: {} } });
});

test('the policy stops scripts written into the page, scripts from elsewhere, frames and requests', async ({
  program,
}) => {
  const seen = await violations(program.page);
  await program.page.evaluate(() => {
    const add = (name: string, values: object) =>
      document.body.append(Object.assign(document.createElement(name), values));
    add('script', { textContent: 'window.ranInline = true' });
    add('script', { src: 'https://example.org/x.js' });
    add('iframe', { src: 'https://example.org/' });
    add('img', { src: 'https://example.org/x.png' });
    document.body.setAttribute('onclick', 'window.ranHandler = true');
    document.body.click();
    setTimeout('window.ranText = true');
    void fetch('https://example.org/').catch(() => undefined);
  });
  const expected = ['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-attr', 'script-src-elem'];
  await expect.poll(seen).toEqual(expected);
  const ran = await program.page.evaluate(() =>
    ['ranInline', 'ranHandler', 'ranText'].filter((name) => name in window),
  );
  expect(ran).toEqual([]);
});

test('a page cannot leave, open a window or download', async ({ program }) => {
  const before = program.page.url();
  expect(await program.page.evaluate(() => window.open('file:///etc/hostname') === null)).toBe(true);
  await program.page.evaluate(() => {
    location.href = 'file:///etc/hostname';
  });
  await program.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'data:text/plain,x', download: 'x.txt' });
    document.body.append(link);
    link.click();
  });
  await expect(program.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(program.page.url()).toBe(before);
  expect(program.page.context().pages()).toHaveLength(1);
});

test('a link to the web is asked about, opens outside when the person agrees, and not otherwise', async ({
  program,
}) => {
  const shown = await program.desktop?.evaluateHandle(({ dialog, shell }) => {
    const record = { asked: [] as string[], opened: [] as string[] };
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { detail } = args[1] as { detail: string };
      record.asked.push(detail);
      return { response: detail.endsWith('/yes') ? 0 : 1, checkboxChecked: false };
    };
    shell.openExternal = async (address) => {
      record.opened.push(address);
    };
    return record;
  });
  const leave = (address: string) => program.page.evaluate((to) => window.open(to), address);
  const asked = () => shown?.evaluate((record) => record.asked);
  await leave('https://example.org/no');
  await expect.poll(asked).toEqual(['https://example.org/no']);
  await leave('javascript:alert(1)');
  await leave('smb://example.org/share');
  await leave('https://example.org/yes');
  await expect.poll(asked).toEqual(['https://example.org/no', 'https://example.org/yes']);
  await expect.poll(() => shown?.evaluate((record) => record.opened)).toEqual(['https://example.org/yes']);
});

test('permissions are refused', async ({ program }) => {
  const states = await program.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'];
    const asked = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(asked)).map((status) => status.state);
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('the program’s own scheme gives out its files and the pictures of packs, and nothing else', async ({
  program,
}) => {
  const answers = await program.page.evaluate(async () => {
    const paths = [
      '/index.html',
      '/../package.json',
      '/..%2fpackage.json',
      '/package.json',
      '/media/x/y/z.svg',
      '/C:/x.js',
    ];
    return Promise.all(paths.map(async (path) => [path, (await fetch(`app://civic-envoy${path}`)).status]));
  });
  expect(Object.fromEntries(answers)).toEqual({
    '/index.html': 200,
    '/../package.json': 404,
    '/..%2fpackage.json': 404,
    '/package.json': 404,
    '/media/x/y/z.svg': 404,
    '/C:/x.js': 404,
  });
});
