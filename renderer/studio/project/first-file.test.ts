import { describe, expect, it } from 'vitest';
import { newActivity } from '../../../core/studio/template/activity.ts';
import { openWorkshop } from '../../../core/studio/workshop.ts';
import { firstFile } from './first-file.ts';

function opened(files: Record<string, string>, open: string | null = null) {
  const texts = new Map(Object.entries({ 'modules/01-one/module.yml': 'title: One\n', ...files }));
  const workshop = openWorkshop();
  workshop.change([...texts]);
  return { open, texts, outline: workshop.outline() };
}

const lesson = { 'modules/01-one/01-read.md': newActivity('lesson', 'Read') };
const scenario = { 'modules/01-one/02-play.md': newActivity('scenario', 'Play') };

describe('the file that a course opens with', () => {
  it('is its first scenario, though a lesson comes before it', () => {
    expect(firstFile(opened({ ...lesson, ...scenario }))).toBe('modules/01-one/02-play.md');
  });

  it('is its first activity where it has no scenario, and its pack.yml where it has none at all', () => {
    expect(firstFile(opened(lesson))).toBe('modules/01-one/01-read.md');
    expect(firstFile(opened({ 'pack.yml': 'title: Empty\n' }))).toBe('pack.yml');
    expect(firstFile(opened({}))).toBeNull();
  });

  it('is none while another is open, and as long as nobody knows what there is', () => {
    expect(firstFile(opened(lesson, 'glossary.md'))).toBeNull();
    expect(firstFile({ ...opened(lesson), outline: null })).toBeNull();
  });
});
