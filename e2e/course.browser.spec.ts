import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { answer, questionsIn } from './answers.ts';
import { ask, choices, decide, introduce, openActivity } from './person.ts';
import { test } from './program.ts';
import { agree, consult, fairOffer, pick, sitDown, walkAway } from './tables.ts';

/*
 * The course from its first page to its certificate, by three trainees from different countries. In the browser only: it is
 * the same host, and a course is long.
 */
test.describe.configure({ mode: 'parallel' });

const root = join(import.meta.dirname, '..');
const course = join(root, 'content/local-diplomacy');

interface Activity {
  readonly file: string;
  readonly type: string;
  readonly title: string;
}

/** The activities in their order, with what stands at the head of each file. */
const activities: readonly Activity[] = readdirSync(join(course, 'modules'))
  .sort()
  .flatMap((module) =>
    readdirSync(join(course, 'modules', module)).map((name) => join(course, 'modules', module, name)),
  )
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const text = readFileSync(file, 'utf8');
    const field = (name: string) =>
      new RegExp(`^${name}: (.+)$`, 'm')
        .exec(text)?.[1]
        ?.replace(/^"(.*)"$/, '$1')
        .trim() ?? '';
    return { file, type: field('type'), title: field('title') };
  });

/** A word of the home country, as a sentence begins with it. */
function homeWord(code: string, name: string): string {
  const text = readFileSync(join(course, `atlas/${code.toLowerCase()}.yml`), 'utf8');
  const word = new RegExp(`^  ${name}: (.+)$`, 'm').exec(text)?.[1]?.replace(/^["'](.*)["']$/, '$1') ?? '';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

interface Step {
  readonly kind: 'choose' | 'ask';
  readonly label: string;
}

/** One play of a scenario that comes to the best result, as `npm run pack -- best` tells an author. */
const bestPlay = (file: string, home: string): readonly Step[] =>
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'scripts/pack.ts'), 'best', file, '--home', home, '--json'], {
      encoding: 'utf8',
    }),
  );

/** The lesson before may have led here already, and then what begins as it opens has begun. */
async function arrive(page: Page, there: Locator): Promise<void> {
  const carryOn = page.getByRole('main').getByRole('link', { name: 'Carry on' }).first();
  await expect(carryOn.or(there).first()).toBeVisible();
  if (await carryOn.isVisible()) await carryOn.click();
  await expect(there).toBeVisible();
}

