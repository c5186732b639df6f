import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../pack/check.ts';
import type { PackFiles } from '../pack/files.ts';
import { readOutline } from '../pack/outline.ts';
import type { ActivityType } from '../pack/pack.ts';
import { packOf, withChanges } from './texts.ts';
import { example, examplePack, pictures } from './tree/example.ts';
import type { Done, Outcome } from './tree/outcome.ts';
import { referencesIn } from './tree/references.ts';
import {
  addActivity,
  addModule,
  moveActivity,
  moveModule,
  referencesTo,
  removeActivity,
  removeModule,
  renameActivity,
  renameModule,
  retitle,
} from './tree.ts';

const textsOf = (files: PackFiles): ReadonlyMap<string, string> =>
  new Map(files.paths.flatMap((path) => [[path, files.text(path)] as const]).filter(isText));
const isText = (one: readonly [string, string | null]): one is [string, string] => one[1] !== null;
const othersOf = (files: PackFiles) => files.paths.filter((path) => files.text(path) === null);

/** The pack once something is done to it; a refusal leaves it. */
function following(files: PackFiles, outcome: Outcome): PackFiles {
  if (!outcome.ok) return files;
  const moves = new Map(outcome.moves.map(({ from, to }) => [from, to]));
  const others = othersOf(files).flatMap((path) => (moves.has(path) ? (moves.get(path) ?? []) : [path]));
  return packOf(withChanges(textsOf(files), outcome.changes), others);
}

