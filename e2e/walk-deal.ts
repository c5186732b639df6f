import { expect } from '@playwright/test';
import { button, go, lookAtPaper, press, said, settled, type Walk } from './walk.ts';

/** A negotiation table that ends in a deal: an offer they agree to, which breaks the mandate, and theirs that is accepted. */
export async function walkDeals(walk: Walk): Promise<void> {
  const { page, look } = walk;
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  await sitAgain(walk);
  await press(walk, button(main, 'Sit down without notes'), 'a table without notes');
  for (const [issue, option] of generous) await pick(walk, issue, option);
  await look('an offer that breaks the mandate');
  // One that begins from “your last offer” has words as long, and stands before it.
  const send = main.getByRole('button', { name: said('Send this offer') }).last();
  const ended = main.locator('a[href*="debrief"]').first();
  for (let round = 1; round <= 8 && (await ended.isHidden()); round++) {
    await send.click();
    await expect(ended.or(page.getByText(said(`${round} of 8 rounds used`))).first()).toBeVisible();
  }
  await readDebrief(walk, 'a deal that breaks the mandate');

  await sitAgain(walk);
  await main.getByRole('textbox').nth(0).fill('75');
  await main.getByRole('textbox').nth(1).fill('50');
  await button(main, 'Note this and sit down').click();
  // Each entry is a question to them or somebody to consult, and is opened and confirmed alike.
  for (const place of heard) {
    await page.locator('.table-entry').nth(place).click();
    await expect(dialog).toBeVisible();
    await look(`before what is heard, ${place}`);
    await dialog.getByRole('button').last().click();
    await expect(dialog).toBeHidden();
    await settled(page);
  }
  await press(walk, button(main, 'the best for you'), 'all that can be heard');
  await press(walk, send, 'a proposal that may be signed');
  await button(main, 'Accept their proposal').click();
  await expect(dialog).toBeVisible();
  await look('accepting what may be signed');
  await button(dialog, 'Accept, and sign').click();
  await readDebrief(walk, 'a deal that was accepted');
  await go(walk, '/course/harbour/negotiation/harbour/table', 'a table with deals');
}

/** All that they like best and can be signed at all: for each issue, which of its options. */
const generous = [
  ['Article 4', 0],
  ['Pupils', 2],
  ['The orchestra', 2],
  ['Term', 0],
  ['Which text', 0],
  ['What is published', 0],
  ['When your state', 1],
] as const;

/** What takes off the table all that may not be signed, and gives the consent that is needed: where in the list it is. */
const heard = [0, 4, 6, 8];

const pick = async ({ page }: Walk, issue: string, option: number): Promise<void> =>
  page
    .getByRole('group', { name: said(`${issue} …`) })
    .getByRole('radio')
    .nth(option)
    .check();

/** Begins another attempt at the table. */
async function sitAgain({ page }: Walk): Promise<void> {
  await page.goto(`${page.url().replace(/#.*$/, '')}#/course/harbour/negotiation/harbour/table`);
  await button(page.getByRole('main'), 'Start again').click();
  await expect(page).toHaveURL(/#\/table\//);
  await settled(page);
}

async function readDebrief(walk: Walk, name: string): Promise<void> {
  const { page, look } = walk;
  const debrief = page.getByRole('main').locator('a[href*="debrief"]').first();
  await expect(debrief).toBeVisible();
  await look(name);
  await press(walk, debrief, `debrief of ${name}`);
  await lookAtPaper(walk, `debrief of ${name}`);
}
