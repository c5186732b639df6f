import { choices, choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible } from './window.ts';

test.use({ contentFolder: smallCourse });

test('a copy of the record is made, and gone back to, and what came since is kept as a copy too', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'The offer');
  await expect(choices(page).first()).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(page.getByText('A copy was made.').first()).toBeVisible();
  await expectAccessible(page);
  await openActivity(page, 'The offer');
  await page.getByRole('main').getByRole('link', { name: 'Carry on' }).first().click();
  await choose(page, 'Call again');
  await page.getByRole('link', { name: 'Settings' }).click();
  const copies = page.getByRole('button', { name: /^Go back to this copy, / });
  await expect(copies.first()).toBeVisible();
  const before = await copies.count();
  await copies.first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go back to this copy' }).click();
  await expect(page.getByText(/^Your record is as it was on/).first()).toBeVisible();
  await expect(copies).toHaveCount(before + 1);
  await openActivity(page, 'The offer');
  await expect(page.getByRole('main')).toContainText('made 0 decisions');
  const again = await program.restart();
  await expect(again.getByRole('link', { name: 'Carry on: The offer' })).toBeVisible();
  expect(program.complaints).toEqual([]);
});
