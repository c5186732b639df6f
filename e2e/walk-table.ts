import { expect } from '@playwright/test';
import { button, go, lookAtPaper, lookInto, press, settled, type Walk, whileNarrow } from './walk.ts';

/** A negotiation table from the mandate to the debrief. */
export async function walkTable(walk: Walk): Promise<void> {
  const { page, look } = walk;
  const main = page.getByRole('main');
  const bar = page.getByRole('banner');
  await go(walk, '/course/harbour/negotiation/harbour/table', 'before a table');
  await expect(page).toHaveURL(/table\//);
  const sit = button(main, 'Note this and sit down');
  await press(walk, sit, 'notes that say too little');
  await main.getByRole('textbox').nth(0).fill('75');
  await main.getByRole('textbox').nth(1).fill('50');
  await main.getByRole('combobox').first().selectOption({ index: 1 });
  await main.getByRole('checkbox').first().check();
  await press(walk, sit, 'table');
  const seat = page.url();
  await lookInto(walk, button(bar, 'Your mandate'), 'mandate of a table');
  const question = page.locator('button.table-entry').first();
  await lookInto(walk, question, 'a question to them');
  await question.click();
  await button(page.getByRole('dialog'), 'Ask').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await press(walk, button(main, 'the best for you'), 'a question that was asked');
  await press(walk, button(main, 'Send this offer'), 'an offer that was answered');
  await lookInto(walk, page.locator('.table-thread-scroll button').first(), 'what was said');
  await lookInto(walk, button(main, 'Accept their proposal'), 'accepting');
  await main.getByRole('radio').nth(1).check();
  await look('a trade');
  await whileNarrow(walk, async () => {
    await look('a narrow table');
    await lookInto(walk, button(bar, 'What was said'), 'talk in a drawer');
    await lookInto(walk, button(bar, 'Time, questions, advice'), 'time in a drawer');
  });
  await go(walk, '/course/harbour/negotiation/harbour/table', 'a table that is begun');
  await page.goto(seat);
  const leave = button(main, 'Walk away');
  await lookInto(walk, leave, 'walking away');
  await leave.click();
  await button(page.getByRole('dialog'), 'Walk away').click();
  const debrief = main.locator('a[href*="debrief"]').first();
  await expect(debrief).toBeVisible();
  await look('a table that is left');
  await press(walk, debrief, 'debrief of a table');
  await lookAtPaper(walk, 'debrief of a table');
  await button(main, 'Show as a table').click();
  await settled(page);
  await look('deals as a table');
  await go(walk, '/course/harbour/negotiation/harbour/table', 'a table that was played');
}
