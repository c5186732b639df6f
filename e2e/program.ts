import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { type Runtime, type Start, startBrowser, startDesktop, startPackaged } from './runtime.ts';

export interface ProgramOptions {
  readonly runtime: Runtime;
  /** The folder of the project. */
  readonly root: string;
}

/** The program, running on a data folder of its own. */
export interface Program {
  /** The window's page, or the tab's; another one after each start. */
  readonly page: Page;
  /** Electron's own side; null in a browser. */
  readonly desktop: ElectronApplication | null;
  readonly dataFolder: string;
  /** What the page has complained of since the test began: errors thrown, errors logged, policies violated. */
  readonly complaints: readonly string[];
  /** Quits and starts again on the same data. */
  restart(): Promise<Page>;
  /** Ends the program as a power cut does (SIGKILL) and starts again on the same data. */
  kill(): Promise<Page>;
}

export const test = base.extend<{ program: Program }, ProgramOptions & { start: Start }>({
  runtime: [
    { type: 'desktop', executable: '', flags: [] },
    { scope: 'worker', option: true },
  ],
  root: ['', { scope: 'worker', option: true }],

  start: [
    async ({ runtime, root, playwright }, use) => {
      if (runtime.type === 'desktop') await use(startDesktop(runtime, root));
      if (runtime.type === 'packaged') await use(startPackaged(runtime, playwright));
      if (runtime.type !== 'browser') return;
      const browser = await playwright.chromium.launch({ executablePath: runtime.executable, args: runtime.flags });
      await use(startBrowser(browser, root));
      await browser.close();
    },
    { scope: 'worker' },
  ],

  program: async ({ start }, use, testInfo) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'civic-envoy-'));
    const complaints: string[] = [];
    const begin = () =>
      start(dataFolder, (page) => {
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        });
      });
    let running = await begin();
    await use({
      get page() {
        return running.page;
      },
      get desktop() {
        return running.desktop;
      },
      dataFolder,
      complaints,
      async restart() {
        await running.quit();
        running = await begin();
        return running.page;
      },
      async kill() {
        const gone = once(running.process, 'exit');
        running.process.kill('SIGKILL');
        await gone;
        await running.quit().catch(() => undefined);
        running = await begin();
        return running.page;
      },
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      const body = await running.page.screenshot().catch(() => null);
      if (body) await testInfo.attach('screen', { body, contentType: 'image/png' });
    }
    await running.quit();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect };
