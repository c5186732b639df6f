import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { noCourse } from './course-file.ts';
import { afterDamage } from './damage.ts';
import { afterDays } from './days.ts';
import { greekCourse } from './greek-course.ts';
import { latinWords, wordsCut } from './latin-words.ts';
import { expect, type Program, test } from './program.ts';
import type { Walk } from './walk.ts';
import { walkClashes } from './walk-clash.ts';
import { walkEarly, walkIn, walkJudgement, walkLesson, walkPlay, walkQuiz, walkReview } from './walk-course.ts';
import { walkDeals } from './walk-deal.ts';
import { walkFiles } from './walk-file.ts';
import { walkAround, walkPapers } from './walk-person.ts';
import { walkStories } from './walk-story.ts';
import { walkStudio } from './walk-studio.ts';
import { walkTable } from './walk-table.ts';
import { walkTools } from './walk-tools.ts';
import { walkTranslation } from './walk-translation.ts';
import { walkEnd, walkMessages, walkOtherMessages } from './walk-trouble.ts';
import { sideways } from './window.ts';

test.use({ contentFolder: greekCourse() });

/** The words that a screen may show because they are those of the text that it is about: keys, names and ids. */
function wordsOf({ dataFolder }: Program, name: string): readonly string[] {
  const course = join(dataFolder, 'packs/course');
  if (!name.startsWith('studio') || !existsSync(course)) return [];
  return readdirSync(course, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|yml)$/.test(file))
    .flatMap((file) => [file, readFileSync(join(course, file), 'utf8')])
    .flatMap((text) => text.match(/\p{L}+/gu) ?? []);
}

async function speakInstead(page: Page, language: string): Promise<void> {
  // A page of a browser that is left before it is known to the program stays a stranger.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((code) => localStorage.setItem('civic-envoy-words', code), language);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('dir', language.startsWith('ar') ? 'rtl' : 'ltr');
}

/** Looks for words that are English, for those that are cut off at 150 %, and for pages wider than their window. */
function reader(program: Program, language: string): Walk {
  const { page } = program;
  const look = async (name: string) => {
    const cut = language === 'en-XA' ? await wordsCut(page) : [];
    // All screens are told of, and not the first alone.
    expect
      .soft([...(await latinWords(page, wordsOf(program, name))), ...cut.map((one) => `cut: ${one}`)], name)
      .toEqual([]);
    expect.soft(await sideways(page), `${name}, wider than its window by`).toBe(0);
  };
  return { program, page, look };
}

async function walkAll(walk: Walk): Promise<void> {
  await walkIn(walk);
  await walkEarly(walk);
  await walkLesson(walk);
  await walkPlay(walk);
  await walkQuiz(walk);
  await walkTable(walk);
  await walkDeals(walk);
  await walkJudgement(walk);
  await walkPapers(walk);
  await walkAround(walk);
}

async function walkWriting(walk: Walk): Promise<void> {
  await walkIn(walk);
  await walkStudio(walk);
  await walkStories(walk);
  await walkTranslation(walk);
  await walkClashes(walk);
  await walkTools(walk);
}

const languages = {
  'en-XA': 'no word of the program stays English, and none is cut off at 150 %',
  'ar-XB': 'the program is written from right to left where the language is',
};

for (const [language, promise] of Object.entries(languages)) {
  test(promise, async ({ program }) => {
    test.slow();
    await speakInstead(program.page, language);
    await walkAll(reader(program, language));
    await speakInstead(await afterDays(program, 2), language);
    await walkReview(reader(program, language));
    expect(program.complaints).toEqual([]);
  });

  test.describe('where courses are written', () => {
    test(promise, async ({ program }) => {
      test.slow();
      await speakInstead(program.page, language);
      await walkWriting(reader(program, language));
      expect(program.complaints).toEqual([]);
    });
  });

  test.describe('where the record was damaged', () => {
    test(promise, async ({ program }) => {
      test.slow();
      await speakInstead(program.page, language);
      await walkIn(reader(program, language));
      await speakInstead(await afterDamage(program), language);
      await walkMessages(reader(program, language), 'a record that was restored');
      await walkOtherMessages(reader(program, language));
      await speakInstead(await afterDamage(program, { isBackedUp: false }), language);
      await walkMessages(reader(program, language), 'a record that was begun anew');
      await walkEnd(reader(program, language));
      expect(program.complaints).toEqual([]);
    });
  });

  test.describe('where courses come as files', () => {
    test.use({ contentFolder: noCourse });

    test(promise, async ({ program }) => {
      test.slow();
      await speakInstead(program.page, language);
      const walk = reader(program, language);
      await walkIn(walk);
      await walkFiles(walk);
      expect(program.complaints).toEqual([]);
    });
  });
}