async function playScenario(page: Page, { file }: Activity, home: string): Promise<void> {
  await arrive(page, choices(page).first());
  for (const { kind, label } of bestPlay(file, home)) {
    if (kind === 'ask') await ask(page, label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    else await take(page, label);
  }
  await page.getByRole('link', { name: 'Read the debrief' }).click();
  await expect(page.getByRole('heading', { name: 'The path you took' })).toBeVisible();
}

/** Takes the choice that says this; of several that hold the words, the shortest. */
async function take(page: Page, label: string): Promise<void> {
  const holding = choices(page).filter({ hasText: label });
  const texts = await holding.allTextContents();
  const shortest = texts.reduce((best, text, index) => (text.length < (texts[best]?.length ?? 0) ? index : best), 0);
  await decide(page, holding.nth(shortest));
}

async function negotiate(page: Page, title: string, home: string): Promise<void> {
  await arrive(page, page.getByLabel('The worth of the deal you hope for, in points'));
  await sitDown(page);
  if (title === 'The clause') {
    await consult(page, homeWord(home, 'ministry'));
    await fairOffer(page);
    await agree(page);
  } else if (title === 'The clause, a year later') {
    await walkAway(page);
  } else if (title === 'Rebuilding') {
    await consult(page, 'The procurement office');
    await consult(page, 'The court of auditors');
    await pick(page, 'Weeks until', '6 weeks');
    await pick(page, 'Who audits', 'A full audit');
    await pick(page, 'Who builds', 'Firms from Tarnisk');
    await pick(page, 'The residents', 'A binding vote');
    await pick(page, 'How long', 'Three years, each side');
    await pick(page, 'The damage map', 'Open, without');
    await pick(page, 'Whose picture', 'Both flags');
    await agree(page);
  } else {
    await consult(page, 'The office that screens');
    await consult(page, homeWord(home, 'security'));
    await pick(page, 'The share they buy', '24.9 per cent');
    await pick(page, 'Jobs that', '400 jobs');
    await pick(page, 'Who runs', 'Theirs for freight');
    await pick(page, 'Your right', 'After ten years');
    await pick(page, 'Screening', 'Sign now, nothing takes effect');
    await pick(page, 'Berths', 'One, when it is free');
    await pick(page, 'What is published', 'A summary');
    await agree(page, 0, 9);
  }
  await expect(page.getByText('A good ending')).toBeVisible();
}

async function takeQuiz(page: Page, { file }: Activity): Promise<void> {
  const questions = questionsIn(file);
  for (const _ of questions) {
    await answer(page, questions);
    await page.getByRole('button', { name: /^(Next question|See the result)$/ }).click();
  }
  await expect(page.getByText(/^Passed, with/)).toBeVisible();
}

async function judge(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Begin/ }).click();
  const keep = page.getByRole('button', { name: /^Keep it and/ });
  for (let situation = 0; situation < 12; situation++) {
    // The place in the test is said before anything is judged, so that no answer goes to the situation before.
    await expect(page.getByText(`Situation ${situation + 1} of 12`).first()).toBeVisible();
    const groups = page.getByRole('group').filter({ has: page.getByRole('radio', { name: 'Good' }) });
    for (let at = 0; at < 4; at++) await groups.nth(at).getByRole('radio', { name: 'Good' }).check();
    await page.getByRole('radio', { name: 'It is what it says it is' }).check();
    await page.getByRole('radio', { name: '80 %' }).check();
    await keep.click();
  }
  await expect(page.getByRole('heading', { name: 'What it says' })).toBeVisible();
}

async function writeProtocol(page: Page): Promise<void> {
  const entries = page.getByLabel('Your entry');
  await expect(entries.first()).toBeVisible();
  for (let at = 0; at < (await entries.count()); at++) await entries.nth(at).fill(`Entry ${at + 1}.`);
  await page.getByRole('button', { name: 'Finish worksheet' }).click();
  await expect(page.getByRole('button', { name: 'Finish worksheet' })).toBeHidden();
}

async function doActivity(page: Page, activity: Activity, home: string): Promise<void> {
  await openActivity(page, activity.title);
  switch (activity.type) {
    case 'lesson':
      // The next activity comes by itself.
      await page.getByRole('button', { name: 'Finish lesson' }).click();
      return expect(page.getByRole('heading', { level: 1, name: activity.title, exact: true })).toBeHidden();
    case 'scenario':
      return playScenario(page, activity, home);
    case 'negotiation':
      return negotiate(page, activity.title, home);
    case 'quiz':
      return takeQuiz(page, activity);
    case 'judgement':
      return judge(page);
    case 'worksheet':
      return writeProtocol(page);
    default:
      throw new Error(`${activity.title} is of no known type.`);
  }
}

for (const [name, country, code] of [
  ['Claire Martin', 'France', 'FR'],
  ['Jan Kowalski', 'Poland', 'PL'],
  ['Anna Schmidt', 'Germany', 'DE'],
] as const)
  test(`${name} from ${country} does the whole course, and has its certificate`, async ({ program }) => {
    test.setTimeout(10 * 60_000);
    const { page } = program;
    // In a test this long, what is not there is told at once.
    page.setDefaultTimeout(15_000);
    await introduce(page, { name, home: country });
    for (const activity of activities) await test.step(activity.title, () => doActivity(page, activity, code));
    await page.getByRole('navigation', { name: 'Civic Envoy' }).getByRole('link', { name: 'Library' }).click();
    await page
      .getByRole('link', { name: /^Table of contents/ })
      .first()
      .click();
    await page.getByRole('link', { name: /^Certificate and results/ }).click();
    await expect(page.getByText(/^You have done everything this course asks for/)).toBeVisible();
    await page.getByRole('link', { name: 'Look at the certificate' }).click();
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
    expect(program.complaints).toEqual([]);
  });
