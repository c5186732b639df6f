import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildCourse, makeKeyFile, noCourse } from './course-file.ts';
import { choices, choose, introduce, openActivity } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible } from './window.ts';

/** A program that came without any course. */
test.use({ contentFolder: noCourse });

const offer = 'modules/01-harbour/02-offer.md';
const today = (text: string) => text.replace('Sign at once', 'Sign today');

async function give(page: Page, path: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Library' }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a course from a file' }).click();
  await (await chosen).setFiles(path);
}

const main = (page: Page) => page.getByRole('main');

async function install(page: Page, path: string, words: string | RegExp = 'Install the course'): Promise<void> {
  await give(page, path);
  await page.getByRole('button', { name: words }).click();
  await expect(page.getByRole('heading', { level: 1, name: '“Harbour” is installed' })).toBeFocused();
}

test('a course is looked at, installed and opened', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await expect(page.getByText('There is no course here yet')).toBeVisible();
  await give(page, buildCourse({ key: makeKeyFile() }));
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour' })).toBeFocused();
  await expect(main(page)).toContainText('A school');
  await expect(main(page)).toContainText('Signed with a key that is new to this computer.');
  await expect(main(page)).toContainText('The checker found nothing wrong with it.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Install the course' }).click();
  await page.getByRole('link', { name: 'Open the course' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour' })).toBeVisible();
  await expect(main(page)).toContainText(/Version 1\.0\.0, installed from a signed file on/);
  const again = await program.restart();
  await expect(again.getByRole('link', { name: 'Harbour', exact: true })).toBeVisible();
  expect(program.complaints).toEqual([]);
});

test('a course that is not wanted leaves nothing behind', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await give(page, buildCourse());
  await expect(main(page)).toContainText('Nobody has signed this file.');
  await page.getByRole('button', { name: 'Do not install' }).click();
  await expect(page.getByText('There is no course here yet')).toBeVisible();
  await expect.poll(() => readdirSync(join(program.dataFolder, 'library'), { recursive: true })).toEqual(['.parcels']);
});

test('an installation that is cancelled leaves nothing behind', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  const pictures = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [`media/large-${at}.png`, new Uint8Array(9_000_000).fill(at)]),
  );
  await give(page, buildCourse({ more: pictures }));
  await expect(page.getByRole('button', { name: 'Install the course' })).toBeVisible();
  // A hand that waits for the button: on a quick disk, one that first looks comes too late.
  await page.evaluate(() => {
    const press = () =>
      [...document.querySelectorAll('button')].find((one) => one.textContent === 'Cancel the installation');
    new MutationObserver((_, observer) => {
      const button = press();
      if (!button) return;
      observer.disconnect();
      button.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('button', { name: 'Install the course' }).click();
  await expect(page.getByText('There is no course here yet')).toBeVisible();
  const again = await program.restart();
  await expect(again.getByText('There is no course here yet')).toBeVisible();
  expect(readdirSync(join(program.dataFolder, 'library')).filter((name) => !name.startsWith('.parcels'))).toEqual([]);
});

test('an edition that comes in the middle of an attempt leaves it be, and takes it along when asked', async ({
  program,
}) => {
  const { page } = program;
  const key = makeKeyFile();
  await introduce(page);
  await install(page, buildCourse({ key }));
  await openActivity(page, 'The offer');
  await choose(page, 'Call again');
  await give(page, buildCourse({ version: '1.1.0', key, edit: today }));
  await expect(main(page)).toContainText('You have version 1.0.0. This is version 1.1.0, which is newer.');
  await expect(main(page)).toContainText(/Wording only.*The offer/s);
  await expect(main(page)).toContainText('1 attempt is under way. It goes on with version 1.0.0');
  await page.getByRole('button', { name: 'Install version 1.1.0' }).click();
  await page.getByRole('link', { name: 'Open the course' }).click();
  await expect(main(page)).toContainText('Begun with another edition, and going on with it:');
  await main(page).getByRole('listitem').filter({ hasText: '(version 1.0.0)' }).getByRole('link').click();
  await expect(choices(page)).toContainText([/Sign at once/]);
  await page.getByRole('button', { name: 'Move to version 1.1.0' }).click();
  await expect(choices(page)).toContainText([/Sign today/]);
  await expect(page.getByText('5 of 6 days left').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Move to version 1.1.0' })).toHaveCount(0);
  expect(program.complaints).toEqual([]);
});

test('a file that was tampered with is refused in words that a person understands', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  const path = buildCourse({ key: makeKeyFile() });
  const bytes = readFileSync(path);
  const at = bytes.indexOf('The delegation') > 0 ? bytes.indexOf('The delegation') : Math.floor(bytes.length * 0.6);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  await give(page, path);
  await expect(page.getByRole('heading', { level: 1, name: 'This file is not installed' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: /file/ })).toBeVisible();
  await expect(main(page)).toContainText('Nothing on this computer was changed.');
  const text = join(mkdtempSync(join(tmpdir(), 'civic-envoy-text-')), 'letter.coursepack');
  writeFileSync(text, 'Dear colleague');
  await give(page, text);
  await expect(main(page)).toContainText('This is not a course.');
  await page.getByRole('button', { name: 'Back to the library' }).click();
  await expect(page.getByText('There is no course here yet')).toBeVisible();
});

test('another key than the known one is refused, explained, and taken only when a person insists', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await install(page, buildCourse({ key: makeKeyFile() }));
  await give(page, buildCourse({ version: '1.1.0', key: makeKeyFile() }));
  await expect(main(page)).toContainText('does not come from where the course you have came from');
  await expect(main(page)).toContainText('Ask A school first');
  const button = page.getByRole('button', { name: 'Install version 1.1.0 nevertheless' });
  await expect(button).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: /^I have asked A school by another way/ }).check();
  await button.click();
  await expect(page.getByRole('heading', { level: 1, name: '“Harbour” is installed' })).toBeVisible();
});

