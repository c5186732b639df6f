import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { noCourse } from './course-file.ts';
import { introduce } from './person.ts';
import { expect, test } from './program.ts';

test.use({ contentFolder: noCourse });

const text = (page: Page) => page.getByRole('textbox', { name: /^Text of / });
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

async function newCourse(page: Page): Promise<void> {
  await introduce(page);
  await page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Studio' }).click();
  await page.getByRole('button', { name: 'Make a new course' }).click();
  await page.getByLabel('Title').fill('Harbour talks');
  await page.getByRole('button', { name: 'Make the course' }).click();
  await expect(text(page)).toBeVisible();
}

/** The lines of a file that another text of it does not have. */
const changed = (before: string, after: string): string[] => {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !old.has(line));
};

test('a form writes the lines that it changes, and no other', async ({ program }) => {
  const { page } = program;
  await newCourse(page);
  const path = join(program.dataFolder, 'packs/harbour-talks/modules/01-first-steps/02-the-offer.md');
  const before = readFileSync(path, 'utf8');
  await page.getByRole('tab', { name: 'Form' }).click();
  const form = page.getByRole('tabpanel', { name: 'Form' });
  await form.getByLabel('Title').fill('The generous offer');
  await form.getByLabel('Minutes').fill('12');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => changed(before, readFileSync(path, 'utf8')))
    .toEqual(['title: The generous offer', 'minutes: 12']);
  await expect(text(page)).toContainText('title: The generous offer');
  await expect(row(page, 'The generous offer')).toBeVisible();
  expect(program.complaints).toEqual([]);
});

test('a text is translated beside the original, and what has changed since is told', async ({ program }) => {
  const { page } = program;
  await newCourse(page);
  await page.getByRole('tab', { name: 'Translate' }).click();
  const pane = page.getByRole('tabpanel', { name: 'Translate' });
  await page.getByLabel('A language to add').fill('fr');
  await page.getByRole('button', { name: 'Add it to the course' }).click();
  const field = pane.getByRole('textbox', { name: 'Translation of “The delegation waits in the long room.”' });
  await field.fill('La délégation attend dans la longue salle.');
  await page.keyboard.press('Tab');
  const folder = join(program.dataFolder, 'packs/harbour-talks');
  const path = join(folder, 'locales/fr/modules/01-first-steps/02-the-offer.md');
  await expect.poll(() => readdirSync(folder)).toContain('locales');
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('La délégation attend dans la longue salle.');
  await expect(page.getByRole('region', { name: 'What is wrong' })).toContainText('Nothing is wrong');
  expect(program.complaints).toEqual([]);
});

const twee = `:: StoryTitle
The invitation

:: StoryData
{ "ifid": "5D0F7C2E-0000-4000-8000-000000000000", "format": "SugarCube", "start": "Letter" }

:: Letter
A letter has come. <<audio "bell" play>>
[[Accept->Train]]
[[Ask first->Desk]]

:: Train
You are on the train.

:: Desk
They know the city.
`;

test('a Twine story becomes a scenario, with a report, and a scenario is saved as one', async ({ program }) => {
  const { page } = program;
  await newCourse(page);
  await page.getByRole('button', { name: 'Add…' }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'A scenario from a Twine story…' }).click();
  await (await chosen).setFiles({ name: 'invitation.twee', mimeType: 'text/plain', buffer: Buffer.from(twee) });
  const dialog = page.getByRole('dialog', { name: 'A scenario from “The invitation”' });
  await expect(dialog).toContainText('could not be carried over');
  await expect(dialog).toContainText('“Letter”');
  await dialog.getByRole('button', { name: 'Add the scenario' }).click();
  await expect(row(page, 'The invitation')).toBeVisible();
  await expect(text(page)).toContainText('A letter has come.');
  await page.getByRole('button', { name: 'Actions for The offer' }).click();
  const download = page.waitForEvent('download');
  if (program.desktop) {
    await program.desktop.evaluate(
      ({ session }, target) => session.defaultSession.once('will-download', (_event, item) => item.setSavePath(target)),
      join(program.dataFolder, 'offer.twee'),
    );
    await page.getByRole('menuitem', { name: 'Save as a Twine story (Twee 3)' }).click();
    await expect
      .poll(() =>
        readdirSync(program.dataFolder).includes('offer.twee')
          ? readFileSync(join(program.dataFolder, 'offer.twee'), 'utf8')
          : '',
      )
      .toContain(':: StoryData');
  } else {
    await page.getByRole('menuitem', { name: 'Save as a Twine story (Twee 3)' }).click();
    expect((await download).suggestedFilename()).toBe('the-offer.twee');
  }
  void download.catch(() => undefined);
  expect(program.complaints).toEqual([]);
});
