import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Program } from './program.ts';
import { resize } from './window.ts';

/** Somebody who goes through the program in a language that nobody speaks, and looks at each of its screens. */
export interface Walk {
  readonly program: Program;
  readonly page: Page;
  readonly look: (name: string) => Promise<void>;
}

/**
 * A label in the languages nobody speaks, where each letter stands for another and the words stay as long as they were.
 * One that ends in ` …` goes on.
 */
export function said(english: string): RegExp {
  const isWhole = !english.endsWith(' …');
  const words = english.replace(/ …$/, '').replace(/[.?*+^$()[\]\\|]/g, '\\$&');
  return new RegExp(`^${words.replace(/\p{L}/gu, '\\p{L}')}${isWhole ? '[~ ]*$' : '(?!\\p{L})'}`, 'u');
}

export const button = (within: Page | Locator, english: string): Locator =>
  within.getByRole('button', { name: said(english) }).first();

/** Waits until the page has said the same twice: what it asks the host for has come. */
export async function settled(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = (await page.getByRole('main').textContent()) ?? '';
        const isSame = now !== '' && now === before;
        before = now;
        return isSame;
      },
      { intervals: [60] },
    )
    .toBe(true);
}

/** Opens an address and looks at what is there. */
export async function go({ page, look }: Walk, path: string, name = path): Promise<void> {
  await page.goto(`${page.url().replace(/#.*$/, '')}#${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await settled(page);
  await look(name);
}

/** Presses something, waits for what it leads to, and looks at it. */
export async function press({ page, look }: Walk, what: Locator, name: string): Promise<void> {
  await what.click();
  await settled(page);
  await look(name);
}

/** Opens a dialog, looks at it, and leaves it by Escape. */
export async function lookInto({ page, look }: Walk, opener: Locator, name: string): Promise<void> {
  await opener.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await look(name);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Looks at the page as it is printed. */
export async function lookAtPaper({ page, look }: Walk, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await look(`${name}, on paper`);
  await page.emulateMedia({ media: null });
}

/** Looks at the page in a window too narrow for three columns. */
export async function whileNarrow({ program }: Walk, look: () => Promise<void>): Promise<void> {
  const { width, height } = await program.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await resize(program, 760, height);
  await look();
  await resize(program, width, height);
}

/** What is downloaded next goes to the folder of the record, and the desktop program asks nobody where to. */
export async function saveHere({ program: { desktop, dataFolder } }: Walk, name: string): Promise<void> {
  await desktop?.evaluate(
    ({ session }, target) => session.defaultSession.once('will-download', (_, item) => item.setSavePath(target)),
    join(dataFolder, name),
  );
}

/** Opens all that is folded on the page, and waits for what comes with it. */
export async function unfold({ page }: Walk): Promise<void> {
  await page.getByRole('main').evaluate((main) => {
    for (const fold of main.querySelectorAll('details')) fold.open = true;
  });
  await settled(page);
}
