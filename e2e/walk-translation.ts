import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { toGreek } from './greek-course.ts';
import { button, press, said, settled, type Walk } from './walk.ts';
import { openCourse, pathOf } from './walk-studio.ts';

const offer = 'modules/01-first-steps/02-the-offer.md';

/** The translations of the course that was made: a segment in each state there is, and a language too many. */
export async function walkTranslation(walk: Walk): Promise<void> {
  const { page, look } = walk;
  await openCourse(walk);
  await page.getByRole('tab', { name: said('Translate') }).click();
  const pane = page.getByRole('tabpanel');
  const write = async (english: string, words: string) => {
    // Only what is near to what is seen has a field.
    await pane.getByText(toGreek(english)).first().scrollIntoViewIfNeeded();
    await pane.getByRole('textbox', { name: said(`Translation of “${english} …`) }).fill(words);
    await page.keyboard.press('Tab');
  };
  // Before its words a state has a mark.
  const state = (english: string) => pane.getByText(new RegExp(said(english).source.replace('^', '^. '), 'u'));
  await write('Sign at once', 'ψ](#ψ)');
  await expect(pane.getByRole('alert')).toBeVisible();
  await look('studio, a translation that cannot be written');
  await write('Sign at once', 'ψ');
  await write('The delegation waits', 'ψωξ');
  await expect(pane.getByRole('alert')).toBeHidden();
  await expect(state('Translated').first()).toBeVisible();
  await look('studio, a segment that is translated');

  const translation = pathOf(walk, `locales/fr/${offer}`);
  const read = () => (existsSync(translation) ? readFileSync(translation, 'utf8') : '');
  await expect.poll(read).toContain('ψωξ');
  // By hand: two that nobody has said the original of, one that the original does not have, and one it has otherwise now.
  const by = read().replace(toGreek('It is one sentence'), 'ψ').replace(toGreek('Everyone smiles'), 'ω');
  writeFileSync(translation, `${by}\n\nξ\n`);
  const original = pathOf(walk, offer);
  writeFileSync(original, readFileSync(original, 'utf8').replace(toGreek('The delegation waits'), 'ωψξ'));
  for (const one of ['Out of date', 'Not known']) await expect(state(one).first()).toBeVisible();
  await expect(pane.getByText(said('1 segment is left over'))).toBeVisible();
  await look('studio, a translation that is behind');
  await pane.getByRole('checkbox').check();
  await look('studio, what is left to translate');
  await pane.getByRole('checkbox').uncheck();

  await press(walk, button(pane, 'Add a language…'), 'studio, adding a language');
  for (const code of ['ψ', 'fr']) {
    await pane.getByRole('textbox').first().fill(code);
    await press(walk, button(pane, 'Add it to the course'), `studio, a language that cannot be ${code}`);
  }
  await button(pane, 'Cancel').click();

  await press(walk, page.getByRole('button', { name: 'sources.yml' }), 'studio, nothing to translate');
  await page.getByRole('button', { name: 'glossary.md' }).click();
  const fields = pane.getByRole('list').getByRole('textbox');
  await expect(fields.first()).toBeVisible();
  for (const one of await fields.all()) await one.fill('ψ');
  await page.keyboard.press('Tab');
  await expect(state('Missing')).toHaveCount(0);
  await pane.getByRole('checkbox').check();
  await settled(page);
  await look('studio, nothing left to translate');
}
