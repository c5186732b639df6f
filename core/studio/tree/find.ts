import { packId } from '../../pack/names.ts';
import type { ActivityEntry, ModuleEntry } from '../../pack/pack.ts';

/** Whether something can be the part of an id that comes from one name. */
export const isIdPart = (name: string): boolean => packId.test(name);

/** The name of a file or folder, without what it stands in. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The part of an activity’s id that comes from its file. */
export const ownPart = (activity: ActivityEntry): string => nameOf(activity.id);

/** The module an activity’s file stands in, and the activity; null where there is none of this path. */
export function findActivity(
  modules: readonly ModuleEntry[],
  path: string,
): { readonly module: ModuleEntry; readonly activity: ActivityEntry } | null {
  for (const module of modules) {
    const activity = module.activities.find((one) => one.path === path);
    if (activity) return { module, activity };
  }
  return null;
}

/** Where something comes to stand behind the one at `after`, or in front of all for null; -1 where there is none such. */
export const placeAfter = (paths: readonly string[], after: string | null): number =>
  after === null ? 0 : paths.indexOf(after) + 1 || -1;
