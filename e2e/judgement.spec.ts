import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible, expectNoSideways, resize } from './window.ts';

const situation = (name: string, kind: string) => `## ${name} {#${name.toLowerCase()}} \`${kind}\`

A letter has come from a city whose name nobody in the office has heard. Its mayor would like to meet yours on Friday.

- \`+2\` Ask who pays.
- \`-1\` Sign it.
- \`0\` Wait a week.
- \`-2\` Publish it, with an accusation.

> Because it is so.
`;
const letters = `---\ntype: judgement\ntitle: Six letters\nminutes: 6\n---\n\nRate what you would do.\n\n${[
  ...['H1', 'H2', 'H3'].map((name) => situation(name, 'hostile')),
  ...['G1', 'G2', 'G3'].map((name) => situation(name, 'genuine')),
].join('\n')}`;
const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-letters-'));
cpSync(join(smallCourse, 'harbour'), join(folder, 'harbour'), { recursive: true });
writeFileSync(join(folder, 'harbour/modules/01-harbour/00-letters.md'), letters);
writeFileSync(
  join(folder, 'harbour/modules/01-harbour/09-again.md'),
  letters.replace('Six letters', 'Six more letters'),
);
test.use({ contentFolder: folder });

const course = (page: Page, words: string) => page.getByRole('group', { name: words });
const go = (page: Page) => page.getByRole('button', { name: /^Keep it and/ });

async function judge(page: Page, reading: string): Promise<void> {
  await course(page, 'Ask who pays.').getByRole('radio', { name: 'Sound' }).check();
  await course(page, 'Sign it.').getByRole('radio', { name: 'Poor' }).check();
  await course(page, 'Wait a week.').getByRole('radio', { name: 'Neither' }).check();
  await course(page, 'Publish it').getByRole('radio', { name: 'Does harm' }).check();
  await page.getByRole('radio', { name: reading }).check();
  await page.getByRole('radio', { name: '90 %' }).check();
  await go(page).click();
}

test('a trainee judges six situations and reads how readily they cry wolf', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'Six letters');
  await expect(page.getByText('There are 6 situations.')).toBeVisible();
  await expect(page.getByText('comes by itself after the closing test').first()).toBeVisible();
  await page.getByRole('button', { name: 'Begin the test' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'H1' })).toBeVisible();
  await expect(go(page)).toBeDisabled();
  await expect(page.getByText('6 answers are missing.')).toBeVisible();
  await expectAccessible(page);
  for (const name of ['H1', 'H2', 'H3']) {
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await judge(page, 'Somebody uses the town');
  }
  // Left in the middle, it goes on where it was.
  await openActivity(page, 'Six letters');
  for (const name of ['G1', 'G2', 'G3']) {
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await judge(page, 'Somebody uses the town');
  }
  await expect(
    page.getByText(/3 of 3 hostile ones were seen, and 3 of 3 genuine ones were taken for hostile/),
  ).toBeVisible();
  await expect(page.getByText(/You cry wolf readily/)).toBeVisible();
  await expect(page.getByText(/90 % sure on average, 50 % right/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Before the course/ })).toContainText('3 of 3');
  await page.getByText('The key and its reasoning').click();
  await expect(page.getByText('These situations come back later')).toBeVisible();
  await expect(page.getByText('Because it is so.').first()).toBeVisible();
  await expectAccessible(page);
});

test('a situation is judged from the keyboard, in a narrow window and in the dark', async ({ program }) => {
  const { page } = program;
  await page.emulateMedia({ colorScheme: 'dark' });
  await introduce(page);
  await openActivity(page, 'Six letters');
  await page.getByRole('button', { name: 'Begin the test' }).click();
  await resize(program, 400, 700);
  await expectNoSideways(page);
  await expectAccessible(page);
  await course(page, 'Ask who pays.').getByRole('radio').first().focus();
  for (let field = 0; field < 6; field++) {
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
  await expect(go(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'H2' })).toBeFocused();
});
