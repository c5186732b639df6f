import { ask, choices, choose, introduce, openActivity, smallCourse } from './person.ts';
import { expect, test } from './program.ts';

test.use({ contentFolder: smallCourse });

for (const how of ['quit', 'cut off'] as const) {
  test(`a play goes on exactly where it was after the program was ${how}`, async ({ program }) => {
    await introduce(program.page);
    await openActivity(program.page, 'The offer');
    await choose(program.page, 'Call again');
    await ask(program.page, 'The prefecture');
    const before = await program.page.getByRole('main').textContent();
    const page = how === 'quit' ? await program.restart() : await program.kill();
    await page.getByRole('link', { name: 'Carry on: The offer' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Carry on' }).first().click();
    await expect(page.getByText('2 of 6 days left').first()).toBeVisible();
    await expect(choices(page)).toHaveText([/Sign at once/, /Name article 4/]);
    expect(await page.getByRole('main').textContent()).toBe(before);
  });
}
