import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { serveBrowser } from '../../electron/browser-host.ts';
import { openHost } from '../../electron/host/host.ts';
import { chromiumFlags } from '../chromium.ts';
import { root } from '../root.ts';
import { type PackTexts, writePack } from './studio-packs.ts';

/** The built program in a browser, at the list of the studio, with somebody to use it. */
export interface StudioWindow {
  readonly page: Page;
  readonly browser: Browser;
  /** Opens a pack from the list and waits until it is checked, and all of its scenarios are explored. */
  open(title: string): Promise<void>;
  /** Opens a file of the pack by its row in the tree. */
  show(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the program in a browser, on packs by the names of their folders. */
export async function openStudioWindow(
  executable: string,
  packs: Readonly<Record<string, PackTexts>>,
): Promise<StudioWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-bench-'));
  const studioFolder = join(folder, 'packs');
  mkdirSync(join(folder, 'content'));
  for (const [name, texts] of Object.entries(packs)) writePack(join(studioFolder, name), titled(name, texts));
  const host = await openHost({
    dataFolder: join(folder, 'data'),
    contentFolder: join(folder, 'content'),
    studioFolder,
    explorerFile: join(root, 'electron/explorer-worker.ts'),
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    notices: [],
  });
  await host.call('learner.create', { name: 'Ada', home: 'FR', language: 'en' }, 'browser');
  await host.call('studio.find', {}, 'browser');
  const served = await serveBrowser({ host, rendererFolder: join(root, 'build/renderer') });
  const browser = await chromium.launch({ executablePath: executable, args: [...chromiumFlags] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(served.url);
  await page.locator('.library-add').waitFor();
  return {
    page,
    browser,
    async open(title) {
      await page.evaluate("location.hash = '#/studio'");
      await page.getByRole('link', { name: title, exact: true }).click();
      await page.locator('.studio-tree').waitFor();
      await settled(page);
    },
    async show(path) {
      const row = page.locator(`.studio-tree [data-key="${path}"]`);
      const files = page.locator('.studio-tree');
      // Rows are made as they are scrolled to.
      for (let top = 0; (await row.count()) === 0 && top < 100_000; top += 300) {
        await files.evaluate((pane, to) => pane.scrollTo(0, to), top);
        await page.waitForTimeout(30);
      }
      // Rows above it may still be measured, and it moves under a click; a key goes to the row itself.
      await row.press('Enter');
      await page.getByRole('heading', { name: path, exact: true }).waitFor();
    },
    async close() {
      await browser.close();
      await served.close();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits in the page for an expression to be true, and gives its value; it has five minutes. */
export const waitFor = (page: Page, expression: string): Promise<unknown> =>
  // Not `waitForFunction`, which the page's own policy forbids.
  page.evaluate(`new Promise((resolve, reject) => {
    const end = performance.now() + 300_000;
    const look = () => {
      const found = ${expression};
      if (found) resolve(found);
      else if (performance.now() > end) reject(new Error('Nothing came of ' + ${JSON.stringify(expression)}));
      else setTimeout(look, 50);
    };
    look();
  })`);

/** Waits until a pack is checked and nothing of it is still to be explored. */
export const settled = (page: Page): Promise<unknown> =>
  waitFor(
    page,
    `(() => {
      const said = document.querySelector('.studio-findings-head [role=status]')?.textContent ?? '';
      return said !== '' && said !== 'Being checked' && !said.includes(' · ');
    })()`,
  );

const titled = (title: string, texts: PackTexts): PackTexts =>
  new Map(texts).set('pack.yml', (texts.get('pack.yml') ?? '').replace(/^title: .*$/m, `title: ${title}`));
