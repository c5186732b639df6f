import { introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';

test.use({ contentFolder: smallCourse });
test.beforeEach(async ({ program }) => {
  await introduce(program.page);
  await openActivity(program.page, 'Check');
});

test('an answer is marked with its explanation, and the quiz ends with a result', async ({ program }) => {
  const { page } = program;
  await page.getByRole('radio', { name: 'The ministry' }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('Your answer: not right')).toBeVisible();
  await expect(page.getByText('The mayor signs.')).toBeVisible();
  await page.getByRole('button', { name: 'Next question' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).fill('15');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Fifteen.')).toBeVisible();
  await page.getByRole('button', { name: 'See the result' }).click();
  await expect(page.getByText(/Not passed yet: 50 per cent/)).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('radio', { name: 'The mayor' })).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: /^Table of contents/ }).click();
  await expect(page.getByText(/50 per cent/)).toBeVisible();
});

test('an answer given is there again after a power cut, and the rest is still open', async ({ program }) => {
  await program.page.getByRole('radio', { name: 'The mayor' }).check();
  await program.page.getByRole('button', { name: 'Check' }).click();
  await expect(program.page.getByText('Your answer: right')).toBeVisible();
  const page = await program.kill();
  await page.getByRole('link', { name: 'Carry on: Check' }).click();
  await expect(page.getByText('1 of 2 questions answered')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeVisible();
});
