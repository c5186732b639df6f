import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { noCourse } from './course-file.ts';
import { choose, introduce } from './person.ts';
import { expect, type Program, test } from './program.ts';
import { expectAccessible, resize } from './window.ts';

/** A program that came without any course: what is in the library was written here. */
test.use({ contentFolder: noCourse });

const text = (page: Page) => page.getByRole('textbox', { name: /^Text of / });
const wrong = (page: Page) => page.getByRole('region', { name: 'What is wrong' });
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

async function newCourse(page: Page, title = 'Harbour talks'): Promise<void> {
  await page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Studio' }).click();
  await page.getByRole('button', { name: 'Make a new course' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a new course' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('button', { name: 'Make the course' }).click();
  await expect(page.getByRole('treegrid', { name: 'Modules and activities' })).toBeVisible();
  await expect(text(page)).toBeVisible();
}

async function add(page: Page, what: string, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add to the course' });
  await dialog.getByLabel('What').selectOption({ label: what });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(row(page, title)).toBeVisible();
}

/** Puts another text in the place of the one that is open, as somebody does who pastes it. */
async function write(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(words);
}

/**
 * Takes a row by the mouse and lets it go on another, as a hand does: over the way between them, and only once the place
 * is shown. `down` is how far down the other row, of its whole height.
 */
async function drag(page: Page, what: string, where: string, down: number): Promise<void> {
  const target = row(page, where);
  // A line between two rows, which only the eye is told of, or the row itself.
  const between = page.getByRole('button', { name: /^Insert /, includeHidden: true });
  const place = between.or(page.locator('[role=row][data-drop-target]')).first();
  const move = async () => {
    const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [across, at] = [x + width / 2, y + height * down];
    await page.mouse.move(across, at, { steps: 10 });
    // It is never quite still: what is dragged into something is looked at once it moves there.
    await page.mouse.move(across + 2, at, { steps: 2 });
    await expect(place).toBeAttached({ timeout: 1_000 });
  };
  await expect(async () => {
    await row(page, what).hover();
    await page.mouse.down();
    try {
      // A hand goes on until it sees where its load will lie, also where the rows move meanwhile.
      await expect(move).toPass({ timeout: 5_000 });
    } catch (nothing) {
      // It took nothing, as the row was drawn anew under it, and takes it again.
      await page.keyboard.press('Escape');
      await page.mouse.up();
      throw nothing;
    }
  }).toPass();
  await page.mouse.up();
}

const folderOf = (program: Program, name = 'harbour-talks') => join(program.dataFolder, 'packs', name);
/** The file that a new course opens with. */
const offerOf = (program: Program) => join(folderOf(program), 'modules/01-first-steps/02-the-offer.md');

const letter = `---
type: scenario
title: The letter
role: Deputy mayor
minutes: 5
clock: { name: days, label: Days left, start: 5, out: too-late }
meters:
  trust: { label: Trust, start: 50 }
facts: { advised: false }
pass: trust >= 50
---

You are deputy mayor. A letter has come.

# The story

## The letter {#letter}

A city you do not know invites you.

- [Accept by return of post](#accepted) \`trust -10\`
- [Write back with questions](#answer) \`days -1\`

# Who you can ask \`channels\`

## The ministry {#ministry}

\`days -2\` \`advised = true\` \`before accepted\`

They know the city.

# How it ends \`endings\`

## Accepted {#accepted} \`ending poor\`

You are on the train.

## Advised {#well} \`ending good\`

You know whom you will meet.
`;

const answers = `- [Meet them, prepared](#well) \`if advised\` \`trust +10\`
- [Wait another two days](#answer) {#wait} \`days -2\`
- [Accept after all](#accepted) \`trust -10\``;

/** What is on the disk of the letter, once it has some words. */
async function letterWith(program: Program, words: string): Promise<string> {
  const folder = join(folderOf(program), 'modules/01-first-steps');
  // A file that has just been made comes to the disk when its author pauses.
  const read = () => {
    const name = readdirSync(folder).find((one) => one.includes('the-letter'));
    return name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
  };
  await expect.poll(read).toContain(words);
  return read();
}

test('a scenario of five scenes is written, made wrong, mended, played, published, installed and played again', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await newCourse(page);
  await add(page, 'A scenario', 'The letter');
  await expect(page.getByRole('heading', { name: /the-letter\.md$/ })).toBeVisible();
  await write(page, letter);

  await test.step('what is wrong is told, with what can be done about it', async () => {
    await expect(wrong(page)).toContainText('There is no scene “answer”.');
    await expect(wrong(page)).toContainText('The clock leads to “too-late”, which is no scene.');
    await wrong(page).getByRole('button', { name: 'Make the ending “too-late”' }).click();
    await expect(wrong(page)).not.toContainText('too-late');
    await wrong(page).getByRole('button', { name: 'Make the scene “answer”' }).click();
    await expect(wrong(page)).toContainText('The scene “answer” has no choices');
    // The words of what was made are chosen, to be written over.
    await page.keyboard.type('They answer at once.');
    await wrong(page)
      .getByRole('button', { name: /^Lead on to/ })
      .click();
    await expect(wrong(page)).not.toContainText('has no choices');
    await text(page).click();
    await page.keyboard.press('ControlOrMeta+End');
    await expect(text(page)).toContainText('[Go on](#accepted)');
    await write(page, (await letterWith(program, '[Go on](#accepted)')).replace('- [Go on](#accepted)', answers));
    await expect(wrong(page)).not.toContainText('Error');
  });

  await test.step('a rule is mistyped and mended by its remedy', async () => {
    await text(page).click();
    await page.keyboard.press('ControlOrMeta+End');
    await write(page, (await letterWith(program, '(#well)')).replace('`if advised` `trust', '`if advised` `trst'));
    await wrong(page).getByRole('button', { name: 'Write “trust”' }).click();
    await expect(wrong(page)).not.toContainText('“trst”');
  });

  await test.step('a scene is renamed everywhere', async () => {
    await page.getByRole('tab', { name: 'Outline' }).click();
    await page.getByRole('button', { name: /^Answer/ }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: 'Change “answer” everywhere' });
    await dialog.getByLabel('New name').fill('their-answer');
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await expect(text(page)).toContainText('[Write back with questions](#their-answer)');
    await expect(page.getByRole('status').filter({ hasText: 'Changed in 3 places.' })).toBeAttached();
  });

  await test.step('it is seen as a map, and played', async () => {
    await page.getByRole('tab', { name: 'Map' }).click();
    await page.getByText('The map as a list').click();
    await expect(page.getByRole('tabpanel', { name: 'Map' })).toContainText('Write back with questions');
    await page.getByRole('tab', { name: 'Play' }).click();
    const trial = page.getByRole('tabpanel', { name: 'Play' });
    await trial.getByRole('button', { name: /Write back with questions/ }).click();
    await expect(trial.getByRole('heading', { name: 'Answer' })).toBeVisible();
    await expect(trial).toContainText('They answer at once.');
  });

  await letterWith(program, '## Answer {#their-answer}');

  await test.step('it is published, signed, and installed', async () => {
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish the course' });
    await dialog.getByRole('button', { name: /^Something new/ }).click();
    await expect(dialog).toContainText('This is version 0.2.0.');
    await dialog.getByLabel('Name of a new key').fill('school');
    await dialog.getByRole('button', { name: 'Make a key' }).click();
    await expect(dialog.getByLabel('Key', { exact: true })).toHaveValue('school.key');
    await dialog.getByRole('button', { name: 'Build the file' }).click();
    await expect(dialog).toContainText('harbour-talks-0.2.0.coursepack is built');
    await dialog.getByRole('button', { name: 'Look at it as a trainee' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Harbour talks' })).toBeVisible();
    await page.getByRole('button', { name: 'Install the course' }).click();
    await page.getByRole('link', { name: 'Open the course' }).click();
  });

  await page.getByRole('main').getByRole('link', { name: 'The letter', exact: true }).click();
  await choose(page, 'Write back with questions');
  await expect(page.getByRole('heading', { name: 'Answer' })).toBeVisible();
  expect(program.complaints).toEqual([]);
});

test('what was typed two seconds before the power was cut is there again', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await newCourse(page);
  await text(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('\nThe last words before the cut.\n');
  // However busy this computer is: the pack itself says when the words are on the disk, and the bound is two seconds.
  const path = offerOf(program);
  const typedAt = Date.now();
  await expect.poll(() => readFileSync(path, 'utf8'), { intervals: [50], timeout: 2_000 }).toContain('The last words');
  expect(Date.now() - typedAt).toBeLessThan(2_500);
  await program.kill();
  await program.page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Studio' }).click();
  await program.page.getByRole('link', { name: 'Harbour talks' }).click();
  await expect(text(program.page)).toBeVisible();
  await text(program.page).click();
  await program.page.keyboard.press('ControlOrMeta+End');
  await expect(text(program.page)).toContainText('The last words before the cut.');
});

test('what somebody else writes in the folder is taken in, and asked about where both wrote the same', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await newCourse(page);
  await saved(page);
  const path = offerOf(program);
  writeFileSync(path, readFileSync(path, 'utf8').replace('The delegation waits', 'The whole delegation waits'));
  await expect(text(page)).toContainText('The whole delegation waits');
  await expect(page.getByRole('alert').filter({ hasText: 'somebody else' })).toHaveCount(0);

  await test.step('taking back brings the old words again', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(text(page)).not.toContainText('The whole delegation');
    await expect.poll(() => readFileSync(path, 'utf8')).not.toContain('The whole delegation');
  });

  await test.step('where both wrote in one line, nobody’s words are lost before it is decided', async () => {
    await saved(page);
    await text(page).click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.type(' of mine');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, 'title: The offer of theirs'));
    const asked = page.getByRole('alert').filter({ hasText: 'was changed by somebody else' });
    await expect(asked).toBeVisible();
    await expect(text(page)).toContainText('The offer of mine');
    expect(readFileSync(path, 'utf8')).toContain('The offer of theirs');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await expect.poll(() => readFileSync(path, 'utf8')).toContain('The offer of mine');
    await expect(asked).toHaveCount(0);
  });
  expect(program.complaints).toEqual([]);
});

