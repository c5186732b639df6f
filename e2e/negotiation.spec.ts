import type { Locator, Page } from '@playwright/test';
import { introduce, openActivity } from './person.ts';
import { expect, test } from './program.ts';
import { agree, ask, consult, fairOffer, issue, latest, pick, readDebrief, sitDown, walkAway } from './tables.ts';
import { expectAccessible, expectNoSideways, pagesPrinted, resize } from './window.ts';

test('a person prepares, asks, proposes a trade, consults, agrees, and reads what was possible', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'The clause');
  await expect(page.getByText('Foreign policy belongs to the state.')).toBeVisible();
  await expect(page.getByText('Outside your mandate.').first()).toBeVisible();
  await page.getByLabel('Most', { exact: true }).selectOption({ label: 'Article 4, on the Sund question' });
  await page.getByRole('checkbox', { name: 'What does article 4 do for Velmora?' }).check();
  await sitDown(page);
  await expect(page.getByText('0 of 8 rounds used')).toBeVisible();

  await ask(page, 'What does article 4 do');
  await expect(issue(page, 'Article 4')).toContainText('You know: this matters much to them.');

  await page.getByRole('radio', { name: 'If you …, we …' }).check();
  await expect(page.getByRole('button', { name: 'Propose this trade' })).toBeDisabled();
  await pick(page, 'What is published', 'The whole text');
  await expect(page.getByText('What is published: The whole text', { exact: true })).toBeVisible();
  await pick(page, 'The orchestra', 'Three concerts, at your expense');
  await page.getByRole('button', { name: 'Propose this trade' }).click();
  await expect(latest(page, /^You proposed a trade/)).toBeFocused();
  await expect(page.getByText('1 of 8 rounds used')).toBeVisible();

  await consult(page, 'The legal service');
  await consult(page, 'The Ministry for Europe');
  await consult(page, 'The prefecture');
  await page.getByRole('radio', { name: 'An offer' }).check();
  await fairOffer(page);
  await expect(page.getByRole('main').getByText(/^Worth 14.4 points more to you than no deal/)).toBeVisible();
  await agree(page, 1);
  await expect(page.getByRole('heading', { name: 'Signed', exact: true })).toBeVisible();

  await readDebrief(page);
  const main = page.getByRole('article');
  await expect(main.getByText('You had the consent for “Each city follows the policy of its own state”')).toBeVisible();
  await expect(main.getByText(/^Before you committed your city you had consulted/)).toBeVisible();
  await expect(main.getByText(/^One who (concedes late|invents a deadline)$/)).toBeVisible();
  await expect(main.getByText('You had 1 of 1.')).toBeVisible();
  await expect(page.getByRole('img', { name: /Every possible deal/ })).toBeVisible();
  await page.getByRole('button', { name: 'Show as a table' }).click();
  expect(await pagesPrinted(program)).toBe(2);
  const figures = page.getByRole('group', { name: 'The figures behind the chart' });
  await expect(figures.getByRole('row', { name: /^Nash solution/ })).toBeVisible();
  expect(program.complaints).toEqual([]);
});

test('at Rebuilding, what was asked leads to a trade that is better for both than the compromise', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'Rebuilding');
  await sitDown(page);
  await ask(page, 'What would go wrong');
  await ask(page, 'Who would build');
  await ask(page, 'How do you feel about being audited');
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
  await expect(page.getByText('A good ending')).toBeVisible();
  await readDebrief(page);
  const report = page.getByRole('article');
  await expect(report.getByText(/^One who (answers in kind|concedes early)$/)).toBeVisible();
  await expect(report.getByText(/^Nothing\. Whatever would have been better/)).toBeVisible();
  expect(program.complaints).toEqual([]);
});

