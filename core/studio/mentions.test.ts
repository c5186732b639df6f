import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFolder } from '../../scripts/folder.ts';
import { hasErrors } from '../diagnostic.ts';
import { parseActivity } from '../pack/activity.ts';
import { applyChanges, changedFiles } from './change.ts';
import { linesOf } from './lines.ts';
import { definitionOf, mentionAt, mentionsIn } from './mentions.ts';
import { rename } from './rename.ts';
import { packOf } from './texts.ts';

const offer = readFileSync(new URL('../scenario/fixtures/offer.md', import.meta.url), 'utf8');
const path = 'modules/01-harbour/01-offer.md';
const course = packFolder(join(import.meta.dirname, '../../content/local-diplomacy'));
const scenarios = course.paths.filter(
  (one) => /^modules.*\.md$/.test(one) && parseActivity(one, course.text(one) ?? '').type === 'scenario',
);

const at = (text: string, piece: string, inset = 0) => {
  const mention = mentionAt(mentionsIn(text), text.indexOf(piece) + inset);
  if (!mention) throw new Error(`Nothing is mentioned at ${piece}.`);
  return mention;
};

describe('what a scenario speaks of', () => {
  it('knows the id in a heading, a link and a rule for the same scene', () => {
    const link = at(offer, '](#signed)', 4);
    const definition = definitionOf(mentionsIn(offer), link);
    expect(definition).toMatchObject({ kind: 'scene', name: 'signed', role: 'definition' });
    expect(offer.slice(definition?.from, definition?.to)).toBe('signed');
  });

  it('knows a name in the front matter, in an effect and in a condition for the same meter', () => {
    expect(definitionOf(mentionsIn(offer), at(offer, '`trust +60`', 2))).toMatchObject({
      kind: 'meter',
      name: 'trust',
    });
    expect(definitionOf(mentionsIn(offer), at(offer, 'alignment >= 50', 2))).toMatchObject({ kind: 'meter' });
    expect(definitionOf(mentionsIn(offer), at(offer, '`if opinion`', 5))).toMatchObject({ kind: 'fact' });
  });

  it('takes what stands in a string, in a fence or behind a dot for no name', () => {
    const text = `${offer}\n\`if clause == "trust" && home.trust == 'x'\` Words.\n\n\`\`\`\n[x](#signed) \`trust +1\`\n\`\`\`\n`;
    expect(mentionsIn(text).length - mentionsIn(offer).length).toBe(1);
  });

  it('finds in every scenario of the course each scene and each link that its parser finds', () => {
    expect(scenarios.length).toBeGreaterThan(5);
    for (const one of scenarios) {
      const text = course.text(one) ?? '';
      const activity = parseActivity(one, text);
      if (activity.type !== 'scenario') continue;
      const mentions = mentionsIn(text);
      const { scenes, channels, meters } = activity.scenario;
      const defined = mentions.filter(({ role }) => role !== 'reference').map(({ name }) => name);
      for (const { id } of [...scenes, ...channels]) expect(defined).toContain(id);
      for (const { name } of meters) expect(defined).toContain(name);
      const targets = scenes.flatMap((scene) => scene.choices.map(({ target }) => target));
      const links = mentions
        .filter(({ kind, role }) => kind === 'scene' && role === 'reference')
        .map(({ name }) => name);
      for (const target of targets) expect(links).toContain(target);
    }
  });
});

describe('renaming', () => {
  it('leaves every scenario of the course playing as it did, under the new name', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (which, whose) => {
        const one = scenarios[which % scenarios.length] ?? '';
        const text = course.text(one) ?? '';
        const mentions = mentionsIn(text);
        const mention = mentions[whose % mentions.length];
        if (!mention || !definitionOf(mentions, mention)) return;
        const renamed = rename(course, one, mention, 'brand_new');
        if (!renamed.ok) throw new Error(renamed.why);
        const after = changedFiles(course, renamed.changes);
        for (const { path: changed, after: now } of after) {
          const read = parseActivity(changed, now ?? '');
          expect(hasErrors(read.findings)).toBe(false);
        }
        const now = after.find((file) => file.path === one)?.after ?? '';
        const back = rename(packOf(new Map([[one, now]])), one, { ...mention, name: 'brand_new' }, mention.name);
        if (!back.ok) throw new Error(back.why);
        const again = applyChanges(now, back.changes);
        if (mentions.every((other) => other.role !== 'heading' || other.name !== mention.name))
          expect(again).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('gives a scene that is named by its heading an id of its own', () => {
    const text = '---\ntype: scenario\ntitle: X\n---\n\n# Story\n\n## The first letter\n\n- [On](#the-first-letter)\n';
    const renamed = rename(packOf(new Map([[path, text]])), path, at(text, '](#the', 4), 'letter');
    expect(renamed).toMatchObject({ ok: true });
    if (renamed.ok)
      expect(applyChanges(text, renamed.changes)).toContain('## The first letter {#letter}\n\n- [On](#letter)');
  });

  it('goes into translations, and into scenarios that ask how this one ended', () => {
    const later =
      '---\ntype: scenario\ntitle: Later\nearlier:\n  well: { activity: harbour/offer, endings: [ signed, refused ] } # both\n---\n';
    const files = packOf(
      new Map([
        [path, offer],
        [`locales/fr/${path}`, offer],
        ['modules/02-later/01-later.md', later],
      ]),
    );
    const renamed = rename(files, path, at(offer, '](#signed)', 4), 'sealed');
    if (!renamed.ok) throw new Error(renamed.why);
    const after = new Map(changedFiles(files, renamed.changes).map((file) => [file.path, file.after]));
    expect(after.get(`locales/fr/${path}`)).toBe(after.get(path));
    expect(after.get('modules/02-later/01-later.md')).toBe(later.replace('[ signed,', '[ sealed,'));
  });

  it('is refused where the name is taken, is none, or nothing is defined', () => {
    const files = packOf(new Map([[path, offer]]));
    const mention = at(offer, '](#signed)', 4);
    expect(rename(files, path, mention, 'offer')).toEqual({ ok: false, why: 'taken' });
    expect(rename(files, path, mention, 'two words')).toEqual({ ok: false, why: 'not-a-name' });
    expect(rename(files, path, at(offer, '`trust +60`', 2), 'home')).toEqual({ ok: false, why: 'not-a-name' });
    expect(rename(files, path, { ...mention, name: 'nowhere' }, 'x')).toEqual({ ok: false, why: 'not-defined' });
  });
});

describe('the lines of a text', () => {
  it('lead from a place to a count and back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', 'é')), fc.nat(), (pieces, where) => {
        const text = pieces.join('');
        const lines = linesOf(text);
        const offset = where % (text.length + 1);
        const isInEnd = text[offset - 1] === '\r' && text[offset] === '\n';
        if (!isInEnd) expect(lines.offset(lines.position(offset))).toBe(offset);
        expect(lines.count).toBe(text.split(/\r\n|\n|\r/).length);
      }),
    );
  });
});
