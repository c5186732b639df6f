import { expect } from '@playwright/test';
import { button, go, lookAtPaper, lookInto, press, settled, unfold, type Walk } from './walk.ts';

/** What a person has written and achieved: worksheet, progress, certificate, and each of them on paper. */
export async function walkPapers(walk: Walk): Promise<void> {
  const { page, look } = walk;
  const main = page.getByRole('main');
  await go(walk, '/course/harbour/worksheet/harbour/sheet', 'worksheet');
  await main.getByRole('textbox').first().fill('ψωξ');
  await press(walk, button(main, 'See it as a page'), 'a worksheet as a page');
  await lookAtPaper(walk, 'worksheet');
  await go(walk, '/progress/harbour', 'progress');
  await unfold(walk);
  await look('progress, unfolded');
  await go(walk, '/course/harbour/certificate', 'certificate');
  await main.getByRole('radio').nth(1).check();
  await button(main, 'Show all …').click();
  await settled(page);
  await look('what a school is given, under a pseudonym');
  await go(walk, '/course/harbour/quiz/harbour/check', 'a quiz that was done');
  await button(main, 'Try again').click();
  await main.getByRole('radio').nth(1).check();
  await button(main, 'Check').click();
  await button(main, 'Next question').click();
  await main.getByRole('textbox').fill('15');
  await button(main, 'Check').click();
  await settled(page);
  await main.getByRole('button').last().click();
  await go(walk, '/course/harbour/certificate/paper', 'diploma');
  await lookAtPaper(walk, 'diploma');
}

/** What is one step away on every screen, and the settings. */
export async function walkAround(walk: Walk): Promise<void> {
  const { page, look } = walk;
  await go(walk, '/people/new');
  await go(walk, '/settings');
  const main = page.getByRole('main');
  await press(walk, button(main, 'Make a copy now'), 'a copy that was made');
  await lookInto(walk, button(main, 'Go back to this copy, …'), 'going back to a copy');
  await lookInto(walk, button(main, 'Remove …'), 'leaving this computer');
  const chosen = page.waitForEvent('filechooser');
  await button(main, 'Bring in a profile').click();
  await (await chosen).setFiles({ name: 'ψ.envoyprofile', mimeType: 'text/plain', buffer: Buffer.from('ψ') });
  await expect(main.getByRole('alert')).toBeVisible();
  await look('no profile');
  const people = page.getByRole('banner').locator('button[aria-expanded]');
  await people.click();
  await expect(page.locator('.frame-people-list li').first()).toBeVisible();
  await look('who is here');
  await people.click();
  await page.keyboard.press('ControlOrMeta+k');
  const search = page.getByRole('dialog').getByRole('combobox').first();
  await expect(search).toBeVisible();
  await look('search');
  const state = page.getByRole('dialog').getByRole('status');
  const before = (await state.textContent()) ?? '';
  await search.fill('θωωω');
  await expect(state).not.toHaveText(before);
  await look('search without a hit');
  await search.fill('ψωξ');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await look('search with a hit');
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  const nowhere = ['course/nowhere', 'attempt/nowhere', 'attempt/nowhere/debrief', 'table/nowhere', 'install/nowhere'];
  for (const path of [...nowhere, 'table/nowhere/debrief', 'studio/nowhere', 'nowhere']) {
    await page.goto(`${page.url().replace(/#.*$/, '')}#/${path}`);
    await settled(page);
    await look(path);
  }
}
