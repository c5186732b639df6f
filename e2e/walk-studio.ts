import { join } from 'node:path';
import { expect } from '@playwright/test';
import { rewriteInGreek, toGreek } from './greek-course.ts';
import { button, go, lookInto, press, said, settled, type Walk } from './walk.ts';

/** A course that is written: made, looked at in each pane, and published. */
export async function walkStudio(walk: Walk): Promise<void> {
  const { page, look } = walk;
  const dialog = page.getByRole('dialog');
  await go(walk, '/studio');
  await page.getByRole('main').getByRole('button').first().click();
  await look('a new course');
  await dialog.getByRole('textbox').first().fill('Ψ');
  await dialog.locator('button[type=submit]').click();
  await expect(page.getByRole('treegrid')).toBeVisible();
  rewriteInGreek(pathOf(walk, ''));
  await expect(page.getByRole('row', { name: toGreek('The offer') })).toBeVisible();
  await expect(page.locator('.cm-content')).toContainText(toGreek('The delegation waits'));
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await settled(page);
    await look(`studio, ${await tab.textContent()}`);
  }
  await page.getByRole('tabpanel').getByRole('textbox').first().fill('fr');
  await press(walk, button(page.getByRole('tabpanel'), 'Add it to the course'), 'studio, a translation');
  await lookInto(walk, button(page, 'Add…'), 'studio, adding');
  await lookInto(walk, button(page.getByRole('main'), 'Keys in the text'), 'studio, keys');
  const more = page
    .getByRole('treegrid')
    .getByRole('button', { name: said('Actions for …') })
    .nth(1);
  for (const [index, name] of ['title', 'id', 'taking away'].entries()) {
    await more.click();
    await expect(page.getByRole('menu')).toBeVisible();
    if (index === 0) {
      await look('studio, what can be done');
      // A menu closes where the page changes its size, as it does while it is looked at.
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toBeHidden();
      await more.click();
    }
    const item = page.getByRole('menuitem');
    await lookInto(walk, name === 'taking away' ? item.last() : item.nth(index), `studio, ${name}`);
  }
  const text = page.locator('.cm-content');
  await text.click();
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.locator('.cm-search')).toBeVisible();
  await look('studio, finding in the text');
  await page.keyboard.press('Escape');
  await walkPublishing(walk);
  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\n\n[[θθ');
  await expect(page.getByRole('region', { name: said('What is wrong …') })).toContainText('θθ');
  await look('studio, findings');
  await button(page.getByRole('banner'), 'Publish…').click();
  await expect(button(dialog, 'Show them')).toBeVisible();
  await look('studio, nothing is published with errors');
  await button(dialog, 'Show them').click();
  await expect(dialog).toBeHidden();
  await go(walk, '/studio', 'studio, courses');
}

/** From what is written to the file, with each step on the way and a key that is there already. */
async function walkPublishing(walk: Walk): Promise<void> {
  const { page, look } = walk;
  const dialog = page.getByRole('dialog');
  await lookInto(walk, button(page.getByRole('banner'), 'Publish…'), 'studio, before anything is published');
  await button(page.getByRole('banner'), 'Publish…').click();
  await button(dialog, 'Something new: 0.2.0').click();
  for (const name of ['studio, a key', 'studio, a key that is taken']) {
    await dialog.getByRole('textbox').last().fill('ψ');
    await button(dialog, 'Make a key').click();
    await expect(
      name.endsWith('taken') ? dialog.getByRole('alert') : dialog.getByText(said('Its six words …')),
    ).toBeVisible();
    await look(name);
  }
  await button(dialog, 'Build the file').click();
  await expect(button(dialog, 'Look at it as a trainee')).toBeVisible();
  await look('studio, publishing');
  await button(dialog, 'Look at it as a trainee').click();
  await expect(page).toHaveURL(/#\/install/);
  await settled(page);
  await look('studio, what was published');
  await page.goBack();
  await expect(page.getByRole('treegrid')).toBeVisible();
}

/** Opens the course that was made. */
export async function openCourse({ page }: Walk): Promise<void> {
  await page.goto(`${page.url().replace(/#.*$/, '')}#/studio`);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page.getByRole('treegrid')).toBeVisible();
}

/** A file of the course that was made, on the disk. */
export const pathOf = ({ program: { dataFolder } }: Walk, file: string): string =>
  join(dataFolder, 'packs/course', file);
