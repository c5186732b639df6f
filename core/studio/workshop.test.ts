import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFolder } from '../../scripts/folder.ts';
import { checkPack } from '../pack/check.ts';
import { analystOf } from './analyst.ts';
import { contentsOf } from './contents.ts';
import { exploreForStudio } from './exploration.ts';
import { openWorkshop } from './workshop.ts';

const harbour = packFolder(join(import.meta.dirname, '../../electron/host/fixtures/harbour'));
const texts = harbour.paths.map((path): [string, string] => [path, harbour.text(path) ?? '']);
const offer = 'modules/01-harbour/02-offer.md';
const budget = { states: 100_000 };

function opened() {
  const workshop = openWorkshop();
  workshop.change(texts);
  return workshop;
}

/** Explores all that waits, as the program's thread does. */
function exploreAll(workshop: ReturnType<typeof opened>): void {
  for (const { key, path, scenario, homes } of workshop.waiting(null))
    expect(workshop.explored(key, path, exploreForStudio(path, scenario, homes, budget))).toBe(true);
}

const edit = (workshop: ReturnType<typeof opened>, path: string, change: (text: string) => string) => {
  const before = workshop.files.text(path) ?? '';
  const after = change(before);
  expect(after).not.toBe(before);
  workshop.change([[path, after]]);
};

describe('a pack that is being written', () => {
  it('is found to have, once all is explored, what the checker finds', () => {
    const workshop = opened();
    workshop.check();
    expect(workshop.waiting(offer)[0]?.path).toBe(offer);
    exploreAll(workshop);
    expect(workshop.check()).toEqual(checkPack(harbour));
    expect(workshop.waiting(null)).toEqual([]);
  });

  it('is explored again where it plays differently, and not for a word', () => {
    const workshop = opened();
    workshop.check();
    exploreAll(workshop);
    edit(workshop, offer, (text) => text.replace('The delegation', 'The whole delegation'));
    workshop.check();
    expect(workshop.waiting(null)).toEqual([]);
    edit(workshop, offer, (text) => text.replace(/`days -1`/, '`days -2`'));
    workshop.check();
    expect(workshop.waiting(null).map(({ path }) => path)).toEqual([offer]);
    expect(workshop.exploration(offer)).toBeNull();
  });

  it('does not take in what was found of a text that is no more', () => {
    const workshop = opened();
    workshop.check();
    const [old] = workshop.waiting(offer);
    edit(workshop, offer, (text) => text.replace(/`days -1`/, '`days -2`'));
    workshop.check();
    if (!old) throw new Error('Nothing waits.');
    expect(workshop.explored(old.key, old.path, exploreForStudio(old.path, old.scenario, old.homes, budget))).toBe(
      false,
    );
  });

  it('shows the scene in which the cursor stands, in the words of a home country', () => {
    const workshop = opened();
    const text = workshop.files.text(offer) ?? '';
    const scene = contentsOf(text).find((one) => one.id === 'offer');
    const preview = workshop.preview(offer, (scene?.line ?? 0) + 2, { home: 'FR', language: null });
    expect(preview).toMatchObject({ type: 'scene', id: 'offer', line: scene?.line });
    if (preview.type !== 'scene') throw new Error(preview.type);
    expect(preview.choices.length).toBeGreaterThan(1);
    expect(preview.choices[0]?.rules.length).toBeGreaterThan(0);
  });

  it('is drawn as a map in the words of a home country', () => {
    const channel = (home: string) =>
      analystOf(opened())
        .map({ path: offer, home })
        ?.map.places.find(({ id }) => id === 'supervisor')?.title;
    expect(channel('FR')).toBe('The prefecture');
    expect(channel('PL')).toBe('The voivode');
    expect(channel('')).toBe('{{home.supervisor}}');
  });

  it('offers what can be written where the cursor stands', () => {
    const workshop = opened();
    const offers = (piece: string) => {
      edit(workshop, offer, (text) => text.replace('The delegation', `${piece} The delegation`));
      const found = workshop.complete(offer, (workshop.files.text(offer) ?? '').indexOf(`${piece} The`) + piece.length);
      workshop.change(texts);
      return found?.options.map(({ label }) => label) ?? null;
    };
    expect(offers('- [On](#')).toContain('signed');
    expect(offers('`')).toEqual(expect.arrayContaining(['if', 'once', 'days']));
    expect(offers('`if ')).toEqual(expect.arrayContaining(['days', 'home.council']));
    expect(offers('`before ')).toContain('signed');
    expect(offers('{{')).toContain('home.council');
    expect(offers('words, and words')).toBeNull();
    expect(offers('`done` and')).toBeNull();
  });
});
