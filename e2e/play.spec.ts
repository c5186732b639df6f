import { ask, choices, choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';

test.use({ contentFolder: smallCourse });
test.beforeEach(async ({ program }) => {
  await introduce(program.page);
  await openActivity(program.page, 'The offer');
});

test('each decision says what it led to, and moves the meters and the calendar in words', async ({ program }) => {
  const { page } = program;
  await expect(page.getByText('6 of 6 days left').first()).toBeVisible();
  await choose(page, 'Call again');
  await expect(page.getByRole('heading', { name: /You decided\s+Call again/ })).toBeVisible();
  await expect(page.getByRole('main').getByText('1 day passed; 5 of 6 days left')).toBeVisible();
  await ask(page, 'The prefecture', 'To be sure of article 4');
  await expect(page.getByText('Nothing forbids it.').first()).toBeVisible();
  await expect(page.getByRole('main').getByText('3 days passed; 2 of 6 days left')).toBeVisible();
  await choose(page, 'Name article 4');
  await expect(page.getByText(/Alignment: \+5, now 55/).first()).toBeVisible();
  await expect(page.getByRole('meter', { name: 'Alignment' })).toHaveAttribute('aria-valuenow', '55');
});

test('everything said so far stays in the dossier, to be read again', async ({ program }) => {
  const { page } = program;
  await ask(page, 'The prefecture');
  const dossier = page.getByRole('complementary', { name: 'Dossier' });
  await dossier.getByRole('button', { name: /You asked\s+The prefecture/ }).click();
  const entry = page.getByRole('dialog', { name: 'The prefecture' });
  await expect(entry.getByText('Nothing forbids it.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
  await page.getByRole('button', { name: 'Your mandate' }).click();
  await expect(page.getByRole('dialog').getByText(/The municipal council expects an answer/)).toBeVisible();
});

test('the debrief tells what each decision cost, who should have been asked, and what is not yet found', async ({
  program,
}) => {
  const { page } = program;
  await page.getByRole('button', { name: /^Note your reason/ }).click();
  await page.getByLabel(/^Your reason/).fill('The cameras were there.');
  await choose(page, 'Sign at once');
  await page.getByRole('link', { name: 'Read the debrief' }).click();
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1, name: /The offer/ })).toBeVisible();
  await expect(main.getByText(/The partner's trust: \+50, now 100/).first()).toBeVisible();
  await expect(main.getByText('The host sets the pace.').first()).toBeVisible();
  await expect(main.getByText('The cameras were there.').first()).toBeVisible();
  await expect(main.getByText('Not asked').first()).toBeVisible();
  await expect(main.getByText('1 of 3 found in all your attempts.').first()).toBeVisible();
  await expect(main.getByText('Not yet found').first()).toBeVisible();
  await expect(main.getByText('Ask first.').first()).toBeVisible();
});

test('the chart of the meters has a table behind it', async ({ program }) => {
  const { page } = program;
  await ask(page, 'The prefecture');
  await choose(page, 'Sign at once');
  await page.getByRole('link', { name: 'Read the debrief' }).click();
  await expect(page.getByRole('img', { name: /A line for each meter/ })).toBeVisible();
  await page.getByRole('button', { name: 'Show as a table' }).click();
  const table = page.getByRole('group', { name: 'Every value after each decision' }).getByRole('table');
  await expect(table.getByRole('row').last()).toContainText('100');
});

test('a play begins again from any decision, and the first attempt stays on record', async ({ program }) => {
  const { page } = program;
  await ask(page, 'The prefecture', 'To be sure');
  await choose(page, 'Sign at once');
  await page.getByRole('link', { name: 'Read the debrief' }).click();
  await page.getByRole('button', { name: 'Play again from here, decision 2' }).click();
  await expect(choices(page).first()).toBeVisible();
  await choose(page, 'Name article 4');
  await choose(page, 'Sign without it');
  await page.getByRole('link', { name: 'Read the debrief' }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('To be sure').first()).toBeVisible();
  await expect(main.getByText('2 of 3 found in all your attempts.').first()).toBeVisible();
  const attempts = page.getByRole('table').filter({ hasText: 'Attempt 2' });
  await expect(attempts.getByRole('row', { name: /Attempt 1/ })).toContainText('Not passed');
  await expect(attempts.getByRole('row', { name: /Attempt 2/ })).toContainText('from decision 2 of attempt 1');
  await expect(attempts.getByRole('row', { name: /Attempt 2/ })).toContainText('Passed');
});

test('a scenario that runs out of time says so, and ends', async ({ program }) => {
  const { page } = program;
  await choose(page, 'Call again');
  await ask(page, 'The prefecture');
  await page.getByRole('button', { name: /^The council/ }).click();
  await expect(page.getByRole('dialog')).toContainText('all the time there is');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('The time is used up').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Too late' }).first()).toBeVisible();
});

test('the debrief compares the play with the best reachable result, and shows a path that reaches it', async ({
  program,
}) => {
  const { page } = program;
  await choose(page, 'Sign at once');
  await page.getByRole('link', { name: 'Read the debrief' }).click();
  await expect(page.getByText('There is a way that meets what the scenario asks for.')).toBeVisible();
  await expect(page.getByText(/^Every situation that this scenario can come to was followed/)).toBeVisible();
  await expect(page.getByText('Ask: The prefecture.')).toBeHidden();
  await page.getByRole('button', { name: 'Show a path that reaches it' }).click();
  await expect(page.getByText('Ask: The prefecture.')).toBeVisible();
});
