import { choices, introduce } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible } from './window.ts';

test('the program changes to French at once, and a play begun in English goes on in it', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await page.getByRole('link', { name: /^Play a scenario first/ }).click();
  await expect(choices(page).first()).toBeVisible();
  const desk = page.url();
  const count = await choices(page).count();
  await page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Language').selectOption('fr');
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expectAccessible(page);
  await page.goto(desk);
  const list = page.getByRole('list', { name: 'Ce que vous pouvez faire' }).getByRole('button');
  await expect(list).toHaveCount(count);
  await expect(page.getByRole('main')).not.toContainText('The ');
  await page.goto(desk.replace(/#.*/, '#/course/local-diplomacy'));
  await expect(page.getByRole('heading', { level: 1, name: 'Diplomatie locale' })).toBeVisible();

  await test.step('the course alone in English again', async () => {
    await page.getByLabel('Langue du cours').selectOption('en');
    await expect(page.getByRole('heading', { level: 1, name: 'Local diplomacy' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  });
  expect(program.complaints).toEqual([]);
});
