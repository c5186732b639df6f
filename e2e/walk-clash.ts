import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { button, press, said, settled, type Walk } from './walk.ts';
import { openCourse, pathOf } from './walk-studio.ts';

/** What two people did to the same lines of the course that was made: a file changed by both, and one taken away by one. */
export async function walkClashes(walk: Walk): Promise<void> {
  const { page, look } = walk;
  await openCourse(walk);
  const asked = page.getByRole('main').getByRole('alert');
  await clash(walk, 'The offer', 'modules/01-first-steps/02-the-offer.md', (path, text) =>
    writeFileSync(path, `${text}ω\n`),
  );
  await expect(asked).toHaveCount(1);
  await look('studio, a file that two people changed');
  await clash(walk, 'Before you sign', 'modules/01-first-steps/01-before-you-sign.md', (path) => rmSync(path));
  await expect(asked).toHaveCount(2);
  await look('studio, a file that one person took away');
  await press(walk, button(asked.first(), 'Keep mine'), 'studio, a text that was kept');
  await press(walk, button(asked.first(), 'Take theirs'), 'studio, a text that was given up');
  await expect(asked).toHaveCount(0);
}

/**
 * Types at the end of an activity, and lets somebody else do something to its file before that is saved: which of the
 * two comes first is tried again until it is the one.
 */
async function clash(
  walk: Walk,
  title: string,
  file: string,
  meanwhile: (path: string, text: string) => void,
): Promise<void> {
  const { page } = walk;
  const path = pathOf(walk, file);
  const row = page.getByRole('row', { name: said(`${title} …`) });
  const asked = page.getByRole('alert').filter({ hasText: file });
  await expect(page.locator('.studio-saving-saved')).toBeVisible();
  const before = readFileSync(path, 'utf8');
  await expect(async () => {
    writeFileSync(path, before);
    await row.click();
    await expect(page.getByRole('heading', { name: file })).toBeVisible();
    await page.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('ψ');
    meanwhile(path, before);
    await expect(asked).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await settled(page);
}
