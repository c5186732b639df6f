import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, type Program, test } from './program.ts';
import { expectAccessible, expectNoSideways, resize } from './window.ts';

/** The course Harbour with rules for a certificate. */
const certified = mkdtempSync(join(tmpdir(), 'civic-envoy-certified-'));
cpSync(join(smallCourse, 'harbour'), join(certified, 'harbour'), { recursive: true });
appendFileSync(
  join(certified, 'harbour/pack.yml'),
  'certificate:\n  need: [harbour/lesson, harbour/offer, harbour/check]\n',
);
test.use({ contentFolder: certified });

const root = join(import.meta.dirname, '..');

/** Runs `npm run results -- …` as a school does. */
function results(...args: string[]): { code: number; said: string } {
  try {
    const said = execFileSync(process.execPath, [join(root, 'scripts/results.ts'), ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, said };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, said: `${stdout}${stderr}` };
  }
}

async function playBadly(page: Page): Promise<void> {
  await openActivity(page, 'The offer');
  await choose(page, 'Sign at once');
}

/** Does everything the course asks for, once the scenario was played badly. */
async function achieve(page: Page): Promise<void> {
  await openActivity(page, 'Who signs');
  await page.getByRole('button', { name: /finish/i }).click();
  await openActivity(page, 'The offer');
  await page.getByRole('button', { name: 'Start again' }).click();
  await ask(page, 'The prefecture', 'Claire would ask first');
  await choose(page, 'Name article 4');
  await choose(page, 'Sign without it');
  await openActivity(page, 'Check');
  await page.getByRole('radio', { name: 'The mayor' }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'Next question' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).fill('15');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Fifteen.')).toBeVisible();
}

async function openResults(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Library' }).click();
  await page
    .getByRole('link', { name: /^Table of contents/ })
    .first()
    .click();
  await page.getByRole('link', { name: /^Certificate and results/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Certificate and results' })).toBeFocused();
}

/** Saves the result file as the page offers it, and returns where it was kept. */
async function saveResult({ page, desktop }: Program): Promise<string> {
  const saved = join(mkdtempSync(join(tmpdir(), 'civic-envoy-saved-')), 'saved.envoyresult');
  const button = page.getByRole('button', { name: 'Save the result file' });
  if (desktop) {
    await desktop.evaluate(
      ({ session }, target) => session.defaultSession.once('will-download', (_event, item) => item.setSavePath(target)),
      saved,
    );
    await button.click();
  } else {
    const download = page.waitForEvent('download');
    await button.click();
    await (await download).saveAs(saved);
  }
  await expect(page.getByText(/\.envoyresult was handed to your downloads\./).last()).toBeVisible();
  await expect.poll(() => existsSync(saved) && readFileSync(saved, 'utf8').endsWith('}\n')).toBe(true);
  return saved;
}

/** Has the system's dialog answer where a file is kept; null for a person who thinks better. */
const answerDialog = (desktop: NonNullable<Program['desktop']>, filePath: string | null) =>
  desktop.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
  }, filePath);

