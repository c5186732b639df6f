import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { introduce, openActivity } from './person.ts';
import { expect, test } from './program.ts';
import { pagesPrinted } from './window.ts';

const modules = join(import.meta.dirname, '../content/local-diplomacy/modules');

/** The briefs, a lesson at the end of each module. */
const briefs = readdirSync(modules)
  .flatMap((module) => readdirSync(join(modules, module)).map((name) => join(modules, module, name)))
  .filter((file) => file.endsWith('-brief.md'))
  .map((file) => /^title: "?(.+?)"?$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '');

test('each of the twelve modules has a brief that prints on two pages', async ({ program }) => {
  test.setTimeout(3 * 60_000);
  const { page } = program;
  await introduce(page);
  expect(briefs).toHaveLength(12);
  for (const title of briefs)
    await test.step(title, async () => {
      await openActivity(page, title);
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Print, or save as PDF' })).toBeVisible();
      expect(await pagesPrinted(program)).toBeLessThanOrEqual(2);
    });
});