test('at The terminal, two consents come first, and a deadline that was none passes', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'The terminal');
  await sitDown(page);
  await ask(page, 'Why a third');
  await ask(page, 'What is it about the computers');
  await ask(page, 'How sure are');
  await ask(page, 'What happens if we are not ready');
  await consult(page, 'The office that screens');
  await consult(page, 'The General Directorate');
  await consult(page, 'The harbour master');
  await expect(issue(page, 'The share they buy')).not.toContainText('Not yours alone');
  await pick(page, 'The share they buy', '24.9 per cent');
  await pick(page, 'Jobs that', '400 jobs');
  await pick(page, 'Who runs', 'Theirs for freight');
  await pick(page, 'Your right', 'After ten years');
  await pick(page, 'Screening', 'Sign now, nothing takes effect');
  await pick(page, 'Berths', 'One, when it is free');
  await pick(page, 'What is published', 'A summary');
  await agree(page, 0, 9);
  await expect(page.getByText('A good ending')).toBeVisible();
  await readDebrief(page);
  const report = page.getByRole('article');
  await expect(report.getByText(/invents a deadline|concedes late/).first()).toBeVisible();
  expect(program.complaints).toEqual([]);
});

test('a table is played again from any step, against the same counterpart', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'The clause');
  await sitDown(page);
  await ask(page, 'How important is the orchestra');
  await page.getByRole('button', { name: 'the best for you' }).click();
  await page.getByRole('button', { name: 'Send this offer' }).click();
  await expect(latest(page, /^You offered/)).toBeFocused();
  await walkAway(page);
  await readDebrief(page);
  await page.getByRole('button', { name: 'Play again from here, step 3' }).click();
  await expect(page.getByText('0 of 8 rounds used')).toBeVisible();
  await expect(latest(page, /^You asked: How important/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^How important is the orchestra\? heard/ })).toBeVisible();
  await walkAway(page);
  await readDebrief(page);
  const attempts = page.getByRole('table').filter({ hasText: 'Attempt 2' });
  await expect(attempts.getByRole('row', { name: /Attempt 2/ })).toContainText('from a round of attempt 1');
  await expect(attempts.getByRole('row', { name: /Attempt 1/ })).toContainText('You left (fair)');
});

test('at a table without a deal to be had, walking away scores well', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'The clause, a year later');
  await sitDown(page);
  await page.getByRole('button', { name: 'Walk away' }).click();
  const dialog = page.getByRole('dialog', { name: 'Walk away from this table?' });
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByRole('heading', { name: 'Your next offer' })).toBeVisible();
  await walkAway(page);
  await expect(page.getByText('A good ending')).toBeVisible();
  await readDebrief(page);
  const report = page.getByRole('article');
  await expect(report.getByText('Rightly left')).toBeVisible();
  await expect(report.getByText('there is no zone of agreement')).toBeVisible();
});

test('what is not the mayor’s to give can be seen, with who could give it, and not be picked', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'The clause');
  await sitDown(page);
  const own = page.getByRole('radio', { name: /Each city follows the policy of its own state/ });
  await expect(own).toBeDisabled();
  await expect(own).toHaveAccessibleDescription(/Not yours alone: The Ministry for Europe .* can consent/);
  const never = page.getByRole('radio', { name: /Nobody is told/ });
  await expect(never).toBeDisabled();
  await expect(never).toHaveAccessibleDescription(/Outside your mandate\./);
  await page.getByRole('button', { name: 'Accept their proposal' }).click();
  const dialog = page.getByRole('dialog', { name: 'You cannot accept this as it stands' });
  await expect(dialog.getByText('“Nobody is told” is outside your mandate.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await consult(page, 'The Ministry for Europe');
  await expect(own).toBeEnabled();
});

test('a limit that is conceded ends in a debrief that shows what follows, and no gain makes up for it', async ({
  program,
}) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'The clause');
  await sitDown(page);
  await fairOffer(page, 'The city supports Ilmaria');
  await expect(
    page.getByText(/^This holds .* outside your mandate\. If they accept, the mandate is broken/),
  ).toBeVisible();
  await agree(page);
  await expect(page.getByRole('heading', { name: 'Signed too far' })).toBeVisible();
  await expect(page.getByText('A poor ending')).toBeVisible();
  await readDebrief(page);
  const report = page.getByRole('article');
  await expect(report.getByText('Broken', { exact: true })).toBeVisible();
  await expect(report.getByText(/What else the deal brings counts neither for this nor against it\./)).toBeVisible();
});

