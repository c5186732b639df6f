import { ask, choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { pagesPrinted } from './window.ts';

test('a debrief prints on two pages', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await page.getByRole('link', { name: /^Play a scenario first/ }).click();
  const first = page.getByRole('list', { name: 'What you can do' }).getByRole('button').first();
  const ended = page.getByRole('link', { name: 'Read the debrief' });
  const dossier = page.getByRole('complementary', { name: 'Dossier' }).getByRole('listitem');
  for (let turn = 0; turn < 60; turn++) {
    await expect(ended.or(first).first()).toBeVisible();
    if (await ended.isVisible()) break;
    const entries = await dossier.count();
    await first.click();
    await expect.poll(() => dossier.count()).toBeGreaterThan(entries);
  }
  await ended.click();
  await expect(page.getByRole('button', { name: /Print/ })).toBeVisible();
  expect(await pagesPrinted(program)).toBe(2);
});

test.describe('of a short play', () => {
  test.use({ contentFolder: smallCourse });
  test('it is two pages too', async ({ program }) => {
    const { page } = program;
    await introduce(page);
    await openActivity(page, 'The offer');
    await ask(page, 'The prefecture', 'To be sure');
    await choose(page, 'Sign at once');
    await page.getByRole('link', { name: 'Read the debrief' }).click();
    await expect(page.getByRole('button', { name: /Print/ })).toBeVisible();
    expect(await pagesPrinted(program)).toBe(2);
  });
});
