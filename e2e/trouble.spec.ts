import { afterDamage, keptFile } from './damage.ts';
import { choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';

test.use({ contentFolder: smallCourse });

test('an activity with an error says what is wrong and where, and the rest of the course works', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'Broken');
  await expect(page.getByRole('heading', { level: 1, name: /What is wrong with/ })).toBeVisible();
  await expect(page.getByText('modules/01-harbour/04-broken.md').first()).toBeVisible();
  await expect(page.getByText(/There is no scene “nowhere”/)).toBeVisible();
  await expect(page.getByText(/10.*4|line 10/i).first()).toBeVisible();
  await openActivity(page, 'The offer');
  await choose(page, 'Call again');
});

test('a damaged record is set aside with its name told, the backup is restored, and nothing is deleted', async ({
  program,
}) => {
  await introduce(program.page);
  await openActivity(program.page, 'Who signs');
  await program.page.getByRole('button', { name: 'Finish lesson' }).click();
  await expect(program.page.getByRole('heading', { level: 1, name: 'The offer' })).toBeVisible();
  const page = await afterDamage(program);
  await expect(page.getByText('Your record was damaged and has been restored.')).toBeVisible();
  await expect(page.getByText(keptFile(program))).toBeVisible();
  await expect(page.getByText(/1 of 4 activities done/)).toBeVisible();
});

test('an address that leads nowhere says so, and leads back', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await page.evaluate(() => {
    location.hash = '#/no/such/page';
  });
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the library' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
});
