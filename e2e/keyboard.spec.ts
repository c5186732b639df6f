import type { Page } from '@playwright/test';
import { tabTo } from './keys.ts';
import { expect, test } from './program.ts';

test('the course’s scenario is played from the first start to its debrief by the keyboard alone', async ({
  program,
}) => {
  const { page } = program;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.type('Claire Martin');
  await tabTo(page, page.getByLabel('Home country'));
  await page.keyboard.type('Pol');
  await tabTo(page, page.getByRole('button', { name: 'Begin' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: /^Play a scenario first/ }));
  await page.keyboard.press('Enter');

  const ended = page.getByRole('link', { name: 'Read the debrief' });
  const first = page.getByRole('list', { name: 'What you can do' }).getByRole('button').first();
  for (let turn = 0; turn < 60; turn++) {
    await expect(ended.or(first).first()).toBeVisible();
    if (await ended.isVisible()) break;
    if (turn === 1) await askSomebody(page);
    const entries = await page.getByRole('complementary', { name: 'Dossier' }).getByRole('listitem').count();
    await tabTo(page, first);
    await page.keyboard.press('1');
    await expect
      .poll(() => page.getByRole('complementary', { name: 'Dossier' }).getByRole('listitem').count())
      .toBeGreaterThan(entries);
  }
  await tabTo(page, ended);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /The generous twin/ })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'The path you took' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Show as a table' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Every value after each decision' }).getByRole('table')).toBeVisible();
  expect(program.complaints).toEqual([]);
});

async function askSomebody(page: Page): Promise<void> {
  const open = page.getByRole('complementary', { name: /who to ask/ }).locator('button[aria-haspopup="dialog"]');
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Ask', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { name: /^You asked/ })).toBeFocused();
}
