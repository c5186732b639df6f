import type { Page } from '@playwright/test';
import { ask, choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible, expectNoSideways, resize } from './window.ts';

test.use({ contentFolder: smallCourse });

/** Every screen of the program, one after the other; `look` is called on each. */
async function everyScreen(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await look('welcome');
  await introduce(page);
  await look('library');
  await page
    .getByRole('link', { name: /^Table of contents/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour' })).toBeVisible();
  await look('course');
  await openActivity(page, 'Who signs');
  await expect(page.getByRole('heading', { level: 1, name: 'Who signs' })).toBeVisible();
  await look('lesson');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^twinning/ })
    .click();
  await look('lesson with a term explained');
  await openActivity(page, 'The offer');
  await expect(page.getByRole('list', { name: 'What you can do' })).toBeVisible();
  await look('desk');
  await page.getByRole('button', { name: 'Your mandate' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('mandate');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await choose(page, 'Call again');
  await look('desk after a decision');
  await choose(page, 'Sign at once');
  await look('ending');
  await page.getByRole('link', { name: 'Read the debrief' }).click();
  await expect(page.getByRole('heading', { name: 'The path you took' })).toBeVisible();
  await look('debrief');
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await look('debrief with its table');
  await openActivity(page, 'The offer');
  await expect(page.getByRole('button', { name: 'Start again' })).toBeVisible();
  await look('scenario');
  await openActivity(page, 'Check');
  await page.getByRole('radio', { name: 'The mayor' }).check();
  await look('quiz');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('The mayor signs.')).toBeVisible();
  await look('quiz, marked');
  await openActivity(page, 'Broken');
  await expect(page.getByRole('heading', { level: 1, name: /What is wrong with/ })).toBeVisible();
  await look('findings');
  const program = page.getByRole('navigation', { name: 'Civic Envoy' });
  for (const name of ['Atlas', 'Glossary', 'Settings']) {
    await program.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(name);
  }
}

for (const scheme of ['light', 'dark'] as const) {
  test(`no screen has an accessibility violation, ${scheme}`, async ({ program }) => {
    test.slow();
    await program.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await everyScreen(program.page, () => expectAccessible(program.page));
    expect(program.complaints).toEqual([]);
  });
}

test('no screen is cut off at the side in the smallest window', async ({ program }) => {
  await resize(program, 400, 640);
  await everyScreenNarrow(program.page, () => expectNoSideways(program.page));
});

test('no screen is cut off at the side at 200 % in a window of 1280 by 860', async ({ program }) => {
  await resize(program, 640, 430);
  await everyScreenNarrow(program.page, () => expectNoSideways(program.page));
});

/** The same screens where the sides of the desk are folded away; asks somebody from the drawer. */
async function everyScreenNarrow(page: Page, look: () => Promise<void>): Promise<void> {
  await look();
  await introduce(page);
  await look();
  for (const title of ['Who signs', 'Check', 'Broken']) {
    await openActivity(page, title);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look();
  }
  await openActivity(page, 'The offer');
  await page.getByRole('button', { name: /who to ask/ }).click();
  await look();
  await ask(page, 'The prefecture');
  await look();
  await choose(page, 'Sign at once');
  await page.getByRole('link', { name: 'Read the debrief' }).click();
  await expect(page.getByRole('heading', { name: 'The path you took' })).toBeVisible();
  await look();
}