function done(outcome: Outcome): Done {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.subject}`);
  return outcome;
}

const errorsOf = (files: PackFiles) => checkPack(files).filter(({ severity }) => severity === 'error');
const idsOf = (files: PackFiles) => readOutline(files).modules.map(({ activities }) => activities.map(({ id }) => id));
const modulesOf = (files: PackFiles) => readOutline(files).modules.map(({ id }) => id);
const titlesOf = (files: PackFiles) =>
  readOutline(files).modules.map(({ title, activities }) => [title, ...activities.map((one) => one.title)]);

describe('the example', () => {
  it('has no errors', () => expect(errorsOf(examplePack())).toEqual([]));
});

describe('adding', () => {
  it('names a module for its title and puts it behind another one', () => {
    const files = examplePack();
    const outcome = done(addModule(files, { title: 'The Mayor’s “Port”: I', after: 'modules/01-harbour' }));
    expect(outcome.path).toBe('modules/02-the-mayors-port-i');
    expect(modulesOf(following(files, outcome))).toEqual(['harbour', 'the-mayors-port-i', 'town', 'sea']);
    // There is no number between 1 and 2, so the one behind gets another.
    expect(outcome.changes.map(({ path }) => path)).toContain('modules/03-town/01-check.md');
    expect(errorsOf(following(files, outcome))).toEqual([]);
  });

  it('leaves its neighbours alone where there is room for a number', () => {
    const outcome = done(
      addActivity(examplePack(), {
        module: 'modules/sea',
        type: 'quiz',
        title: 'Порт',
        after: 'modules/sea/10-ship.md',
      }),
    );
    expect(outcome.changes.map(({ path }) => path)).toEqual(['modules/sea/15-quiz.md']);
    const last = { module: 'modules/sea', type: 'quiz', title: 'Sail', after: 'modules/sea/20-sail.md' } as const;
    expect(done(addActivity(examplePack(), last)).path).toBe('modules/sea/30-sail-2.md');
  });

  it('puts the first one in front of all, with the number that is left', () => {
    const outcome = done(addModule(examplePack(), { title: 'Before', after: null }));
    expect(outcome.changes.map(({ path }) => path)).toEqual(['modules/00-before/module.yml']);
  });
});

describe('renaming', () => {
  it('changes nothing but the ids where an activity is named, in every language', () => {
    const files = examplePack();
    const next = following(files, renameActivity(files, 'modules/01-harbour/02-offer.md', 'proposal'));
    expect(next.text('modules/01-harbour/02-offer.md')).toBeNull();
    expect(next.text('modules/01-harbour/02-proposal.md')).toBe(example['modules/01-harbour/02-offer.md']);
    for (const path of [
      'pack.yml',
      'modules/01-harbour/03-again.md',
      'modules/02-town/answer.md',
      'locales/fr/modules/02-town/answer.md',
    ])
      expect(next.text(path)).toBe(example[path]?.replaceAll('harbour/offer', 'harbour/proposal'));
    expect(next.text('locales/fr/modules/01-harbour/02-proposal.md')).not.toBeNull();
    expect(errorsOf(next)).toEqual([]);
  });

  it('takes a module’s pictures and translations along, and mends who shows them', () => {
    const files = examplePack();
    const outcome = done(renameModule(files, 'modules/01-harbour', 'quays'));
    const next = following(files, outcome);
    expect(outcome.moves).toContainEqual({ from: 'modules/01-harbour/quay.svg', to: 'modules/01-quays/quay.svg' });
    expect(next.text('glossary.md')).toContain('![The quay](modules/01-quays/quay.svg)');
    expect(next.text('modules/02-town/01-check.md')).toContain('(<../01-quays/a quay (1).svg>)');
    expect(next.text('modules/01-quays/02-offer.md')).toContain('![small](<quay.svg>)');
    // What is only its own stays as it is.
    expect(next.text('modules/01-quays/01-intro.md')).toBe(example['modules/01-harbour/01-intro.md']);
    expect(errorsOf(next)).toEqual([]);
  });

  it('keeps the place of what has no number, and of what begins with one', () => {
    const files = examplePack();
    expect(done(renameActivity(files, 'modules/02-town/answer.md', '2024-a')).path).toBe(
      'modules/02-town/02-2024-a.md',
    );
    expect(done(renameModule(files, 'modules/sea', 'a')).path).toBe('modules/a');
  });

  it.each([
    ['an id that is taken', 'modules/01-harbour/01-intro.md', 'offer', 'taken', 'harbour/offer'],
    ['what is no id', 'modules/01-harbour/01-intro.md', 'An offer', 'name', 'An offer'],
    ['a device', 'modules/02-town/answer.md', 'con', 'name', 'modules/02-town/con.md'],
    ['what is not there', 'modules/01-harbour/09-no.md', 'yes', 'missing', 'modules/01-harbour/09-no.md'],
  ])('refuses %s', (_, path, id, code, subject) => {
    expect(renameActivity(examplePack(), path, id)).toEqual({ ok: false, code, subject });
  });
});

describe('a title', () => {
  it.each([
    ['modules/01-harbour/02-offer.md', 'Say “yes” or "no"', 'title: "Say “yes” or \\"no\\"" # as it is told\n'],
    ['modules/01-harbour', 'Harbour: one', 'title: "Harbour: one"\n'],
    ['modules/02-town', 'Towns', 'title: Towns # of all\r\nsummary: Streets.\r\n'],
    ['pack.yml', "It’s the mayor's", "title: 'It’s the mayor''s'\n"],
    ['locales/fr/modules/sea/10-ship.md', ' Le\n bateau ', 'title: Le bateau\n'],
  ])('of %s changes in its line only', (path, title, line) => {
    const files = examplePack();
    const [change, ...more] = done(retitle(files, path, title)).changes;
    expect(more).toEqual([]);
    expect(change?.after).toContain(line);
    const without = (text: string | null | undefined) => text?.replace(/^title:.*$/m, '');
    expect(without(change?.after)).toBe(without(change?.before));
  });

  it.each([
    ['', 'summary: A\r\n', 'title: New, it is\r\nsummary: A\r\n'],
    ['a missing value', 'title:\n', 'title: New, it is\n'],
    ['a block', 'title: >-\n  Old\n  one\nsummary: A\n', 'title: New, it is\nsummary: A\n'],
    ['braces', '{ title: Old, summary: A }', '{ title: "New, it is", summary: A }'],
  ])('is put in the place of %s', (_, text, written) => {
    const files = examplePack({ 'modules/sea/module.yml': text });
    expect(done(retitle(files, 'modules/sea', 'New, it is')).changes).toEqual([
      { path: 'modules/sea/module.yml', before: text, after: written },
    ]);
  });

  it('is refused where it is none, and where the file cannot be read', () => {
    expect(retitle(examplePack(), 'modules/sea', ' \n')).toMatchObject({ code: 'title' });
    expect(addModule(examplePack(), { title: '['.repeat(60), after: null })).toMatchObject({ code: 'title' });
    const broken = examplePack({ 'modules/sea/module.yml': 'title: "A\n', 'modules/sea/10-ship.md': 'Words.' });
    expect(retitle(broken, 'modules/sea', 'B')).toMatchObject({ code: 'unreadable' });
    expect(retitle(broken, 'modules/sea/10-ship.md', 'B')).toMatchObject({ code: 'unreadable' });
    expect(retitle(broken, 'modules/lake', 'B')).toMatchObject({ code: 'missing' });
  });
});

describe('moving', () => {
  it('gives an activity the id of its new module, and mends its pictures and who names it', () => {
    const files = examplePack();
    const town = { module: 'modules/02-town', after: null };
    const outcome = done(moveActivity(files, 'modules/01-harbour/03-again.md', town));
    const next = following(files, outcome);
    expect(idsOf(next)).toEqual([
      ['harbour/intro', 'harbour/offer'],
      ['town/again', 'town/check', 'town/answer'],
      ['sea/ship', 'sea/sail'],
    ]);
    expect(outcome.path).toBe('modules/02-town/00-again.md');
    expect(next.text('modules/02-town/00-again.md')).toBe(
      example['modules/01-harbour/03-again.md']?.replace('](quay.svg', '](../01-harbour/quay.svg'),
    );
    expect(errorsOf(next)).toEqual([]);
  });

  it('keeps the number that fits, and mends a definition but no code', () => {
    const files = examplePack();
    const outcome = done(moveActivity(files, 'modules/01-harbour/01-intro.md', { module: 'modules/sea', after: null }));
    expect(outcome.path).toBe('modules/sea/01-intro.md');
    expect(following(files, outcome).text('modules/sea/01-intro.md')).toBe(
      example['modules/01-harbour/01-intro.md']?.replace('[quay]: quay.svg', '[quay]: ../01-harbour/quay.svg'),
    );
  });

  it('does not part a scenario from what it asks of an earlier one', () => {
    const files = examplePack();
    const sea = { module: 'modules/sea', after: null };
    expect(moveActivity(files, 'modules/01-harbour/02-offer.md', sea)).toEqual({
      ok: false,
      code: 'earlier',
      subject: 'harbour/again',
    });
    expect(moveModule(files, 'modules/02-town', { after: null })).toMatchObject({ code: 'earlier' });
    const first = { module: 'modules/01-harbour', after: null };
    expect(moveActivity(files, 'modules/01-harbour/03-again.md', first)).toMatchObject({ subject: 'harbour/again' });
  });

  it('lets what is asked for in vain already stay so', () => {
    const files = examplePack();
    const broken = following(files, removeActivity(files, 'modules/01-harbour/02-offer.md'));
    expect(done(moveModule(broken, 'modules/02-town', { after: null })).path).toBe('modules/00-town');
  });

  it('changes nothing where everything is in its place', () => {
    const files = examplePack();
    const path = 'modules/02-town/answer.md';
    const there = { module: 'modules/02-town', after: 'modules/02-town/01-check.md' };
    expect(moveActivity(files, path, there)).toEqual({ ok: true, changes: [], moves: [], path });
    expect(done(moveModule(files, 'modules/sea', { after: 'modules/sea' })).changes).toEqual([]);
  });
});

describe('removing', () => {
  it('tells beforehand what names an activity or a module', () => {
    const files = examplePack();
    const places = (id: string) =>
      referencesTo(files, id).map(({ path, line, column, what }) => [path, line, column, what]);
    expect(places('harbour/offer')).toEqual([
      ['locales/fr/modules/02-town/answer.md', 6, 23, 'earlier'],
      ['modules/01-harbour/03-again.md', 6, 24, 'earlier'],
      ['modules/02-town/answer.md', 6, 23, 'earlier'],
      ['pack.yml', 5, 9, 'first'],
      ['pack.yml', 8, 7, 'certificate'],
    ]);
    expect(places('harbour').map(([path]) => path)).not.toContain('modules/01-harbour/03-again.md');
    expect(places('harbour')).toHaveLength(4);
    expect(places('sea')).toEqual([]);
  });

  it('takes names out of pack.yml, and leaves the last that a certificate needs', () => {
    const files = examplePack();
    const without = following(files, removeModule(files, 'modules/01-harbour'));
    expect(without.text('pack.yml')).toBe(
      example['pack.yml']?.replace(/first.*\n/, '').replace('    - harbour/offer\n', ''),
    );
    const none = following(without, removeModule(without, 'modules/02-town'));
    expect(none.text('pack.yml')).toBe(without.text('pack.yml'));
    expect(errorsOf(none).map(({ code }) => code)).toEqual(['certificate-missing', 'certificate-missing']);
  });

  it.each([
    ['[town/check, sea/ship, town/answer]', '[sea/ship, town/answer]'],
    ['[sea/ship, town/check]', '[sea/ship]'],
    ['[sea/ship,"town/check" , town/answer ]', '[sea/ship,town/answer ]'],
    ['[town/check]', '[town/check]'],
    ['all', 'all'],
  ])('makes %s into %s', (need, left) => {
    const pack = (list: string, first: string) =>
      `{ id: small, title: S, version: 1.0.0, languages: [en, fr], first: ${first}, certificate: { need: ${list} } }\n`;
    const files = examplePack({ 'pack.yml': pack(need, 'town/check') });
    const next = following(files, removeActivity(files, 'modules/02-town/01-check.md'));
    expect(next.text('pack.yml')).toBe(pack(left, 'null'));
  });

  it('leaves the pictures that others show', () => {
    const files = examplePack();
    const { moves } = done(removeModule(files, 'modules/01-harbour'));
    expect(moves).toEqual([]);
    expect(done(removeModule(files, 'modules/sea')).moves).toEqual([
      { from: 'locales/fr/modules/sea/navire.svg', to: null },
      { from: 'modules/sea/navire.svg', to: null },
    ]);
  });
});

const types: readonly ActivityType[] = ['lesson', 'scenario', 'quiz', 'negotiation', 'worksheet', 'judgement'];
const numbers = fc.record({ a: fc.nat(), b: fc.nat(), c: fc.nat() });
const kinds = [
  'addModule',
  'addActivity',
  'renameModule',
  'renameActivity',
  'moveModule',
  'moveActivity',
  'removeModule',
  'removeActivity',
  'retitle',
] as const;
const operation = fc.record({ kind: fc.constantFrom(...kinds), pick: numbers });
const words = ['offer', 'check', 'a', 'b-2', '2024', '10-x', 'quay', 'intro', 'z'];

type Titles = readonly string[][];

/** What is asked of the pack by some numbers, and what the titles of the outline are to be, where the law says so. */
function act(
  files: PackFiles,
  kind: (typeof kinds)[number],
  { a, b, c }: { a: number; b: number; c: number },
): { outcome: Outcome; titles: Titles } | null {
  const { modules } = readOutline(files);
  const was = titlesOf(files);
  const at = a % Math.max(1, modules.length);
  const module = modules[at];
  if (kind === 'addModule') {
    const place = b % (modules.length + 1);
    const title = `New ${c % 9}`;
    const outcome = addModule(files, { title, after: modules[place - 1]?.path ?? null });
    return { outcome, titles: was.toSpliced(place, 0, [title]) };
  }
  if (!module) return null;
  const within = (index: number, change: (titles: string[]) => string[]): Titles =>
    was.with(index, change(was[index] ?? []));
  const entry = module.activities[b % Math.max(1, module.activities.length)];
  const index = entry ? module.activities.indexOf(entry) : -1;
  const name = words[c % words.length] ?? 'a';
  switch (kind) {
    case 'addActivity': {
      const place = b % (module.activities.length + 1);
      const asked = { module: module.path, type: types[c % types.length] ?? 'lesson', title: `Name ${c % 9}` };
      const outcome = addActivity(files, { ...asked, after: module.activities[place - 1]?.path ?? null });
      return { outcome, titles: within(at, (titles) => titles.toSpliced(place + 1, 0, asked.title)) };
    }
    case 'renameModule':
      return { outcome: renameModule(files, module.path, name), titles: was };
    case 'moveModule': {
      const others = modules.toSpliced(at, 1);
      const place = b % (others.length + 1);
      const outcome = moveModule(files, module.path, { after: others[place - 1]?.path ?? null });
      return { outcome, titles: was.toSpliced(at, 1).toSpliced(place, 0, was[at] ?? []) };
    }
    case 'removeModule':
      return { outcome: removeModule(files, module.path), titles: was.toSpliced(at, 1) };
  }
  if (!entry) return null;
  switch (kind) {
    case 'renameActivity':
      return { outcome: renameActivity(files, entry.path, name), titles: was };
    case 'removeActivity':
      return {
        outcome: removeActivity(files, entry.path),
        titles: within(at, (titles) => titles.toSpliced(index + 1, 1)),
      };
    case 'retitle':
      return {
        outcome: retitle(files, entry.path, name),
        titles: within(at, (titles) => titles.with(index + 1, name)),
      };
    case 'moveActivity': {
      const to = c % modules.length;
      const others = (modules[to]?.activities ?? []).filter((one) => one !== entry);
      const place = a % (others.length + 1);
      const asked = { module: modules[to]?.path ?? '', after: others[place - 1]?.path ?? null };
      const left = within(at, (titles) => titles.toSpliced(index + 1, 1));
      const titles = left.with(to, (left[to] ?? []).toSpliced(place + 1, 0, entry.title));
      return { outcome: moveActivity(files, entry.path, asked), titles };
    }
  }
}

/** A text without what may be mended in it: the ids and the paths of pictures. */
const masked = (text: string): string =>
  text
    .replace(/^(.*(?:activity: ["']?|first: ["']?|^ +- ["']?))[a-z0-9-]+\/[a-z0-9-]+/gm, '$1·')
    .replace(/\]\(<[^>]*>/g, '](<·>')
    .replace(/(\]\(|\]: )[^\s>)<]+/g, '$1·');

const keyOf = ({ file, code, line, column }: { file: string; code: string; line: number; column: number }) =>
  [file, line, column, code].join(' ');

describe('whatever is done in whatever order', () => {
  it('brings no error, loses no name, changes nothing else, and can be taken back', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 8 }), (operations) => {
        let files: PackFiles = examplePack();
        for (const { kind, pick } of operations) {
          const acted = act(files, kind, pick);
          if (!acted?.outcome.ok) continue;
          const { outcome, titles } = acted;
          const next = following(files, outcome);
          expect(titlesOf(next)).toEqual(titles);
          const back = outcome.changes.map((one) => ({ path: one.path, before: one.after, after: one.before }));
          expect(withChanges(textsOf(next), back)).toEqual(textsOf(files));
          const known = (pack: PackFiles) => new Set(idsOf(pack).flat());
          const dangling = (pack: PackFiles) => referencesIn(pack).filter(({ id }) => !known(pack).has(id)).length;
          if (!kind.startsWith('remove')) {
            // What names something that was taken out may find another one of its name, and never loses one.
            expect(errorsOf(next).length).toBeLessThanOrEqual(errorsOf(files).length);
            expect(dangling(next)).toBeLessThanOrEqual(dangling(files));
            expect(othersOf(next)).toHaveLength(othersOf(files).length);
          }
          if (kind.startsWith('rename') || kind.startsWith('move'))
            expect([...textsOf(next).values()].map(masked).sort()).toEqual(
              [...textsOf(files).values()].map(masked).sort(),
            );
          if (kind.startsWith('remove')) {
            const was = new Set(errorsOf(files).map(keyOf));
            const fresh = errorsOf(next).filter((one) => one.file !== 'pack.yml' && !was.has(keyOf(one)));
            // What was asked of the one that is gone is for its author to decide.
            expect(fresh.filter(({ code }) => code !== 'earlier-activity')).toEqual([]);
          }
          files = next;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves every file alone that has nothing to do with it', () => {
    const { changes } = done(renameActivity(examplePack(), 'modules/sea/10-ship.md', 'boat'));
    expect(changes.map(({ path }) => path)).toEqual([
      'locales/fr/modules/sea/10-boat.md',
      'locales/fr/modules/sea/10-ship.md',
      'modules/sea/10-boat.md',
      'modules/sea/10-ship.md',
    ]);
    expect(pictures).toContain('media/map.svg');
  });
});