test('the line that is written stays in view when something is found in it', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await newCourse(page);
  await text(page).press('ControlOrMeta+End');
  await page.keyboard.type(' [[a word that nobody has explained');
  await expect(wrong(page)).toContainText('a word that nobody has explained');
  const caret = () => page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0);
  const below = async () => (await wrong(page).boundingBox())?.y ?? 0;
  await expect.poll(async () => (await caret()) <= (await below())).toBe(true);
  await text(page).press('ControlOrMeta+Home');
  expect(await caret()).toBeLessThan(await below());
  expect(program.complaints).toEqual([]);
});

test('whoever stands at a heading of the outline stays there while somebody writes another one above it', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await newCourse(page);
  await saved(page);
  await page.getByRole('tab', { name: 'Outline' }).click();
  const outline = page.getByRole('tabpanel', { name: 'Outline' });
  const heading = outline.getByRole('button', { name: 'Signed in haste' });
  await heading.focus();
  const path = offerOf(program);
  writeFileSync(path, readFileSync(path, 'utf8').replace('## ', '## Before the offer\n\nNothing yet.\n\n## '));
  await expect(outline.getByRole('button', { name: 'Before the offer' })).toBeVisible();
  await expect(heading).toBeFocused();
  expect(program.complaints).toEqual([]);
});

