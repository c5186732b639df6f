import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible } from './window.ts';

test.use({ contentFolder: smallCourse });

const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-profile-'));
const file = join(folder, 'claire.envoyprofile');

const toSettings = (page: Page) =>
  page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Settings' }).click();

/** Asks the host for the file, as the button does; what a window of the system keeps is the system's. */
async function profileOf(page: Page): Promise<string> {
  await toSettings(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  return readFileSync(await (await downloading).path(), 'utf8');
}

async function choosePart(page: Page, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bring in a profile' }).click();
  await (await choosing).setFiles(path);
}

test('a profile is saved, brought to a fresh program, and put together with what was done meanwhile', async ({
  program,
  start,
}) => {
  test.skip(program.desktop !== null, 'The desktop program asks with a window of the system where to keep a file.');
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'The offer');
  await choose(page, 'Call again');
  writeFileSync(file, await profileOf(page));
  const other = await start(
    { dataFolder: mkdtempSync(join(tmpdir(), 'civic-envoy-other-')), contentFolder: smallCourse },
    () => undefined,
  );
  await other.page.getByRole('heading', { level: 1 }).waitFor();
  await choosePart(other.page, file);
  const dialog = other.page.getByRole('dialog', { name: 'The profile of Claire Martin' });
  await expect(dialog.getByText('Claire Martin is not on this computer yet and will be added.')).toBeVisible();
  await expectAccessible(other.page);
  await dialog.getByRole('button', { name: 'Bring it in' }).click();
  await expect(other.page.getByRole('button', { name: 'Here now: Claire Martin' })).toBeVisible();
  await openActivity(other.page, 'The offer');
  await other.page.getByRole('link', { name: 'Carry on' }).first().click();
  await choose(other.page, 'Sign at once');
  await expect(other.page.getByRole('link', { name: 'Read the debrief' })).toBeVisible();
  writeFileSync(file, await profileOf(other.page));
  await other.quit();
  await choosePart(page, file);
  await expect(page.getByText('the two records will be put together')).toBeVisible();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('The profile of Claire Martin is on this computer now.').first()).toBeVisible();
  await openActivity(page, 'The offer');
  await expect(page.getByRole('table').getByRole('row', { name: /Signed/ })).toBeVisible();
});

test('a file that is no profile is refused with what to do, and nothing is changed', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await toSettings(page);
  const wrong = join(folder, 'wrong.envoyprofile');
  writeFileSync(wrong, 'This is a letter.\n');
  await choosePart(page, wrong);
  await expect(page.getByText('This file cannot be used as a profile')).toBeVisible();
  await expect(page.getByText('Save the profile again on the other computer')).toBeVisible();
});
