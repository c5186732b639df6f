import { expect, type Page } from '@playwright/test';
import type { Notice } from '../core/api/learner.ts';
import { settled, type Walk } from './walk.ts';

const messages = (page: Page) => page.getByRole('complementary').filter({ has: page.getByRole('alert') });

/** What is told at a start of a record that was damaged. */
export async function walkMessages({ page, look }: Walk, name: string): Promise<void> {
  await expect(messages(page)).toBeVisible();
  await settled(page);
  await look(name);
}

/** What else may be told, and does not come about at will. Only a browser lets the program’s answers be added to. */
export async function walkOtherMessages({ program, page, look }: Walk): Promise<void> {
  if (program.desktop) return;
  const types = ['damaged', 'storage-full', 'storage-read-only', 'storage-failed', 'no-sandbox'] as const;
  const more: readonly Notice[] = types.map((type) => ({ type }));
  await page.route('**/api/session.read', async (route) => {
    const response = await route.fetch();
    const reply = await response.json();
    await route.fulfill({ response, json: { ...reply, value: { ...reply.value, notices: more } } });
  });
  await page.reload();
  await expect(messages(page).getByRole('alert')).toHaveCount(types.length - 1);
  await settled(page);
  await look('all messages');
  await page.unroute('**/api/session.read');
}

/** What a page of a browser says once the program has ended. */
export async function walkEnd({ program, page, look }: Walk): Promise<void> {
  if (program.desktop) return;
  await program.stop();
  await expect(messages(page).getByRole('alert').first()).toBeVisible();
  await look('a program that has ended');
}
