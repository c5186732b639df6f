import type { Page } from '@playwright/test';
import { ask, choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible, expectNoSideways, resize } from './window.ts';

test.use({ contentFolder: smallCourse });
test.beforeEach(({ program }) => introduce(program.page));

async function toProgress(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Library' }).click();
  await page
    .getByRole('link', { name: /^Table of contents/ })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Your progress/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeVisible();
}

async function playBadly(page: Page): Promise<void> {
  await openActivity(page, 'The offer');
  await choose(page, 'Call again');
  await choose(page, 'Sign at once');
  await expect(page.getByRole('link', { name: 'Read the debrief' })).toBeVisible();
}

async function playWell(page: Page): Promise<void> {
  await openActivity(page, 'The offer');
  await page.getByRole('button', { name: 'Start again' }).click();
  await ask(page, 'The prefecture');
  await choose(page, 'Name article 4');
  await choose(page, 'Sign without it');
  await expect(page.getByRole('link', { name: 'Read the debrief' })).toBeVisible();
}

test('a competency is opened down to the decision that cost it, and a later attempt stands apart', async ({
  program,
}) => {
  const { page } = program;
  await toProgress(page);
  await expect(page.getByText('There is nothing to show yet')).toBeVisible();
  await playBadly(page);
  await playWell(page);
  await toProgress(page);
  const row = page.getByRole('table').getByRole('row', { name: /^Coordination/ });
  await expect(row).toContainText('100 %, from one activity');
  await expect(row.getByRole('cell').first()).toContainText(/^\d+ %, from one activity$/);
  await page.getByText('Coordination: what it was drawn from').click();
  await page.getByRole('link', { name: 'Decision 2: Sign at once' }).click();
  await expect(page.getByRole('heading', { name: 'The path you took' })).toBeAttached();
  await expect(page.getByRole('listitem').filter({ hasText: 'Sign at once' }).last()).toBeInViewport();
  expect(program.complaints).toEqual([]);
});

test('the page of progress is as it should be for everybody', async ({ program }) => {
  const { page } = program;
  const sound = () => expectAccessible(page);
  await toProgress(page);
  await sound();
  await playBadly(page);
  await toProgress(page);
  await expect(page.getByRole('table').getByRole('row', { name: /^Coordination/ })).toContainText('from one activity');
  await page.getByText('Coordination: what it was drawn from').click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 400]) {
      await resize(program, width, 800);
      await sound();
      await expectNoSideways(page);
    }
  }
});
