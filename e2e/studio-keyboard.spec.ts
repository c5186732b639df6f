import { noCourse } from './course-file.ts';
import { tabTo } from './keys.ts';
import { introduce } from './person.ts';
import { expect, test } from './program.ts';

test.use({ contentFolder: noCourse });

test('a course is made, written, mended and moved about in by the keyboard alone', async ({ program }) => {
  const { page } = program;
  await introduce(page);
  await tabTo(page, page.getByRole('link', { name: 'Studio' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Make a new course' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Make a new course' });
  await tabTo(page, dialog.getByLabel('Title'));
  await page.keyboard.type('Harbour talks');
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: /^Text of / });
  await expect(text).toContainText('The delegation waits');

  await test.step('the text is written, and a finding mended with one key', async () => {
    await tabTo(page, text);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n\nIt is what they call [[good manners');
    const wrong = page.getByRole('region', { name: 'What is wrong' });
    await expect(wrong).toContainText('“good manners”');
    // The words are marked a moment after the list names them.
    await expect(async () => {
      await page.keyboard.press('F8');
      await page.keyboard.press('ControlOrMeta+.');
      await expect(page.getByRole('heading', { name: 'glossary.md' })).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(text).toContainText('good manners');
    await expect(text).toBeFocused();
    await page.keyboard.type('To write back.');
    await expect(text).toContainText(': To write back.');
    await expect(wrong).toContainText('Nothing is wrong');
  });

  await test.step('Tab leaves the text, and the panes beside it are reached', async () => {
    await tabTo(page, page.getByRole('tab', { name: 'Page' }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Outline' })).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('what was done is taken back by keys, in whichever file it was', async () => {
    await tabTo(page, page.getByRole('row'));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /before-you-sign\.md$/ })).toBeVisible();
    await tabTo(page, text);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('heading', { name: 'glossary.md' })).toBeVisible();
    await expect(text).not.toContainText('To write back.');
  });
  expect(program.complaints).toEqual([]);
});
