import { expect } from '@playwright/test';
import { rewriteInGreek } from './greek-course.ts';
import { button, press, said, settled, unfold, type Walk } from './walk.ts';
import { openCourse, pathOf } from './walk-studio.ts';

/** Where each is among the tabs, whose names are as long as each other’s. */
const tabs = { page: 0, map: 2, play: 3, form: 4 };

/** What stands beside the text of each kind of file: its form, its map, and a play of it. */
export async function walkTools(walk: Walk): Promise<void> {
  const { page, look } = walk;
  await openCourse(walk);
  const pane = page.getByRole('tabpanel');
  const tab = async (which: keyof typeof tabs, name: string) => {
    await page.getByRole('tab').nth(tabs[which]).click();
    await settled(page);
    await unfold(walk);
    await look(`studio, ${name}`);
  };
  await tab('map', 'map of a scenario, unfolded');
  await tab('play', 'play of a scenario');
  const choices = pane.getByRole('list').getByRole('button');
  await press(walk, choices.first(), 'studio, play after a step');
  await unfold(walk);
  await look('studio, play after a step, unfolded');

  await page.getByRole('button', { name: 'pack.yml' }).click();
  await tab('form', 'form of the course');
  for (const one of await pane.getByRole('textbox', { name: said('Version') }).all()) await one.fill('ψ');
  await page.keyboard.press('Tab');
  await settled(page);
  await look('studio, a form that is filled in wrong');

  await button(page, 'Add…').click();
  const dialog = page.getByRole('dialog');
  await button(dialog, 'Add').click();
  await look('studio, adding without a title');
  await dialog.getByRole('combobox').selectOption('negotiation');
  await dialog.getByRole('textbox').fill('Ψψψ');
  await button(dialog, 'Add').click();
  await expect(page.getByRole('row', { name: 'Ψψψ' })).toBeVisible();
  await expect(page.locator('.studio-saving-saved')).toBeVisible();
  rewriteInGreek(pathOf(walk, ''));
  for (const [which, name] of [
    ['page', 'page of a table'],
    ['map', 'no map'],
    ['play', 'no play'],
    ['form', 'form of a table'],
  ] as const)
    await tab(which, name);
}
