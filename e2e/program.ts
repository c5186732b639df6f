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
  /** Another folder of courses than the program's own; `test.use({ contentFolder })`. */
  readonly contentFolder: string | null;
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
  /** Ends the program as a person would, and leaves the page of a browser open. */
  stop(): Promise<void>;
  /** Quits, if it still runs, and starts again on the same data. */
  restart(): Promise<Page>;
  /** Ends the program as a power cut does (SIGKILL) and starts again on the same data. */
  kill(): Promise<Page>;
}

export const test = base.extend<
  { program: Program } & Pick<ProgramOptions, 'contentFolder'>,
  Omit<ProgramOptions, 'contentFolder'> & { start: Start }
>({
  runtime: [
    { type: 'desktop', executable: '', flags: [] },
    { scope: 'worker', option: true },
  ],
  root: ['', { scope: 'worker', option: true }],
  contentFolder: [null, { option: true }],

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

  program: async ({ start, contentFolder }, use, testInfo) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'civic-envoy-'));
    const complaints: string[] = [];
    // A page whose program is being ended on purpose has every reason to complain.
    let isEnding = false;
    const complain = (text: string) => isEnding || complaints.push(text);
    const begin = () =>
      start({ dataFolder, contentFolder }, (page) => {
        page.on('pageerror', (error) => complain(error.stack ?? error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') complain(message.text());
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
      async stop() {
        isEnding = true;
        await running.stop();
      },
      async restart() {
        isEnding = true;
        await running.quit();
        isEnding = false;
        running = await begin();
        return running.page;
      },
      async kill() {
        isEnding = true;
        const gone = once(running.process, 'exit');
        running.process.kill('SIGKILL');
        await gone;
        await running.forget();
        isEnding = false;
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
