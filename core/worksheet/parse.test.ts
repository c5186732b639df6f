import { describe, expect, it } from 'vitest';
import { plainText } from '../markdown/text.ts';
import { parseActivity } from '../pack/activity.ts';
import { blocksOf } from '../pack/blocks.ts';

const section = `## Who may sign {#who-signs}

Two lines: which office, up to what.

> The mayor, with the council’s vote, up to five years.

- \`missing\` Nobody is named.
- \`workable\` An office is named.
- \`sound\` An office is named, and what it may not sign.
`;
const sheet = (...sections: readonly string[]) =>
  `---\ntype: worksheet\ntitle: Your protocol\nminutes: 45\n---\n\nOne page.\n\n${sections.join('\n')}`;

const read = (text: string) => {
  const activity = parseActivity('a.md', text);
  if (activity.type !== 'worksheet') throw new Error(JSON.stringify(activity.findings));
  return activity;
};

describe('a worksheet', () => {
  it('has sections with what to write, an example and a rubric of three levels', () => {
    const { worksheet, findings } = read(sheet(section, section.replace('who-signs', 'gates')));
    expect(findings).toEqual([]);
    expect(worksheet).toMatchObject({ title: 'Your protocol', minutes: 45, intro: [{ type: 'paragraph' }] });
    expect(worksheet.sections.map(({ id }) => id)).toEqual(['who-signs', 'gates']);
    const [first] = worksheet.sections;
    expect(first?.body).toHaveLength(1);
    expect(first?.example).toHaveLength(1);
    const [sound] = first?.rubric.sound ?? [];
    expect(sound?.type === 'paragraph' && plainText(sound.children)).toBe(
      'An office is named, and what it may not sign.',
    );
  });

  it('has all its words checked for citations and terms', () => {
    const words = JSON.stringify(blocksOf(read(sheet(section))));
    for (const said of ['One page.', 'Who may sign', 'Two lines', 'five years', 'Nobody', 'may not sign'])
      expect(words).toContain(said);
  });

  it('leaves out a section whose rubric lacks a level, and says which', () => {
    const { worksheet, findings } = read(sheet(section.replace(/- `workable`.*\n/, '')));
    expect(worksheet.sections).toEqual([]);
    expect(findings).toMatchObject([
      { code: 'rubric', line: 9, message: 'The section has no rubric for workable.' },
      { code: 'no-sections', line: 1 },
    ]);
  });

  it('takes twenty sections and no more', () => {
    const many = Array.from({ length: 21 }, (_, index) => section.replace('who-signs', `s${index}`));
    const { worksheet, findings } = read(sheet(...many));
    expect(worksheet.sections).toHaveLength(20);
    expect(findings).toMatchObject([{ code: 'too-many' }]);
  });

  it('wants each id once', () => {
    expect(read(sheet(section, section)).findings).toMatchObject([{ code: expect.stringContaining('twice') }]);
  });
});
