import { buildCourse, noCourse } from './course-file.ts';
import { introduce, openActivity } from './person.ts';
import { expect, test } from './program.ts';

test.use({ contentFolder: noCourse });

const tricks = `You are deputy mayor.

<script>window.planted = 'script'</script>
<img src=x onerror="window.planted = 'onerror'">
<iframe src="https://evil.example/"></iframe>
<form action="https://evil.example/"><input name="a"></form>
<style>main { display: none }</style>
<a href="javascript:window.planted='html'">html</a>

![A picture](../../media/quay.svg)
[a link](https://evil.example/)
`;

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="window.planted='onload'">
<title>Quay</title><script>window.planted = 'svg'; fetch('https://evil.example/')</script>
<image href="https://evil.example/a.png" width="10" height="10"/><rect width="10" height="10"/></svg>`;

test('nothing that a course contains can run, load or cover anything', async ({ program }) => {
  const { page } = program;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await introduce(page);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a course from a file' }).click();
  const edit = (text: string) => text.replace(/You are deputy mayor\..*/, tricks);
  await (await chosen).setFiles(buildCourse({ edit, more: { 'media/quay.svg': new TextEncoder().encode(svg) } }));
  await page.getByRole('button', { name: 'Install the course' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '“Harbour” is installed' })).toBeVisible();
  await openActivity(page, 'The offer');
  const main = page.getByRole('main');
  await expect(main.getByText('window.planted').first()).toBeVisible();
  await expect(main.getByRole('img', { name: 'A picture' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { planted?: string }).planted)).toBeUndefined();
  const planted =
    'main :is(script, style, iframe, object, embed, form[action], a[href^="javascript" i], [onload], [onerror])';
  expect(await page.locator(planted).count()).toBe(0);
  expect(asked.filter((url) => url.includes('evil.example'))).toEqual([]);
});