for (const how of ['quit', 'cut off'] as const) {
  test(`a negotiation goes on exactly where it was after the program was ${how}`, async ({ program }) => {
    await introduce(program.page);
    await openActivity(program.page, 'Rebuilding');
    await sitDown(program.page);
    await program.page.getByRole('button', { name: 'the best for you' }).click();
    await program.page.getByRole('button', { name: 'Send this offer' }).click();
    await expect(latest(program.page, /^You offered/)).toBeFocused();
    const before = await program.page.getByRole('main').textContent();
    const page = how === 'quit' ? await program.restart() : await program.kill();
    await page.getByRole('link', { name: 'Carry on: Rebuilding' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Carry on' }).first().click();
    await expect(latest(page, /^You offered/)).toBeVisible();
    expect(await page.getByRole('main').textContent()).toBe(before);
  });
}

/** Goes on with Tab until something has the focus, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 160; presses++) {
    if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

test('a table is played from the mandate to the debrief by the keyboard alone', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await openActivity(page, 'The clause');
  await tabTo(page, page.getByLabel('The worth of the deal you hope for, in points'));
  await page.keyboard.type('75');
  await page.keyboard.press('Tab');
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your next offer' })).toBeVisible();
  await tabTo(page, issue(page, 'Article 4').getByRole('radio').first());
  for (const digit of ['4', '3', '1', '2', '2', '2', '1']) {
    await page.keyboard.press(digit);
    await expect(page.locator(':focus')).toBeChecked();
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /After the signing/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Send this offer' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(latest(page, /^You offered/)).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: /^What would a larger exchange/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(latest(page, /^You asked/)).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Walk away' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Walk away' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Read the debrief' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'The clause' })).toBeFocused();
  expect(program.complaints).toEqual([]);
});

/** Every screen of a table, one after the other; `look` is called on each. */
async function everyScreen(page: Page, look: () => Promise<void>): Promise<void> {
  await introduce(page);
  await openActivity(page, 'The clause');
  await expect(page.getByRole('heading', { name: 'Your notes before you sit down' })).toBeVisible();
  await look();
  await page.getByRole('button', { name: 'Note this and sit down' }).click();
  await expect(page.getByText('Write a number, for example 65.').first()).toBeVisible();
  await look();
  await sitDown(page);
  await look();
  await page.getByRole('button', { name: 'the best for you' }).click();
  await page.getByRole('button', { name: 'Send this offer' }).click();
  await expect(latest(page, /^You offered/)).toBeFocused();
  await page.getByRole('radio', { name: 'If you …, we …' }).check();
  await look();
  await page.getByRole('button', { name: 'Accept their proposal' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await walkAway(page);
  await look();
  await readDebrief(page);
  await look();
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await look();
  await openActivity(page, 'The clause');
  await expect(page.getByRole('heading', { name: 'Earlier attempts' })).toBeVisible();
  await look();
}

for (const scheme of ['light', 'dark'] as const) {
  test(`no screen of a table has an accessibility violation, ${scheme}`, async ({ program }) => {
    test.slow();
    const { page } = program;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await everyScreen(page, async () => {
      await expectAccessible(page);
    });
    expect(program.complaints).toEqual([]);
  });
}

for (const [how, width, height] of [
  ['in the smallest window', 400, 640],
  ['at 200 % in a window of 1280 by 860', 640, 430],
] as const) {
  test(`no screen of a table is cut off at the side ${how}`, async ({ program }) => {
    await resize(program, width, height);
    await everyScreen(program.page, () => expectNoSideways(program.page));
  });
}
