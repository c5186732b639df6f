import { expect, test } from './program.ts';

test('the program opens on a page with a heading, and has nothing to complain of', async ({ program }) => {
  await expect(program.page).toHaveTitle(/Civic Envoy/);
  await expect(program.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(program.complaints).toEqual([]);
});

test('the program starts again on the same data after it was quit, and after its power was cut', async ({
  program,
}) => {
  await expect(program.page.getByRole('heading', { level: 1 })).toBeVisible();
  const restarted = await program.restart();
  await expect(restarted.getByRole('heading', { level: 1 })).toBeVisible();
  const revived = await program.kill();
  await expect(revived.getByRole('heading', { level: 1 })).toBeVisible();
  expect(program.complaints).toEqual([]);
});
