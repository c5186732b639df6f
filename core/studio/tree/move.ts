import type { PackFiles } from '../../pack/files.ts';
import { readOutline } from '../../pack/outline.ts';
import { packOf, withChanges } from '../texts.ts';
import { findActivity, nameOf, ownPart, placeAfter } from './find.ts';
import { arranged, renamesIn, withoutNumber } from './order.ts';
import { type Outcome, refused, unchanged } from './outcome.ts';
import { carryOut, type Plan } from './plan.ts';
import { unanswered } from './references.ts';

/** Puts a module behind another one, or in front of all for null. Ids stay as they are. */
export function moveModule(files: PackFiles, path: string, { after }: { readonly after: string | null }): Outcome {
  const { modules } = readOutline(files);
  if (!modules.some((one) => one.path === path)) return refused('missing', path);
  if (after === path) return unchanged(path);
  const paths = modules.map((one) => one.path).filter((one) => one !== path);
  const place = placeAfter(paths, after);
  if (place < 0) return refused('missing', after ?? '');
  const own = nameOf(path);
  const names = paths.toSpliced(place, 0, path).map(nameOf);
  const arrangement = arranged(names.with(place, withoutNumber(own)), place, own);
  const renames = renamesIn('modules', names, arrangement);
  return inOrder(files, { renames, path: `modules/${arrangement[place]}` });
}

/**
 * Puts an activity behind another one of a module, or in front of all for null. In another module it has another id,
 * which is mended wherever it is named; its pictures stay where they are, and their paths in it are mended.
 */
export function moveActivity(
  files: PackFiles,
  path: string,
  { module: home, after }: { readonly module: string; readonly after: string | null },
): Outcome {
  const { modules } = readOutline(files);
  const found = findActivity(modules, path);
  if (!found) return refused('missing', path);
  const target = modules.find((one) => one.path === home);
  if (!target) return refused('missing', home);
  if (after === path) return unchanged(path);
  const id = `${target.id}/${ownPart(found.activity)}`;
  const others = target.activities.filter((one) => one.path !== path);
  const isElsewhere = found.module !== target;
  if (isElsewhere && others.some((one) => one.id === id)) return refused('taken', id);
  const paths = others.map((one) => one.path);
  const place = placeAfter(paths, after);
  if (place < 0) return refused('missing', after ?? '');
  const own = nameOf(path);
  const names = paths.toSpliced(place, 0, path).map(nameOf);
  const arrangement = arranged(names.with(place, withoutNumber(own)), place, own);
  const renames = new Map(renamesIn(home, names.toSpliced(place, 1), arrangement.toSpliced(place, 1)));
  const there = `${home}/${arrangement[place]}`;
  if (there !== path) renames.set(path, there);
  return inOrder(files, { renames, ids: new Map([[found.activity.id, id]]), path: there });
}

/** Carries a plan out, unless it would part a scenario from what it asks: how an activity before it has ended. */
function inOrder(files: PackFiles, plan: Plan): Outcome {
  const outcome = carryOut(files, plan);
  if (!outcome.ok || outcome.changes.length === 0) return outcome;
  const next = (id: string): string => plan.ids?.get(id) ?? id;
  const already = new Set(unanswered(files).map(({ asker, asked }) => `${next(asker)} ${next(asked)}`));
  const texts = new Map(files.paths.flatMap((one) => [[one, files.text(one)] as const]));
  const known = new Map([...texts].flatMap(([one, text]) => (text === null ? [] : [[one, text] as const])));
  const later = unanswered(packOf(withChanges(known, outcome.changes)));
  const parted = later.find(({ asker, asked }) => !already.has(`${asker} ${asked}`));
  if (!parted) return outcome;
  const was = [...(plan.ids ?? [])].find(([, id]) => id === parted.asker)?.[0];
  return refused('earlier', was ?? parted.asker);
}
