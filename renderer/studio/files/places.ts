import type { ModuleEntry } from '../../../core/pack/pack.ts';
import type { TreeWish } from '../../../core/studio/analyst.ts';

/** Where something of the tree is put: in front of another, behind it, or into it. */
export interface Drop {
  readonly key: string;
  readonly position: 'before' | 'after' | 'on';
}

/** What moving something there means; null where it cannot be put there. Keys are paths. */
export function wishOf(modules: readonly ModuleEntry[], path: string, { key, position }: Drop): TreeWish | null {
  if (key === path) return null;
  const module = modules.find((one) => one.path === key);
  if (modules.some((one) => one.path === path)) {
    // Behind a module that is open is where its last activity ends.
    const ended = position === 'after' ? modules.find(({ activities }) => activities.at(-1)?.path === key) : undefined;
    const beside = (module ?? ended)?.path;
    if (beside === undefined || beside === path || position === 'on') return null;
    const others = modules.map((one) => one.path).filter((one) => one !== path);
    return { do: 'move-module', path, after: behind(others, beside, position) };
  }
  if (module) {
    if (position !== 'on') return null;
    const last = module.activities.filter((one) => one.path !== path).at(-1)?.path ?? null;
    return { do: 'move-activity', path, module: module.path, after: last };
  }
  const home = modules.find((one) => one.activities.some((activity) => activity.path === key));
  if (!home || position === 'on') return null;
  const others = home.activities.map((one) => one.path).filter((one) => one !== path);
  return { do: 'move-activity', path, module: home.path, after: behind(others, key, position) };
}

const behind = (others: readonly string[], key: string, position: 'before' | 'after'): string | null =>
  position === 'after' ? key : (others[others.indexOf(key) - 1] ?? null);

/** What one step up or down means: over the end of a module, into the next one. Null where there is none. */
export function stepOf(modules: readonly ModuleEntry[], path: string, by: -1 | 1): TreeWish | null {
  const position = by < 0 ? 'before' : 'after';
  const at = modules.findIndex((one) => one.path === path);
  if (at >= 0) {
    const other = modules[at + by];
    return other ? wishOf(modules, path, { key: other.path, position }) : null;
  }
  const home = modules.findIndex((one) => one.activities.some((activity) => activity.path === path));
  const activities = modules[home]?.activities ?? [];
  const other = activities[activities.findIndex((one) => one.path === path) + by];
  if (other) return wishOf(modules, path, { key: other.path, position });
  const next = modules[home + by];
  if (!next) return null;
  const after = by < 0 ? (next.activities.at(-1)?.path ?? null) : null;
  return { do: 'move-activity', path, module: next.path, after };
}
