import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Program } from './program.ts';

/** Makes the window as large as said, in the desktop program or in a browser. */
export async function resize({ page, desktop }: Program, width: number, height: number): Promise<void> {
  if (!desktop) return page.setViewportSize({ width, height });
  await desktop.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}

/** By how much the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return wide > 1 ? wide : 0;
  });

/** At the smallest window, and with everything twice as large, nothing is cut off at the side. */
export async function expectNoSideways(page: Page): Promise<void> {
  expect(await sideways(page)).toBe(0);
}

/** How many pages printing gives, made by the program’s own engine. */
export async function pagesPrinted({ page, desktop }: Program): Promise<number> {
  const pdf = desktop
    ? await desktop.evaluate(async ({ BrowserWindow }) => {
        const printed = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
        return printed?.toString('latin1') ?? '';
      })
    : (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

/** Everything axe knows of WCAG 2.2 A and AA, and its own best practices, of the page that has come. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, includeHidden: true }).first()).toBeAttached();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