test('modules and activities are moved, renamed and taken away by the keyboard, and undo brings them back', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await newCourse(page);
  const titles = page.getByRole('treegrid').getByRole('row');
  await expect(titles).toHaveCount(4);
  await row(page, 'The offer').click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(titles.nth(1)).toContainText('The offer');
  await expect(page.getByRole('heading', { name: /the-offer\.md$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Actions for The offer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Change its title…' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change the id of The offer' });
  await dialog.getByLabel('Id').fill('proposal');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /proposal\.md$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Actions for The offer' }).click();
  await page.getByRole('menuitem', { name: 'Take away…' }).click();
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(titles).toHaveCount(3);
  for (let times = 0; times < 3; times++) await page.getByRole('button', { name: 'Undo' }).click();
  await expect(titles).toHaveCount(4);
  await expect(titles.nth(2)).toContainText('The offer');
  await saved(page);
  expect(readdirSync(join(folderOf(program), 'modules/01-first-steps')).sort()).toEqual([
    '01-before-you-sign.md',
    '02-the-offer.md',
    '03-check.md',
    'module.yml',
  ]);
  expect(program.complaints).toEqual([]);
});

test('the module of a file that is opened unfolds, and one that is folded by hand stays so', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await newCourse(page);
  const module = row(page, 'First steps');
  const activities = page.getByRole('treegrid').locator('[role=row][aria-level="2"]');
  await expect(row(page, 'The offer')).toHaveAttribute('aria-selected', 'true');
  await module.getByRole('button').first().click();
  await expect(module).toHaveAttribute('aria-expanded', 'false');
  await write(page, letter);
  await expect(wrong(page)).toContainText('There is no scene “answer”.');
  await expect(activities).toHaveCount(0);
  await page.getByRole('button', { name: 'pack.yml' }).click();
  await expect(page.getByRole('heading', { name: 'pack.yml' })).toBeVisible();
  await expect(module).toHaveAttribute('aria-expanded', 'false');

  await test.step('for a file that a finding leads to, and for one that is new', async () => {
    await page.getByRole('radio', { name: /^In the whole course/ }).check({ force: true });
    await wrong(page)
      .getByRole('button', { name: /the-offer\.md/ })
      .first()
      .click();
    await expect(module).toHaveAttribute('aria-expanded', 'true');
    await expect(row(page, 'The letter')).toHaveAttribute('aria-selected', 'true');
    await module.getByRole('button').first().click();
    await expect(activities).toHaveCount(0);
    await add(page, 'A lesson', 'What a letter is');
    await expect(activities).toHaveCount(4);
  });
  expect(program.complaints).toEqual([]);
});