test('an older edition is installed only when it is asked for by name', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await install(page, buildCourse({ version: '1.1.0' }));
  await give(page, buildCourse({ version: '1.0.0' }));
  await expect(main(page)).toContainText('This is version 1.0.0, which is older.');
  const button = page.getByRole('button', { name: 'Install version 1.0.0 nevertheless' });
  await expect(button).toBeDisabled();
  await page.getByRole('checkbox', { name: 'I want version 1.0.0 in place of version 1.1.0.' }).check();
  await button.click();
  await page.getByRole('link', { name: 'Open the course' }).click();
  await expect(main(page)).toContainText('Version 1.0.0');
});

test('a course is saved as a file again, removed, and installed from what was saved', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  const path = buildCourse({ key: makeKeyFile() });
  await install(page, path);
  await page.getByRole('link', { name: 'Open the course' }).click();
  const saved = join(mkdtempSync(join(tmpdir(), 'civic-envoy-saved-')), 'saved.coursepack');
  if (program.desktop) {
    await program.desktop.evaluate(
      ({ session }, target) => session.defaultSession.once('will-download', (_event, item) => item.setSavePath(target)),
      saved,
    );
    await page.getByRole('button', { name: 'Save the course as a file' }).click();
  } else {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the course as a file' }).click();
    await (await download).saveAs(saved);
  }
  await expect(page.getByText('harbour-1.0.0.coursepack was handed to your downloads.')).toBeVisible();
  await expect.poll(() => existsSync(saved) && readFileSync(saved).equals(readFileSync(path))).toBe(true);
  await page.getByRole('button', { name: 'Remove the course' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove “Harbour”?' });
  await expect(dialog.getByRole('radio', { name: 'Keep' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Remove the course' }).click();
  await expect(page.getByText('There is no course here yet')).toBeVisible();
  await install(page, saved);
});

test('a file that was altered on this computer is noticed, and the rest of the course goes on', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await install(page, buildCourse());
  const folder = join(program.dataFolder, 'library/harbour');
  await program.stop();
  appendFileSync(join(folder, readdirSync(folder)[0] ?? '', offer), '\nAnother line.\n');
  const again = await program.restart();
  await openActivity(again, 'The offer');
  await expect(main(again)).toContainText('changed or removed on this computer since');
});

test('a file that is dropped on the window is looked at', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  const bytes = readFileSync(buildCourse()).toString('base64');
  await page.evaluate((base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], 'harbour.coursepack'));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
  }, bytes);
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour' })).toBeVisible();
});
