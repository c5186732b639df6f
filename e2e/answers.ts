import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** What a question asks for, as its author wrote it: what is right, in words. */
interface Question {
  readonly title: string;
  readonly right: readonly string[];
  readonly order: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly number: string | null;
}

const plain = (text: string): string =>
  text
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/[*_`]/g, '');

/** Whatever says these words, in whatever quotation marks. */
const saying = (text: string): RegExp => {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new RegExp(`^[^\\p{L}]*${words.join('[^\\p{L}\\p{N}]+')}[^\\p{L}\\p{N}]*$`, 'iu');
};
const bare = (text: string): string => (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase();

/** Reads a quiz as somebody does who has its file before them. */
export function questionsIn(file: string): readonly Question[] {
  const [, ...sections] = readFileSync(file, 'utf8').split(/^## /m);
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const kind = /`(order|match)`/.exec(heading)?.[1];
    const cells = lines.flatMap((line) => {
      const [, left, right] = /^\| (.+?) \| (.+?) \|$/.exec(line) ?? [];
      return left && right ? [[left, right] as const] : [];
    });
    return {
      title: heading.replace(/\s*\{#.*$/, ''),
      right: lines.flatMap((line) => /^- \[x\] (.+)$/.exec(line)?.[1] ?? []),
      order: kind === 'order' ? lines.flatMap((line) => /^\d+\. (.+)$/.exec(line)?.[1] ?? []) : [],
      pairs: kind === 'match' ? cells.slice(1).filter(([left]) => !left.startsWith('-')) : [],
      number: /^`= (-?[\d.]+)/m.exec(section)?.[1] ?? null,
    };
  });
}

/** Answers the question that is on the page, by its heading. */
export async function answer(page: Page, questions: readonly Question[]): Promise<void> {
  const main = page.getByRole('main');
  // The question before is gone once there is something to check again.
  await expect(main.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
  const asked = bare((await main.getByRole('heading', { level: 2 }).first().textContent()) ?? '');
  const question = questions.find(({ title }) => asked.endsWith(bare(title)));
  if (!question) throw new Error(`No question is called “${asked}”.`);
  for (const words of question.right)
    await main
      .getByRole('radio', { name: saying(words) })
      .or(main.getByRole('checkbox', { name: saying(words) }))
      .check();
  for (const [left, right] of question.pairs) {
    const select = main.getByLabel(saying(left));
    const labels = await select.getByRole('option').allTextContents();
    await select.selectOption({ label: labels.find((label) => bare(label) === bare(right)) ?? right });
  }
  for (const [place, words] of question.order.entries()) await moveTo(main, words, place);
  if (question.number !== null) await main.getByRole('textbox', { name: 'Your answer' }).fill(question.number);
  await main.getByRole('button', { name: 'Check', exact: true }).click();
}

/** Moves an item up until it is in its place. */
async function moveTo(main: Locator, words: string, place: number): Promise<void> {
  const items = main.getByRole('listitem').filter({ has: main.page().getByRole('button', { name: /^Move up: / }) });
  for (let moves = 0; moves < 12; moves++) {
    const texts = await items.allTextContents();
    const at = texts.findIndex((text) => bare(text).endsWith(bare(words)));
    if (at === place) return;
    await items
      .nth(at)
      .getByRole('button', { name: /^Move up: / })
      .click();
    await expect(items.nth(at - 1)).toContainText(texts[at]?.replace(/^\d+/, '').slice(0, 30) ?? '');
  }
}
