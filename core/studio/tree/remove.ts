import type { PackFiles } from '../../pack/files.ts';
import { kindOf } from '../../pack/kinds.ts';
import { readOutline } from '../../pack/outline.ts';
import type { ModuleEntry } from '../../pack/pack.ts';
import { cutNames } from './cut-names.ts';
import { findActivity } from './find.ts';
import { type Outcome, refused } from './outcome.ts';
import { picturesOf } from './pictures.ts';
import { carryOut } from './plan.ts';

/**
 * Takes an activity out, with its translations, and its name out of pack.yml. What needs somebody to decide stays for the
 * checker to tell: a scenario that asks how it ended, and a certificate for which nothing else is needed.
 */
export function removeActivity(files: PackFiles, path: string): Outcome {
  const found = findActivity(readOutline(files).modules, path);
  if (!found) return refused('missing', path);
  return carryOut(files, {
    removed: (one) => original(one) === path,
    edits: cutNames(files, new Set([found.activity.id])),
    path: null,
  });
}

/**
 * Takes a module out with all that stands in it, as `removeActivity` does with each of its activities. Its pictures stay
 * where other texts show them.
 */
export function removeModule(files: PackFiles, path: string): Outcome {
  const module = readOutline(files).modules.find((one) => one.path === path);
  if (!module) return refused('missing', path);
  const kept = shownElsewhere(files, module);
  return carryOut(files, {
    removed: (one) => isWithin(one, module) && !kept.has(original(one)),
    edits: cutNames(files, new Set(module.activities.map((one) => one.id))),
    path: null,
  });
}

const original = (path: string): string => path.replace(/^locales\/[^/]+\/(?=modules\/)/, '');

const isWithin = (path: string, module: ModuleEntry): boolean => original(path).startsWith(`${module.path}/`);

/** The pictures of a module that a text outside of it shows, in one language or another. */
function shownElsewhere(files: PackFiles, module: ModuleEntry): ReadonlySet<string> {
  const own = files.paths.filter((path) => isWithin(path, module) && !kindOf(path)?.isText);
  if (own.length === 0) return new Set();
  const shown = files.paths.flatMap((path) =>
    path.endsWith('.md') && !isWithin(path, module) ? picturesOf(path, files.text(path) ?? '') : [],
  );
  return new Set(own.filter((path) => shown.includes(path)).map(original));
}
