import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { smallCourse } from './person.ts';
import { expect, test } from './program.ts';
import { expectNoSideways } from './window.ts';

/** Letters of another alphabet, so that every Latin word on a page is the program's own. */
const greek = 'αβψδεφγηιξκλμνοπχρστυζωθψζ';
const toGreek = (words: string): string =>
  words.replace(/[a-z]/gi, (letter) => greek[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);

/** A file of a course with all that is shown of it in Greek letters; what only the program reads stays. */
function inGreek(text: string): string {
  const [, front = '', body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  const head = front.replace(
    /^(\s*(?:title|summary|role|alternative|name)): (.*)$/gm,
    (_, key, words) => `${key}: ${toGreek(words)}`,
  );
  const labels = head
    .replace(/(label: )("[^"]*"|[^,}\n]*)/g, (_, key, words) => key + toGreek(words))
    .replace(/(levels: \{)([^}]*)/g, (_, key, words) => key + toGreek(words));
  const kept =
    /(`[^`]*`|\[[ x]\]|\{\{?[^}]*\}\}?|\]\([^)]*\)|\[@[^\]]*\]|\[\[[^\]]*\]\]|^:::.*$|^\[\^.*?:|\[\^\d+\])/gm;
  return (
    labels +
    body
      .split(kept)
      .map((part, at) => (at % 2 === 1 ? part : toGreek(part)))
      .join('')
  );
}

/** The course Harbour in Greek letters. */
function greekCourse(): string {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-greek-'));
  cpSync(join(smallCourse, 'harbour'), join(folder, 'harbour'), { recursive: true });
  const modules = join(folder, 'harbour/modules/01-harbour');
  for (const name of readdirSync(modules).filter((one) => one.endsWith('.md') && !one.includes('broken')))
    writeFileSync(join(modules, name), inGreek(readFileSync(join(modules, name), 'utf8')));
  // Kinds of activities that the small course does not have, from the one that comes with the program.
  const from = join(smallCourse, '../../../content/local-diplomacy/modules');
  for (const [name, path] of [
    ['05-table', '04-one-hard-clause/03-the-clause.md'],
    ['06-sheet', '12-capstone/05-your-protocol.md'],
    ['07-letters', '00-before/01-twelve-situations.md'],
  ])
    writeFileSync(join(modules, `${name}.md`), inGreek(readFileSync(join(from, path ?? ''), 'utf8')));
  const change = (path: string, make: (text: string) => string) => {
    const file = join(folder, 'harbour', path);
    writeFileSync(file, make(readFileSync(file, 'utf8')));
  };
  const said = /((?:title|publisher|description|summary|name|label|author|council|supervisor): )("[^"]*"|[^,}\n]*)/g;
  const yaml = (text: string) => text.replace(said, (_, key, words) => key + toGreek(words));
  for (const path of ['pack.yml', 'sources.yml', 'modules/01-harbour/module.yml', 'atlas/fr.yml', 'atlas/pl.yml'])
    change(path, yaml);
  change('modules/01-harbour/module.yml', (text) => text.replace(/\[.*\]/, toGreek));
  change('glossary.md', (text) => text.replace(/^[A-Z]\w+$/gm, toGreek));
  change('modules/01-harbour/01-lesson.md', (text) => text.replace(/\[\[\w+\]\]/g, toGreek));
  change('modules/01-harbour/04-broken.md', (text) => text.replace('Broken', toGreek));
  return folder;
}
test.use({ contentFolder: greekCourse() });

/** What a new course of the studio begins with. */
const newCourseWords = ['offer', 'pack', 'story', 'short']
  .map((name) => readFileSync(join(smallCourse, `../../../core/studio/template/${name}.ts`), 'utf8'))
  .join(' ');

/** What a person may see on the page in Latin letters that no translator has touched. */
async function untranslated(page: Page, own: readonly string[]): Promise<string[]> {
  return page.evaluate((known) => {
    const ours = new Set(known);
    // Names, codes and keys are the same in every language.
    const fine =
      /^(?:Civic Envoy|Claire Martin|React Flow|xAPI|JSON|CSV|CC-BY-SA|PDF|YAML|Twine|Markdown|Ctrl|Alt|Tab|Esc|Enter|F\d+|Twee|US|EU|MB|kB|GB|EN|FR|DE|PL|UK|ES|IT)$/;
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // A name, a path, what is written in code, an id, the six words of a key, a date as the browser has it.
      const text = (node.textContent?.trim() ?? '')
        .replaceAll('Claire Martin', '')
        .replace(/\/\S+|`[^`]*`|“[\w-]+”/g, '')
        .replace(/^(?:[a-z]+ ){5}[a-z]+$/, '')
        .replace(/(?:\w+day, )?\w+ \d+, \d{4}/g, '');
      if (!parent || text === '' || parent.closest('script,style,code,kbd,[translate=no],body [lang],[data-text]'))
        continue;
      if (!parent.checkVisibility()) continue;
      for (const word of text.match(/\p{L}+/gu) ?? [])
        if (/^[A-Za-z]{3,}$/.test(word) && !ours.has(word) && !fine.test(word) && !fine.test(text))
          found.add(`${word} (in “${text.slice(0, 60)}”)`);
    }
    return [...found];
  }, own);
}

