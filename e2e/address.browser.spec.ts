import { introduce } from './person.ts';
import { expect, test } from './program.ts';

test('the printed address opens once: the page goes on after a reload, another browser is refused in words', async ({
  program,
  playwright,
  runtime,
}) => {
  const { page } = program;
  await introduce(page);
  const { origin } = new URL(page.url());
  expect(page.url()).not.toContain('token');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  const browser = await playwright.chromium.launch({ executablePath: runtime.executable, args: runtime.flags });
  const stranger = await browser.newPage();
  await stranger.goto(`${origin}/#token=guessed`);
  await expect(stranger.getByText('This window may not do that.')).toBeVisible();
  await expect(stranger.getByText(/its address has expired/)).toBeVisible();
  await browser.close();
});

test('a program that has ended is told on the page', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await program.stop();
  await expect(page.getByText('The program behind this page does not answer.').first()).toBeVisible();
});
