import { expect } from '@playwright/test';
import { button, go, lookAtPaper, lookInto, press, settled, type Walk, whileNarrow } from './walk.ts';

/** A person says who they are, and sees the library. */
export async function walkIn({ page, look }: Walk): Promise<void> {
  await look('welcome');
  const begin = page.locator('button[type=submit]');
  await begin.click();
  await expect(page.getByRole('textbox').first()).toBeFocused();
  await look('welcome, with nothing filled in');
  await page.getByRole('textbox').first().fill('Claire Martin');
  await page.getByRole('combobox').first().selectOption('FR');
  await begin.click();
  await expect(page.getByRole('navigation').last()).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  await settled(page);
  await look('library');
}

/** What there is to see of a person who has done nothing yet. */
export async function walkEarly(walk: Walk): Promise<void> {
  await go(walk, '/review', 'nothing to review yet');
  await go(walk, '/progress/harbour', 'no progress yet');
  await go(walk, '/course/harbour/worksheet/harbour/sheet', 'a worksheet without a word');
}

/** What a course has to read: its contents, its lessons, glossary and countries. */
export async function walkLesson(walk: Walk): Promise<void> {
  const { page } = walk;
  const main = page.getByRole('main');
  await go(walk, '/course/harbour');
  await go(walk, '/notes', 'no notes yet');
  await go(walk, '/course/harbour/lesson/harbour/lesson', 'lesson');
  await lookAtPaper(walk, 'lesson');
  await press(walk, button(main, 'Mark a passage'), 'marking a passage');
  await button(page.getByRole('toolbar'), 'Write a note').click();
  const card = page.getByRole('dialog');
  await card.getByRole('textbox').fill('ψωξ');
  await walk.look('a note on a passage');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await go(walk, '/course/harbour/findings/harbour/broken');
  await go(walk, '/course/harbour/glossary');
  await go(walk, '/course/harbour/atlas');
  await go(walk, '/course/harbour/atlas/FR');
  await lookAtPaper(walk, 'country');
  await go(walk, '/notes', 'notes');
  await page.getByRole('main').getByRole('searchbox').fill('θθθθ');
  await walk.look('notes of which none is found');
}

/** A scenario from its first scene to its debrief. */
export async function walkPlay(walk: Walk): Promise<void> {
  const { page, look } = walk;
  // The way on from the lesson leads to the scenario.
  await go(walk, '/course/harbour/lesson/harbour/lesson', 'a lesson with a note');
  await button(page, 'Finish lesson').click();
  await expect(page).toHaveURL(/attempt/);
  const choice = page.locator('.desk-choice').first();
  await expect(choice).toBeVisible();
  await look('desk');
  const desk = page.url();
  await lookInto(walk, button(page.getByRole('banner'), 'Your mandate'), 'mandate');
  await button(page, 'Note your reason (kept for the debrief)').click();
  await page.getByRole('main').getByRole('textbox').fill('ψ'.repeat(240));
  await look('a reason that is nearly too long');
  const adviser = page.locator('button.desk-adviser').first();
  await lookInto(walk, adviser, 'asking somebody');
  await adviser.click();
  await button(page.getByRole('dialog'), 'Ask').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await settled(page);
  await look('what they say');
  await lookInto(walk, adviser, 'what they said');
  await lookInto(walk, page.locator('.desk-entry-open').first(), 'an entry of the dossier');
  await whileNarrow(walk, async () => {
    await look('a narrow desk');
    await lookInto(walk, button(page.getByRole('banner'), 'Dossier …'), 'dossier in a drawer');
    await lookInto(walk, button(page.getByRole('banner'), 'Calendar, meters, who to ask'), 'meters in a drawer');
  });
  await go(walk, '/course/harbour/scenario/harbour/offer', 'a scenario that is begun');
  await page.goto(desk);
  await choice.click();
  const debrief = page.getByRole('main').locator('a[href*="debrief"]').first();
  await expect(debrief).toBeVisible();
  await look('ending');
  await press(walk, debrief, 'debrief');
  await lookAtPaper(walk, 'debrief');
  await go(walk, `${desk.replace(/^.*#/, '')}/debrief/0`, 'debrief of a decision');
  await go(walk, '/course/harbour/scenario/harbour/offer', 'a scenario that was played');
  await go(walk, '/course/harbour/lesson/harbour/lesson', 'a lesson that is done');
}

/** The questions of a quiz, and what it says at its end. */
export async function walkQuiz(walk: Walk): Promise<void> {
  const { page, look } = walk;
  const main = page.getByRole('main');
  await go(walk, '/course/harbour/certificate/paper', 'no certificate yet');
  await go(walk, '/course/harbour/quiz/harbour/check', 'quiz');
  await main.getByRole('radio').nth(1).check();
  await press(walk, button(main, 'Check'), 'an answer that is right');
  await button(main, 'Next question').click();
  await main.getByRole('textbox').fill('ψ');
  await press(walk, button(main, 'Check'), 'an answer that is no number');
  await main.getByRole('textbox').fill('14');
  await press(walk, button(main, 'Check'), 'an answer that is wrong');
  await main.getByRole('button').last().click();
  await settled(page);
  await look('result of a quiz');
}

/** A judgement test, every situation of it judged alike. */
export async function walkJudgement(walk: Walk): Promise<void> {
  const { page } = walk;
  const main = page.getByRole('main');
  await go(walk, '/course/harbour/judgement/harbour/letters', 'judgement test');
  await press(walk, button(main, 'Begin the test'), 'situation');
  const situation = main.getByRole('heading', { level: 2 }).first();
  while (await button(main, 'Keep it and …').isVisible()) {
    const before = await situation.textContent();
    // Some seventy answers: given one by one they would take longer than all the rest.
    await main.evaluate((page) => {
      for (const group of page.querySelectorAll('fieldset')) group.querySelector('input')?.click();
    });
    await button(main, 'Keep it and …').click();
    await expect(situation).not.toHaveText(before ?? '');
  }
  await walk.look('result of a judgement test');
}

/** What comes back days later: a card of each kind, turned over and rated. */
export async function walkReview(walk: Walk): Promise<void> {
  const { page, look } = walk;
  const main = page.getByRole('main');
  await go(walk, '/', 'a library with cards to review');
  await go(walk, '/review');
  const rate = main.getByRole('group').getByRole('button').last();
  const turn = main.getByRole('list').getByRole('button').or(button(main, 'Show the answer')).or(button(main, 'Check'));
  // An answer for whatever the card asks: one of its options, or a number.
  const answer = main.getByRole('radio').or(main.getByRole('textbox')).first();
  for (let card = 1; card <= 6 && (await turn.first().isVisible()); card++) {
    await main.locator('summary').last().click();
    await look(`card ${card}`);
    if (await answer.isVisible())
      await ((await answer.getAttribute('type')) === 'radio' ? answer.check() : answer.fill('15'));
    await turn.first().click();
    await expect(rate).toBeVisible();
    await look(`card ${card}, turned over`);
    await rate.click();
    await expect(rate).toBeHidden();
    await settled(page);
  }
  await look('nothing left to review');
}
