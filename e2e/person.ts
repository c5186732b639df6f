import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** A folder with one small course, Harbour, that has an activity with errors in it. */
export const smallCourse = join(import.meta.dirname, '../electron/host/fixtures');

/** What a person does at the first start: says who they are, and where home is. */
export async function introduce(page: Page, { name = 'Claire Martin', home = 'France' } = {}): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Home country').selectOption({ label: home });
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
}

/** Opens an activity from the library by way of the course's table of contents. */
export async function openActivity(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Library' }).click();
  await page
    .getByRole('link', { name: /^Table of contents/ })
    .first()
    .click();
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
}

/** The choices of the scene on the desk. */
export const choices = (page: Page) => page.getByRole('list', { name: 'What you can do' }).getByRole('button');

/** Takes a choice by its words, and waits until what it led to is on the page. */
export async function choose(page: Page, words: string | RegExp): Promise<void> {
  await decide(page, choices(page).filter({ hasText: words }));
}

/** Presses a choice, and waits until what it led to is on the page, however long the record takes. */
export async function decide(page: Page, choice: Locator): Promise<void> {
  const before = (await page.getByRole('main').textContent()) ?? '';
  await choice.click();
  await expect(page.getByRole('main')).not.toHaveText(before);
  await expect(page.getByText('Recording your decision…')).toBeHidden();
}

/** Asks one of the levels of government, and waits for the answer. */
export async function ask(page: Page, name: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const dialog = page.getByRole('dialog', { name: `Ask ${name}` });
  if (reason) {
    await dialog.getByRole('button', { name: /^Note your reason/ }).click();
    await dialog.getByLabel(/^Your reason/).fill(reason);
  }
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByRole('heading', { name: new RegExp(`You asked\\s+${name}`) })).toBeVisible();
}
