import { buildCourse, noCourse } from './course-file.ts';
import { introduce } from './person.ts';
import { expect, test } from './program.ts';

test.use({ contentFolder: noCourse });

test('a course file that is opened by double click is shown in the window that is there', async ({ program }) => {
  const { page, desktop } = program;
  await introduce(page);
  const path = buildCourse();
  await desktop?.evaluate(({ app }, file) => {
    app.emit('second-instance', {}, ['civic-envoy', file], '/');
  }, path);
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour' })).toBeVisible();
  await desktop?.evaluate(
    ({ app }, file) => {
      app.emit('open-file', { preventDefault() {} }, file);
    },
    buildCourse({ version: '1.1.0' }),
  );
  await expect(page.getByRole('main')).toContainText('1.1.0');
});
