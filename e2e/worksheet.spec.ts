import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible, expectNoSideways, pagesPrinted, resize } from './window.ts';

const section = (title: string, id: string) => `## ${title} {#${id}}

Two lines.

> The mayor, with the council’s vote, for up to five years.

- \`missing\` Nobody is named.
- \`workable\` An office is named.
- \`sound\` An office is named, and what it may not sign.
`;
const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-sheet-'));
cpSync(join(smallCourse, 'harbour'), join(folder, 'harbour'), { recursive: true });
writeFileSync(
  join(folder, 'harbour/modules/01-harbour/06-protocol.md'),
  `---\ntype: worksheet\ntitle: Your protocol\nminutes: 20\n---\n\nOne page, for your own town.\n\n${[
    section('Who may sign', 'who'),
    section('Whom we tell', 'tell'),
  ].join('\n')}`,
);
test.use({ contentFolder: folder });

const entry = (page: Page, title: string) => page.getByRole('region', { name: title }).getByLabel('Your entry');

test('a trainee writes a protocol for their own town, marks it, and prints it on one page', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'Your protocol');
  const finish = page.getByRole('button', { name: 'Finish worksheet' });
  await expect(finish).toBeDisabled();
  await expect(page.getByText('2 sections are still empty.')).toBeVisible();

  const who = page.getByRole('region', { name: 'Who may sign' });
  await expect(who.getByRole('radio', { name: /^Sound/ })).toBeDisabled();
  await who.getByText('How another town has put it').click();
  await expect(who.getByText('for up to five years')).toBeVisible();
  await entry(page, 'Who may sign').fill('The mayor signs.\nNever alone.');
  await who.getByRole('radio', { name: /^Workable/ }).check();
  await expect(who.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(page.getByText('1 of 2 sections written.')).toBeVisible();
  await entry(page, 'Whom we tell').fill('The prefecture, before the council votes.');
  await page
    .getByRole('region', { name: 'Whom we tell' })
    .getByRole('radio', { name: /^Sound/ })
    .check();
  await expect(page.getByText(/1 sound, 1 workable, 0 not there yet, 0 without a mark/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'See it as a page' }).click();
  await expect(page.getByText(/^Claire Martin, \d+ \w+ \d{4}$/)).toBeVisible();
  await expect(page.getByText('Never alone.')).toBeVisible();
  await expectAccessible(page);
  expect(await pagesPrinted(program)).toBe(1);
  await page.getByRole('button', { name: 'Back to the worksheet' }).click();

  await finish.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour' })).toBeVisible();
  await openActivity(page, 'Your protocol');
  await expect(page.getByText('You have finished this worksheet.')).toBeVisible();
  await expect(entry(page, 'Who may sign')).toHaveValue('The mayor signs.\nNever alone.');
  await expect(who.getByRole('radio', { name: /^Workable/ })).toBeChecked();
});

test('a worksheet works from the keyboard, in a narrow window and in the dark', async ({ program }) => {
  const { page } = program;
  await page.emulateMedia({ colorScheme: 'dark' });
  await introduce(page);
  await openActivity(page, 'Your protocol');
  await resize(program, 400, 700);
  await expectNoSideways(page);
  await entry(page, 'Who may sign').focus();
  await page.keyboard.type('The mayor.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(
    page.getByRole('region', { name: 'Who may sign' }).getByRole('radio', { name: /^Workable/ }),
  ).toBeChecked();
  await expectAccessible(page);
});

test('what was typed is kept although the window closes at once', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'Your protocol');
  await entry(page, 'Who may sign').fill('The mayor.');
  await page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Library' }).click();
  await openActivity(page, 'Your protocol');
  await expect(entry(page, 'Who may sign')).toHaveValue('The mayor.');
});
