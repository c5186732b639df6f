import type { Page } from '@playwright/test';
import { afterDays } from './days.ts';
import { choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectAccessible } from './window.ts';

test.use({ contentFolder: smallCourse });

/** Answers the quiz wrong, finishes the lesson, and plays to a poor ending: three kinds of card, due the next day. */
async function learn(page: Page): Promise<void> {
  await introduce(page);
  await openActivity(page, 'Check');
  await page.getByRole('radio', { name: 'The ministry' }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'Next question' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).fill('7');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Fifteen.')).toBeVisible();
  await openActivity(page, 'Who signs');
  await page.getByRole('button', { name: /finish/i }).click();
  // The way on from the lesson leads to the scenario.
  await choose(page, 'Sign at once');
}

test('what was learnt comes back the next day, and is done by the keyboard alone', async ({ program }) => {
  await learn(program.page);
  const page = await afterDays(program, 1);
  await expect(page.getByRole('region', { name: 'Review' })).toContainText(/\d cards come back today/);
  await page.getByRole('link', { name: 'Review now' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeFocused();
  const kinds = new Set<string>();
  for (let turn = 0; turn < 12; turn++) {
    const card = page.getByText(/^(Question|Term|A decision of yours) ·/);
    const done = page.getByText(/^Done for today/);
    await expect(card.or(done)).toBeVisible();
    if (await done.isVisible()) break;
    const kind = (await card.textContent())?.split(' ·')[0] ?? '';
    kinds.add(kind);
    await page.getByRole('heading', { level: 2 }).first().focus();
    if (kind === 'Term') await page.keyboard.press('Space');
    else if (kind === 'A decision of yours') await page.keyboard.press('1');
    else if (await page.getByRole('radio').first().isVisible()) {
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
    } else {
      await page.getByRole('textbox').fill('15');
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('group', { name: 'How well did you know it?' })).toBeVisible();
    if (turn === 0) await expectAccessible(page);
    const left = await page.getByText(/cards? left/).textContent();
    await page.keyboard.press('3');
    await expect(page.getByText(left ?? '')).toHaveCount(0);
  }
  expect([...kinds].sort()).toEqual(['A decision of yours', 'Question', 'Term']);
  await expect(page.getByText(/^Done for today/)).toBeVisible();
  await page.getByRole('link', { name: 'To the library' }).click();
  await expect(page.getByRole('region', { name: 'Review' })).toHaveCount(0);
  expect(program.complaints).toEqual([]);
});

test('a rating can be taken back, and a card put off', async ({ program }) => {
  await learn(program.page);
  const page = await afterDays(program, 1);
  await page.getByRole('link', { name: 'Review now' }).click();
  const front = page.getByRole('heading', { level: 2 }).first();
  await expect(front).toBeVisible();
  const first = await front.textContent();
  await page.getByRole('button', { name: 'Not today' }).click();
  await expect(front).not.toHaveText(first ?? '');
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(front).toHaveText(first ?? '');
  await page.getByText('Why now?').click();
  await expect(page.getByText(/You met this on/)).toBeVisible();
});