/** The certificate as a PDF, as a person keeps it. */
async function savePdf({ page, desktop }: Program): Promise<string> {
  // In a browser it is the browser's own dialog that makes the file.
  if (!desktop) return (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
  const saved = join(mkdtempSync(join(tmpdir(), 'civic-envoy-pdf-')), 'certificate.pdf');
  const button = page.getByRole('button', { name: 'Save as PDF' });
  await answerDialog(desktop, join(saved, 'no-such-folder/certificate.pdf'));
  await button.click();
  await expect(page.getByRole('alert').getByText('The file could not be written there.')).toBeVisible();
  await answerDialog(desktop, null);
  await button.click();
  await expect(page.getByText('The file could not be written there.')).toHaveCount(0);
  await answerDialog(desktop, saved);
  await button.click();
  await expect(page.getByText('Saved as certificate.pdf.').last()).toBeVisible();
  return readFileSync(saved, 'latin1');
}

test('what the course asks is played, and its certificate seen and kept as a tagged PDF with a code that holds', async ({
  program,
}) => {
  // A whole course is played here.
  test.slow();
  const { page } = program;
  await introduce(page);
  await playBadly(page);
  await openResults(page);
  await expect(page.getByText('The course asks for 3 activities, of which you have met 0.')).toBeVisible();
  await expect(page.getByText(/your best ending so far: Signed/)).toBeVisible();
  await expectAccessible(page);
  await achieve(page);
  await openResults(page);
  await expect(page.getByText(/^You have done everything this course asks for/)).toBeVisible();
  await page.getByRole('link', { name: 'Look at the certificate' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Certificate' })).toBeFocused();
  const paper = page.getByRole('article');
  for (const words of [
    'Claire Martin',
    'A course of A school',
    'Signed well, a good ending; met in attempt 2',
    'passed, 100 per cent',
  ])
    await expect(paper.getByText(words).first()).toBeVisible();
  await expectAccessible(page);
  const code = (await paper.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/).textContent()) ?? '';

  const pdf = await savePdf(program);
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  for (const part of ['/MarkInfo', '/StructTreeRoot', '/ToUnicode', '/Lang'])
    expect([part, pdf.includes(part)]).toEqual([part, true]);
  // Every font is in the file: variable fonts as procedures (type 3), any other by its file.
  expect(/\/Subtype \/(Type1|TrueType|CIDFontType\d)/.test(pdf)).toBe(pdf.includes('/FontFile'));
  expect(pdf.match(/\/MediaBox \[0 0 [\d.]+ [\d.]+\]/)?.[0]).toMatch(/\[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
  expect((pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length).toBe(2);

  await page.getByRole('link', { name: 'Back' }).click();
  const file = await saveResult(program);
  const verified = results('verify', '--code', code, file);
  expect(verified.code).toBe(0);
  expect(verified.said).toContain(`The code ${code} is of this record, as it is in the file.`);
  expect(verified.said).toContain('By name: Claire Martin');
  expect(program.complaints).toEqual([]);
});

test('results are seen before they are saved under a pseudonym, verified, and refused once they were altered', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await playBadly(page);
  await achieve(page);
  await openResults(page);
  await page.getByRole('radio', { name: 'Under a pseudonym' }).check();
  const pseudonym = page.getByRole('textbox', { name: 'Pseudonym' });
  await pseudonym.fill('Claire, of course');
  await expect(page.getByText('This gives your name away. Choose another.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the result file' })).toBeDisabled();
  await pseudonym.fill('Harbour 7');
  await expect(page.getByText('1 reason is left out because your name, or a part of it, is in it.')).toBeVisible();
  await page.getByRole('button', { name: /^Show all \d+ statements/ }).click();
  const list = page.getByRole('list', { name: 'Statement by statement' });
  await expect(list.getByText('In “The offer” you chose: Sign at once')).toBeVisible();
  await expect(list.getByText('You asked: The prefecture')).toBeVisible();
  await expectAccessible(page);
  const shown = await list.getByRole('listitem').count();
  await list.getByText(/^1 · /).click();
  const json =
    (await list
      .getByText(/^\{"actor":/)
      .first()
      .textContent()) ?? '';

  const file = await saveResult(program);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(json);
  expect(text.match(/"statement":\{/g)).toHaveLength(shown);
  expect(text).toContain('Harbour 7');
  expect(text).not.toMatch(/claire|martin/i);
  const { code, said } = results('verify', file);
  expect([code, said]).toEqual([0, expect.stringContaining('Under the pseudonym: Harbour 7')]);
  const words = await page.getByText(/^([a-z]+ ){5}[a-z]+$/).textContent();
  expect(said).toContain(`Signed with the key: ${words}`);
  const table = results('csv', file);
  expect(table.said.split('\r\n').filter((row) => row.includes(',choose,'))).toHaveLength(3);

  writeFileSync(file, text.replace('"choice":"signed"', '"choice":"signed-well"'));
  expect(results('verify', file)).toMatchObject({ code: 1, said: expect.stringContaining('REFUSED. chain-broken') });
  expect(program.complaints).toEqual([]);
});

test('reasons can be left out, and nothing is cut off in the smallest window', async ({ program }) => {
  const { page } = program;
  await resize(program, 400, 700);
  await introduce(page);
  await openResults(page);
  await expect(page.getByText(/^Nothing is on record of this course yet/)).toBeVisible();
  await expectNoSideways(page);
  await openActivity(page, 'The offer');
  await page.getByRole('button', { name: /who to ask/ }).click();
  await ask(page, 'The prefecture', 'To be sure');
  await openResults(page);
  await page.getByRole('button', { name: /^Show all/ }).click();
  await expect(page.getByText('Your reason: To be sure')).toBeVisible();
  await expectNoSideways(page);
  await page.getByRole('checkbox', { name: /^Include the reasons/ }).uncheck();
  await expect(page.getByText('Your reason: To be sure')).toHaveCount(0);
  const file = await saveResult(program);
  expect(readFileSync(file, 'utf8')).not.toContain('To be sure');
  expect(program.complaints).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const)
  test(`the pages of results are as they should be for everybody, ${scheme}`, async ({ program }) => {
    const { page } = program;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await introduce(page);
    await playBadly(page);
    await achieve(page);
    await openResults(page);
    await page.getByRole('radio', { name: 'Under a pseudonym' }).check();
    await page.getByRole('button', { name: /^Show all/ }).click();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Look at the certificate' }).click();
    await expectAccessible(page);
    await resize(program, 400, 700);
    await expectNoSideways(page);
    expect(program.complaints).toEqual([]);
  });
