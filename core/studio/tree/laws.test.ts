import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackFiles } from '../../pack/files.ts';
import { readOutline } from '../../pack/outline.ts';
import type { ActivityType } from '../../pack/pack.ts';
import { withChanges } from '../texts.ts';
import {
  addActivity,
  addModule,
  moveActivity,
  moveModule,
  removeActivity,
  removeModule,
  renameActivity,
  renameModule,
  retitle,
} from '../tree.ts';
import { errorsOf, examplePack, following, idsOf, othersOf, textsOf } from './example.ts';
import type { Outcome } from './outcome.ts';
import { referencesIn } from './references.ts';

const titlesOf = (files: PackFiles) =>
  readOutline(files).modules.map(({ title, activities }) => [title, ...activities.map((one) => one.title)]);

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
});