/** Labels, buttons and headings whose words do not fit into their place. */
async function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, label, h1, h2, h3, dt, dd, th, [role=tab]')].flatMap(
      (one) => {
        const style = getComputedStyle(one);
        const isClipped = style.overflowX !== 'visible' || style.textOverflow === 'ellipsis';
        return one.checkVisibility() &&
          isClipped &&
          one.clientWidth > 1 &&
          one.scrollWidth > one.clientWidth + 1 &&
          !one.closest('.ui-hidden, .studio-tree')
          ? [one.textContent?.trim().slice(0, 60) ?? '']
          : [];
      },
    ),
  );
}

/** Waits until the page has said the same twice: what it asks the host for has come. */
async function settled(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(async () => {
      const now = (await page.getByRole('main').textContent()) ?? '';
      const isSame = now !== '' && now === before;
      before = now;
      return isSame;
    })
    .toBe(true);
}

/** Goes through every screen there is; `look` is called on each. Nothing on the way depends on the words on it. */
async function everyScreen(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await look('welcome');
  await page.getByRole('textbox').first().fill('Claire Martin');
  await page.getByRole('combobox').first().selectOption('FR');
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('navigation').last()).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  const base = page.url().replace(/#.*$/, '');
  const go = async (path: string, name = path) => {
    await page.goto(`${base}#${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await settled(page);
    await look(name);
  };
  await look('library');
  await go('/course/harbour');
  await go('/course/harbour/lesson/harbour/lesson');
  await go('/course/harbour/scenario/harbour/offer', 'scenario');
  await page.getByRole('main').getByRole('button').first().click();
  await expect(page).toHaveURL(/attempt/);
  const choices = page.locator('.desk-choice, [data-choice], ol button, ul button');
  await expect(choices.first()).toBeVisible();
  await look('desk');
  await page.keyboard.press('1');
  await expect(page.getByRole('link', { name: /./ }).first()).toBeVisible();
  await look('ending');
  await page.goto(`${page.url()}/debrief`);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await look('debrief');
  await go('/course/harbour/quiz/harbour/check');
  await go('/course/harbour/negotiation/harbour/table');
  await page.getByRole('main').getByRole('button').last().click();
  await settled(page);
  await look('table');
  await go('/course/harbour/worksheet/harbour/sheet');
  await go('/course/harbour/judgement/harbour/letters');
  await page.getByRole('main').getByRole('button').last().click();
  await settled(page);
  await look('situation');
  await go('/course/harbour/findings/harbour/broken');
  await go('/course/harbour/glossary');
  await go('/course/harbour/atlas');
  await go('/course/harbour/atlas/FR');
  await go('/course/harbour/certificate');
  await go('/review');
  await go('/notes');
  await go('/progress/harbour');
  await go('/people/new');
  await go('/settings');
  await go('/studio');
  await page.getByRole('main').getByRole('button').first().click();
  await look('a new course');
  await page.getByRole('dialog').getByRole('textbox').first().fill('Ψ');
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await expect(page.getByRole('treegrid')).toBeVisible();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await settled(page);
    await look(`studio, ${await tab.textContent()}`);
  }
  await go('/nowhere');
}

async function speakInstead(page: Page, language: string): Promise<void> {
  await page.evaluate((code) => localStorage.setItem('civic-envoy-words', code), language);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** The words that a screen may show because they are those of the text that it is about. */
function wordsOf(name: string): string[] {
  const text = name.startsWith('studio')
    ? newCourseWords
    : name.endsWith('table')
      ? readFileSync(
          join(smallCourse, '../../../content/local-diplomacy/modules/04-one-hard-clause/03-the-clause.md'),
          'utf8',
        )
      : '';
  return text.match(/\p{L}+/gu) ?? [];
}

test('no word of the program stays English, and none is cut off at 150 %', async ({ program }) => {
  test.slow();
  const { page } = program;
  await speakInstead(page, 'en-XA');
  const found: Record<string, string[]> = {};
  await everyScreen(page, async (name) => {
    const words = await untranslated(page, wordsOf(name));
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '150%';
    });
    const clipped = await cut(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
    if (words.length + clipped.length > 0) found[name] = [...words, ...clipped.map((one) => `cut: ${one}`)];
  });
  expect(found).toEqual({});
  expect(program.complaints).toEqual([]);
});

test('the program is written from right to left where the language is', async ({ program }) => {
  test.slow();
  const { page } = program;
  await speakInstead(page, 'ar-XB');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await everyScreen(page, () => expectNoSideways(page));
});
