import { introduce, openActivity } from './person.ts';
import { expect, test } from './program.ts';

test.beforeEach(({ program }) => introduce(program.page));

test('a lesson has its contents at the side, and goes to a section', async ({ program }) => {
  const { page } = program;
  await openActivity(page, 'The local turn');
  const contents = page.getByRole('complementary', { name: 'Contents' });
  await contents.getByRole('link', { name: 'Three aims' }).click();
  await expect(page.getByRole('heading', { name: 'Three aims' })).toBeInViewport();
});

test('a glossary term explains itself on hover, and on focus, and is left with Escape', async ({ program }) => {
  const { page } = program;
  await openActivity(page, 'The local turn');
  const term = page
    .getByRole('main')
    .getByRole('button', { name: /^Eurocities/ })
    .first();
  // A window that another one comes before is left by the pointer, as it would be by a hand: then it comes again.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await term.hover();
    await expect(term).toHaveAccessibleDescription(/network/i, { timeout: 2_000 });
  }).toPass();
  await page.mouse.move(0, 0);
  await expect(term).toHaveAttribute('aria-expanded', 'false');
  await term.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  await expect(term).toHaveAccessibleDescription(/network/i);
  await page.keyboard.press('Escape');
  await expect(term).toHaveAttribute('aria-expanded', 'false');
});

test('a citation names its source, and every source is listed at the end', async ({ program }) => {
  const { page } = program;
  await openActivity(page, 'The local turn');
  await page
    .getByRole('main')
    .getByRole('button', { name: /Eurocities 2022/ })
    .first()
    .click();
  await expect(
    page
      .getByRole('main')
      .getByText(/Eurocities/)
      .filter({ visible: true })
      .nth(1),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeAttached();
});

test('what is written beside a lesson is there again, and finishing leads on', async ({ program }) => {
  await openActivity(program.page, 'The local turn');
  await program.page.getByRole('textbox').first().fill('We meet the prefecture every spring.');
  await expect(program.page.getByText('Saved.', { exact: true })).toBeVisible();
  const page = await program.restart();
  await page
    .getByRole('link', { name: /The local turn/ })
    .first()
    .click();
  await expect(page.getByRole('textbox').first()).toHaveValue('We meet the prefecture every spring.');
  await page.getByRole('button', { name: 'Finish lesson' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Layers, not a back door' })).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByText(/1 of \d+ activities done/)).toBeVisible();
});
