import type { Page } from '@playwright/test';
import { choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible, expectNoSideways, resize } from './window.ts';

test.use({ contentFolder: smallCourse });
test.beforeEach(({ program }) => introduce(program.page));

const here = (page: Page, name: string) => page.getByRole('button', { name: `Here now: ${name}` });

async function addSomebody(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Here now/ }).click();
  await page.getByRole('link', { name: 'Add somebody' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Home country').selectOption({ label: 'Poland' });
  await page.getByRole('button', { name: 'Add and begin' }).click();
  await expect(here(page, name)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
}

async function change(page: Page, from: string, to: string): Promise<void> {
  await here(page, from).click();
  await page.getByRole('list', { name: 'People on this computer' }).getByRole('button', { name: to }).click();
  await expect(here(page, to)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
}

test('two people take turns at one computer in two clicks, and nothing of theirs is mixed', async ({ program }) => {
  let { page } = program;
  await openActivity(page, 'Who signs');
  await page.getByLabel(/Your notes/).fill('The mayor, after the council.');
  await openActivity(page, 'The offer');
  await choose(page, 'Call again');
  await addSomebody(page, 'Jan Kowalski');
  await openActivity(page, 'Who signs');
  await expect(page.getByText('The voivode reads every')).toBeVisible();
  await expect(page.getByLabel(/Your notes/)).toHaveValue('');
  // What is typed just before is still their own.
  await page.getByLabel(/Your notes/).fill('Mine.');
  await change(page, 'Jan Kowalski', 'Claire Martin');
  await openActivity(page, 'Who signs');
  await expect(page.getByLabel(/Your notes/)).toHaveValue('The mayor, after the council.');
  page = await program.restart();
  await expect(here(page, 'Claire Martin')).toBeVisible();
  await change(page, 'Claire Martin', 'Jan Kowalski');
  await openActivity(page, 'Who signs');
  await expect(page.getByLabel(/Your notes/)).toHaveValue('Mine.');
  expect(program.complaints).toEqual([]);
});

test('who is here is changed from the keyboard, and the menu closes with Escape', async ({ program }) => {
  const { page } = program;
  await addSomebody(page, 'Jan Kowalski');
  await here(page, 'Jan Kowalski').press('Enter');
  await page.keyboard.press('Escape');
  await expect(here(page, 'Jan Kowalski')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Claire Martin', exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Claire Martin', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(here(page, 'Claire Martin')).toBeVisible();
});

test('somebody leaves the computer, and the other one is here', async ({ program }) => {
  const { page } = program;
  await addSomebody(page, 'Jan Kowalski');
  await page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Remove Jan Kowalski from this computer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove Jan Kowalski from this computer?' });
  await expect(dialog.getByText('Everything you did and wrote is deleted here')).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(here(page, 'Claire Martin')).toBeVisible();
  await here(page, 'Claire Martin').click();
  await expect(page.getByRole('list', { name: 'People on this computer' }).getByRole('listitem')).toHaveCount(1);
  expect(program.complaints).toEqual([]);
});

test('the menu of people is as it should be for everybody', async ({ program }) => {
  const { page } = program;
  const sound = () => expectAccessible(page);
  const long = 'Wilhelmina-Konstantina von und zu Hohenlohe-Langenburg-Schillingsfürst';
  await addSomebody(page, long);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 400]) {
      await resize(program, width, 800);
      await here(page, long).click();
      await expect(page.getByRole('list', { name: 'People on this computer' }).getByRole('button')).toBeVisible();
      await sound();
      await expectNoSideways(page);
      await page.keyboard.press('Escape');
    }
  }
  await here(page, long).click();
  await page.getByRole('link', { name: 'Add somebody' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Somebody else on this computer' })).toBeVisible();
  await sound();
});