test('modules and activities are moved by the mouse, and undo brings them back', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await newCourse(page);
  await add(page, 'A module', 'Second steps');
  const titles = page.getByRole('treegrid').getByRole('row');
  const files = () =>
    readdirSync(join(folderOf(program), 'modules'), { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => basename(path))
      .filter((name) => name !== 'module.yml');
  /** The tree shows these, and so do the files, whose order is that of their numbers. */
  const expectOrder = async (...wanted: readonly string[]) => {
    await expect(titles).toContainText(wanted);
    const names = wanted.map((title) => title.toLowerCase().replaceAll(' ', '-'));
    await expect.poll(() => files().map((name) => name.replace(/^\d+-|\.md$/g, ''))).toEqual(names);
  };
  await expectOrder('First steps', 'Before you sign', 'The offer', 'Check', 'Second steps');
  const atFirst = files();

  await test.step('an activity in front of another, by the middle of its row as well', async () => {
    await drag(page, 'The offer', 'Before you sign', 0.4);
    await expectOrder('First steps', 'The offer', 'Before you sign', 'Check', 'Second steps');
  });

  await test.step('into another module, and there in front of what it has', async () => {
    await drag(page, 'The offer', 'Second steps', 0.5);
    await expectOrder('First steps', 'Before you sign', 'Check', 'Second steps', 'The offer');
    await drag(page, 'Check your ground', 'The offer', 0.1);
    await expectOrder('First steps', 'Before you sign', 'Second steps', 'Check', 'The offer');
  });

  await test.step('a module in front of another, and behind it', async () => {
    await drag(page, 'Second steps', 'First steps', 0.2);
    await expectOrder('Second steps', 'Check', 'The offer', 'First steps', 'Before you sign');
    await drag(page, 'Second steps', 'Before you sign', 0.8);
    await expectOrder('First steps', 'Before you sign', 'Second steps', 'Check', 'The offer');
  });

  for (let times = 0; times < 5; times++) await page.getByRole('button', { name: 'Undo' }).click();
  await expectOrder('First steps', 'Before you sign', 'The offer', 'Check', 'Second steps');
  await expect.poll(files).toEqual(atFirst);
  expect(program.complaints).toEqual([]);
});

test('the studio reads well for whoever cannot see it, in a light and a dark window, wide and narrow', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await newCourse(page);
  await write(page, `${letter}\n[[No such term]].\n`);
  await expect(wrong(page)).toContainText('There is no scene “answer”.');
  for (const tab of ['Page', 'Outline', 'Map', 'Play', 'Form', 'Translate']) {
    await page.getByRole('tab', { name: tab }).click();
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const tab of ['Page', 'Map', 'Play', 'Form']) {
    await page.getByRole('tab', { name: tab }).click();
    await expectAccessible(page);
  }
  await test.step('where the tabs need more room than there is, the one that is chosen comes into view', async () => {
    await resize(program, 1024, 700);
    await page.getByRole('separator', { name: 'Beside it' }).focus();
    for (let times = 0; times < 12; times++) await page.keyboard.press('ArrowRight');
    const [first, last] = [page.getByRole('tab', { name: 'Page' }), page.getByRole('tab', { name: 'Translate' })];
    await first.focus();
    await page.keyboard.press('End');
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport({ ratio: 0.95 });
    const [one, other] = [await first.boundingBox(), await last.boundingBox()];
    expect(one?.y).toBe(other?.y);
    await expectAccessible(page);
  });
  await resize(program, 640, 700);
  for (const panel of ['Files', 'Text', 'Beside it']) {
    await page.getByRole('radio', { name: panel }).check({ force: true });
    await expectAccessible(page);
  }
});
