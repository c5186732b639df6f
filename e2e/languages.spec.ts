import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { noCourse } from './course-file.ts';
import { afterDays } from './days.ts';
import { greekCourse } from './greek-course.ts';
import { latinWords, wordsCut } from './latin-words.ts';
import { smallCourse } from './person.ts';
import { expect, type Program, test } from './program.ts';
import type { Walk } from './walk.ts';
import { walkIn, walkJudgement, walkLesson, walkPlay, walkQuiz, walkReview } from './walk-course.ts';
import { walkFiles } from './walk-file.ts';
import { walkAround, walkPapers } from './walk-person.ts';
import { walkStudio } from './walk-studio.ts';
import { walkTable } from './walk-table.ts';
import { expectNoSideways } from './window.ts';

test.use({ contentFolder: greekCourse() });

/** What a new course of the studio begins with. */
const newCourseWords = ['offer', 'pack', 'story', 'short']
  .map((name) => readFileSync(join(smallCourse, `../../../core/studio/template/${name}.ts`), 'utf8'))
  .join(' ')
  .match(/\p{L}+/gu);

/** The words that a screen may show because they are those of the text that it is about. */
const wordsOf = (name: string): readonly string[] => (name.startsWith('studio') ? (newCourseWords ?? []) : []);

async function speakInstead(page: Page, language: string): Promise<void> {
  await page.evaluate((code) => localStorage.setItem('civic-envoy-words', code), language);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Looks for words that are English, and for those that are cut off at 150 %; `found` has them by screen. */
function reader(program: Program, found: Record<string, readonly string[]> = {}) {
  const { page } = program;
  const look = async (name: string) => {
    const words = await latinWords(page, wordsOf(name));
    const cut = await wordsCut(page);
    if (words.length + cut.length > 0) found[name] = [...words, ...cut.map((one) => `cut: ${one}`)];
  };
  return { found, walk: { program, page, look } satisfies Walk };
}

/** Looks whether a page that is written from right to left is wider than its window, or has words in English. */
function mirrored(program: Program): Walk {
  const { page } = program;
  const look = async (name: string) =>
    test.step(name, async () => {
      await expectNoSideways(page);
      expect(await latinWords(page, wordsOf(name))).toEqual([]);
    });
  return { program, page, look };
}

async function walkAll(walk: Walk): Promise<void> {
  await walkIn(walk);
  await walkLesson(walk);
  await walkPlay(walk);
  await walkQuiz(walk);
  await walkTable(walk);
  await walkJudgement(walk);
  await walkPapers(walk);
  await walkAround(walk);
  await walkStudio(walk);
}

test('no word of the program stays English, and none is cut off at 150 %', async ({ program }) => {
  test.slow();
  await speakInstead(program.page, 'en-XA');
  const { found, walk } = reader(program);
  await walkAll(walk);
  await speakInstead(await afterDays(program, 2), 'en-XA');
  await walkReview(reader(program, found).walk);
  expect(found).toEqual({});
  expect(program.complaints).toEqual([]);
});

test('the program is written from right to left where the language is', async ({ program }) => {
  test.slow();
  await speakInstead(program.page, 'ar-XB');
  await expect(program.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await walkAll(mirrored(program));
  await speakInstead(await afterDays(program, 2), 'ar-XB');
  await walkReview(mirrored(program));
});

test.describe('of a course that comes as a file', () => {
  test.use({ contentFolder: noCourse });

  test('no word stays English, and none is cut off at 150 %', async ({ program }) => {
    test.slow();
    await speakInstead(program.page, 'en-XA');
    const { found, walk } = reader(program);
    await walkIn(walk);
    await walkFiles(walk);
    expect(found).toEqual({});
    expect(program.complaints).toEqual([]);
  });

  test('all is written from right to left where the language is', async ({ program }) => {
    test.slow();
    await speakInstead(program.page, 'ar-XB');
    const walk = mirrored(program);
    await walkIn(walk);
    await walkFiles(walk);
  });
});
