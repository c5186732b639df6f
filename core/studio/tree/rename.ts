import type { PackFiles } from '../../pack/files.ts';
import { readOutline } from '../../pack/outline.ts';
import { findActivity, isIdPart, nameOf, ownPart } from './find.ts';
import { arranged, numberPart, renamesIn } from './order.ts';
import { type Outcome, refused, unchanged } from './outcome.ts';
import { carryOut } from './plan.ts';

/** Gives a module another id, and mends what names its activities. Its place stays as it is. */
export function renameModule(files: PackFiles, path: string, id: string): Outcome {
  const { modules } = readOutline(files);
  const place = modules.findIndex((one) => one.path === path);
  const module = modules[place];
  if (!module) return refused('missing', path);
  if (!isIdPart(id)) return refused('name', id);
  if (module.id === id) return unchanged(path);
  if (modules.some((one) => one.id === id)) return refused('taken', id);
  const names = modules.map((one) => nameOf(one.path));
  const arrangement = arranged(names.with(place, id), place, numberPart(nameOf(path)) + id);
  return carryOut(files, {
    renames: renamesIn('modules', names, arrangement),
    ids: new Map(module.activities.map((one) => [one.id, `${id}/${ownPart(one)}`])),
    path: `modules/${arrangement[place]}`,
  });
}

/** Gives an activity another id inside its module, and mends what names it. Its place stays as it is. */
export function renameActivity(files: PackFiles, path: string, id: string): Outcome {
  const found = findActivity(readOutline(files).modules, path);
  if (!found) return refused('missing', path);
  if (!isIdPart(id)) return refused('name', id);
  const { module, activity } = found;
  if (ownPart(activity) === id) return unchanged(path);
  const whole = `${module.id}/${id}`;
  if (module.activities.some((one) => one.id === whole)) return refused('taken', whole);
  const place = module.activities.indexOf(activity);
  const names = module.activities.map((one) => nameOf(one.path));
  const arrangement = arranged(names.with(place, `${id}.md`), place, `${numberPart(nameOf(path))}${id}.md`);
  return carryOut(files, {
    renames: renamesIn(module.path, names, arrangement),
    ids: new Map([[activity.id, whole]]),
    path: `${module.path}/${arrangement[place]}`,
  });
}
