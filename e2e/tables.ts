import { expect, type Page } from '@playwright/test';

/** Notes a hope and a limit, and sits down. */
export async function sitDown(page: Page): Promise<void> {
  await page.getByLabel('The worth of the deal you hope for, in points').fill('75');
  await page.getByLabel('The worth below which you will walk away, in points').fill('50');
  await page.getByRole('button', { name: 'Note this and sit down' }).click();
  await expect(page.getByRole('heading', { name: 'Your next offer' })).toBeVisible();
}

export const issue = (page: Page, name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) });
/** Picks an option by the words on its card. */
export const pick = (page: Page, name: string, option: string) =>
  issue(page, name).getByRole('radio', { name: option }).check();
export const latest = (page: Page, words: RegExp) => page.getByRole('heading', { level: 2, name: words });

export async function ask(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(latest(page, /^You asked/)).toBeFocused();
}

export async function consult(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Call a pause' }).click();
  await expect(latest(page, /^You consulted/)).toBeFocused();
}

export async function walkAway(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Walk away' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Walk away' }).click();
  await expect(page.getByRole('link', { name: 'Read the debrief' })).toBeVisible();
}

export async function readDebrief(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Read the debrief' }).click();
  await expect(page.getByRole('heading', { name: 'How you negotiated' })).toBeVisible();
}

/** A deal that Velmora accepts in the end, whoever sits there: cheap things given, dear things kept. */
export async function fairOffer(page: Page, clause = 'Each city follows the policy of its own state'): Promise<void> {
  await pick(page, 'Article 4', clause);
  await pick(page, 'Pupils', '120 pupils');
  await pick(page, 'The orchestra', 'Three concerts, at your expense');
  await pick(page, 'Term', 'Five years');
  await pick(page, 'Which text', 'The Ilmarian text');
  await pick(page, 'What is published', 'The whole text');
  await pick(page, 'When your state', 'After the signing');
}

/** Offers the same until it is accepted, or until they propose something that may be signed. */
export async function agree(page: Page, before = 0, rounds = 8): Promise<void> {
  const ended = page.getByRole('link', { name: 'Read the debrief' });
  const send = page.getByRole('button', { name: 'Send this offer' });
  for (let round = before + 1; round <= rounds; round++) {
    await send.click();
    await expect(ended.or(page.getByText(`${round} of ${rounds} rounds used`)).first()).toBeVisible();
    if (await ended.isVisible()) return;
  }
  throw new Error('They never agreed.');
}
