import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible, expectNoSideways, resize } from './window.ts';

const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-notes-'));
cpSync(join(smallCourse, 'harbour'), join(folder, 'harbour'), { recursive: true });
const file = join(folder, 'harbour/modules/01-harbour/01-lesson.md');
const original = readFileSync(file, 'utf8');
test.use({ contentFolder: folder });
test.beforeEach(({ program }) => introduce(program.page));
test.afterEach(() => writeFileSync(file, original));

const law = 'The prefecture reads every twinning.';
/** The same sentence, and the one behind it, as the author wrote them. */
const source = '{{home.supervisor}} reads every [[twinning]]. It says so in the law [@law].[^1]';
const paragraph = (page: Page) => page.getByRole('main').getByRole('paragraph').filter({ hasText: law }).first();
const toNotes = (page: Page) =>
  page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Notes' }).click();

async function markParagraph(page: Page, how: 'Highlight' | 'Write a note'): Promise<void> {
  await openActivity(page, 'Who signs');
  await expect(paragraph(page)).toBeVisible();
  await paragraph(page).click({ clickCount: 3, position: { x: 12, y: 8 } });
  await page.getByRole('toolbar', { name: 'The words you selected' }).getByRole('button', { name: how }).click();
}

async function markAndWrite(page: Page, text: string): Promise<void> {
  await markParagraph(page, 'Write a note');
  const card = page.getByRole('dialog', { name: /^Note on/ });
  await card.getByLabel('Your note').fill(text);
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('region', { name: 'Your notes on this lesson' }).getByText(text)).toBeVisible();
}

test('a passage is highlighted, written beside, found again after a restart, and exported', async ({ program }) => {
  let { page } = program;
  await markAndWrite(page, 'Ask them in March.');
  page = await program.restart();
  await toNotes(page);
  const note = page.getByRole('article').filter({ hasText: law });
  await expect(note.getByText('Ask them in March.')).toBeVisible();
  await page.getByLabel('Only notes with').fill('prefectur march');
  await expect(page.getByText('One note has it')).toBeVisible();
  await note.getByRole('link', { name: 'Go to its place' }).click();
  await expect(paragraph(page)).toBeInViewport();
  await paragraph(page).click({ position: { x: 12, y: 8 } });
  await expect(page.getByRole('dialog', { name: /^Note on/ }).getByLabel('Your note')).toHaveValue(
    'Ask them in March.',
  );
});

test('a note is saved as Markdown', async ({ program }) => {
  test.skip(program.desktop !== null, 'The desktop program asks with a window of the system where to keep a file.');
  const { page } = program;
  await markAndWrite(page, 'Ask them *in March*.');
  await toNotes(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  expect(text).toContain('### Who signs');
  expect(text).toContain('> The prefecture reads every twinning\\. It says so in the law\\.');
  expect(text).toContain('Ask them \\*in March\\*\\.');
});

test('a passage is highlighted from the keyboard, removed, and brought back', async ({ program }) => {
  const { page } = program;
  await openActivity(page, 'Who signs');
  await page.getByRole('button', { name: 'Mark a passage' }).press('Enter');
  await expect(page.getByRole('toolbar', { name: /^Mark a passage/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  const kept = page.getByRole('region', { name: 'Your notes on this lesson' });
  await expect(kept.getByRole('listitem')).toHaveCount(1);
  await kept.getByRole('button', { name: 'Show it in the text' }).press('Enter');
  const card = page.getByRole('dialog', { name: /^Note on/ });
  await expect(card.getByLabel('Your note')).toBeFocused();
  await card.getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(kept).toBeHidden();
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
  await expect(kept.getByRole('listitem')).toHaveCount(1);
});

test('the search finds a note and goes to its place', async ({ program }) => {
  const { page } = program;
  await markAndWrite(page, 'Zwingli said so.');
  await toNotes(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search' }).fill('zwingli');
  await page.getByRole('option', { name: /zwingli/i }).click();
  await expect(paragraph(page)).toBeInViewport();
});

test('a note outlives a new edition, and says where it stood when its passage is gone', async ({ program }) => {
  let { page } = program;
  await markAndWrite(page, 'Ask them in March.');
  writeFileSync(file, original.replace(source, `A new sentence stands here now. ${source}`));
  page = await program.restart();
  await openActivity(page, 'Who signs');
  const kept = page.getByRole('region', { name: 'Your notes on this lesson' });
  await kept.getByRole('button', { name: 'Show it in the text' }).click();
  await expect(page.getByRole('dialog', { name: /^Note on “The prefecture/ })).toBeVisible();
  writeFileSync(
    file,
    original.replace(source, 'All of it was written anew, and nothing of the old text is left here.'),
  );
  page = await program.restart();
  await toNotes(page);
  await expect(page.getByText(/It stood under “/)).toBeVisible();
  await expect(page.getByText('Ask them in March.')).toBeVisible();
  await openActivity(page, 'Who signs');
  await expect(page.getByText('This edition does not have the passage any more.')).toBeVisible();
});

test('marking and the page of notes are as they should be for everybody', async ({ program }) => {
  const { page } = program;
  const sound = () => expectAccessible(page);
  await toNotes(page);
  await expect(page.getByText('Nothing is marked or written yet')).toBeVisible();
  await sound();
  await markAndWrite(page, 'Ask them in March, and again in April, whatever they answer.');
  await sound();
  await page.getByRole('button', { name: 'Mark a passage' }).click();
  await sound();
  await page.keyboard.press('Escape');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await resize(program, 400, 800);
    await expectNoSideways(page);
    await page.getByRole('button', { name: 'Show it in the text' }).click();
    await sound();
    await expectNoSideways(page);
    await page.keyboard.press('Escape');
    await toNotes(page);
    await expect(page.getByText('One note', { exact: true })).toBeVisible();
    await sound();
    await expectNoSideways(page);
    await openActivity(page, 'Who signs');
  }
  expect(program.complaints).toEqual([]);
});
