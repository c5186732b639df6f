import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { buildCourse, makeKeyFile } from './course-file.ts';
import { packAnyhow } from './faulty-file.ts';
import { greekCourse } from './greek-course.ts';
import { button, go, lookInto, press, settled, unfold, type Walk } from './walk.ts';

/** The files of one course, as schools may hand them out. Made once: it takes a second or two. */
function makeFiles() {
  const content = greekCourse({ isSmall: true });
  const key = makeKeyFile();
  const signed = buildCourse({ content, key });
  const tampered = join(mkdtempSync(join(tmpdir(), 'civic-envoy-tampered-')), 'tampered.coursepack');
  const bytes = readFileSync(signed);
  const at = Math.floor(bytes.length * 0.6);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(tampered, bytes);
  const letter = join(mkdtempSync(join(tmpdir(), 'civic-envoy-letter-')), 'letter.coursepack');
  writeFileSync(letter, 'ψ');
  return {
    signed,
    unsigned: buildCourse({ content }),
    faulty: packAnyhow(join(content, 'harbour')),
    newer: buildCourse({ content, key, version: '1.1.0', edit: (text) => text.replace('-5`', '-6`') }),
    older: buildCourse({ content, version: '0.9.0' }),
    replaced: buildCourse({ content, key: makeKeyFile(key), version: '1.2.0' }),
    foreign: buildCourse({ content, key: makeKeyFile(), version: '1.3.0' }),
    tampered,
    letter,
  };
}
let files: ReturnType<typeof makeFiles> | null = null;

/** A course that comes as a file: looked at, refused, installed, and taken away again. */
export async function walkFiles(walk: Walk): Promise<void> {
  const { page, look } = walk;
  files ??= makeFiles();
  const main = page.getByRole('main');
  const give = async (path: string, name: string) => {
    await page.goto(`${page.url().replace(/#.*$/, '')}#/`);
    const chosen = page.waitForEvent('filechooser');
    await button(main, 'Add a course from a file').click();
    await (await chosen).setFiles(path);
    await expect(page).toHaveURL(/#\/install/);
    const offer = main.getByRole('button').nth(1);
    await expect(name.startsWith('refused') ? main.getByRole('alert') : offer).toBeVisible();
    await settled(page);
    await unfold(walk);
    await look(`a file that is ${name}`);
  };
  await give(files.letter, 'refused as no course');
  await give(files.tampered, 'refused as damaged');
  await give(files.unsigned, 'unsigned');
  await give(files.faulty, 'unsigned and has errors');
  await give(files.signed, 'signed with a new key');
  await button(main, 'Install the course').click();
  await expect(main.locator('a[href$="/course/harbour"]')).toBeVisible();
  await look('a course that is installed');
  await go(walk, '/course/harbour/scenario/harbour/offer', 'an attempt');
  await expect(page).toHaveURL(/attempt/);
  await page.locator('.desk-choice').nth(1).click();
  const attempt = page.url();
  await settled(page);
  await give(files.signed, 'the edition that is here');
  await give(files.older, 'older and unsigned');
  await give(files.foreign, 'signed with another key');
  await give(files.replaced, 'signed with a key that replaces another');
  await give(files.newer, 'newer');
  await button(main, 'Install version …').click();
  await expect(main.locator('a[href$="/course/harbour"]')).toBeVisible();
  await look('an edition that is installed');
  await go(walk, '/course/harbour', 'a course with an attempt at an earlier edition');
  await page.goto(attempt);
  await settled(page);
  await look('an attempt at an earlier edition');
  await go(walk, '/course/harbour');
  await lookInto(walk, button(main, 'Remove the course'), 'removing a course');
  await button(main, 'Remove the course').click();
  await press(walk, button(page.getByRole('dialog'), 'Remove the course'), 'a library without any course');
}
