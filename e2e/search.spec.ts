import { choices, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible } from './window.ts';

test.use({ contentFolder: smallCourse });

test('what is looked for is found as it is typed, and Enter goes to the place, marked', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search' });
  await expect(field).toBeFocused();
  await page.keyboard.type('supervis');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('reads every');
  const hits = page.getByRole('listbox', { name: 'Found' }).getByRole('option');
  await expect(hits.filter({ hasText: 'Who signs' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Who signs' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => CSS.highlights.has('search'))).toBe(false);
  expect(program.complaints).toEqual([]);
});

test('a scene is found once it was met, and not before', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('delegation');
  await expect(page.getByText('Nothing was found.')).toBeVisible();
  await page.keyboard.press('Escape');
  await openActivity(page, 'The offer');
  await expect(choices(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('delegation');
  await expect(page.getByRole('option', { name: /The delegation waits/ })).toBeVisible();
  await page.getByRole('option', { name: /The delegation waits/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The offer' })).toBeVisible();
});

test('the search can be narrowed to one kind, and left by Escape', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('twin');
  const found = page.getByRole('listbox', { name: 'Found' }).getByRole('option');
  await expect(found.first()).toBeVisible();
  await page.getByRole('combobox', { name: 'In', exact: true }).selectOption({ label: 'the glossary' });
  await expect(found).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Search' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
});
