import { choices, introduce } from './person.ts';
import { expect, test } from './program.ts';

test('a person comes from the first start to the first scene in three clicks', async ({ program }) => {
  const { page } = program;
  await page.evaluate(() => {
    const counted = { clicks: 0 };
    Object.assign(window, { counted });
    addEventListener('click', (event) => event.isTrusted && counted.clicks++, true);
  });
  await introduce(page);
  await page.getByRole('link', { name: /^Play a scenario first: The generous twin/ }).click();
  await expect(choices(page).first()).toBeVisible();
  await expect(page.getByRole('main').getByText('Your mandate').first()).toBeVisible();
  const clicks = await page.evaluate(() => (window as unknown as { counted: { clicks: number } }).counted.clicks);
  expect(clicks).toBeLessThanOrEqual(3);
  expect(program.complaints).toEqual([]);
});

test('what is missing at the first start is said where it is missing', async ({ program }) => {
  const { page } = program;
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await expect(page.getByLabel('Your name')).toHaveAccessibleDescription(/Enter your name/);
  await introduce(page, { name: 'Zoë O’Hara-Müller', home: 'Ukraine' });
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByLabel('Your name')).toHaveValue('Zoë O’Hara-Müller');
  await expect(page.getByLabel('Home country')).toHaveValue('UA');
});

test('what is chosen in the settings holds at once, and after a restart', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('group', { name: 'Colours' }).getByRole('radio', { name: 'Dark' }).click();
  await page.getByRole('group', { name: 'Size of the text' }).getByRole('radio', { name: '130 %' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20.8px');
  const again = await program.restart();
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => again.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20.8px');
});
