import { type Diagnostic, findings } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Activity } from './pack.ts';

/** An activity that stands before another one in its course, and how it can end; null where it has no endings. */
export interface Preceding {
  readonly id: string;
  readonly endings: readonly string[] | null;
}

/** The endings an activity can come to, by their ids; null where it is of a kind that has none. */
export function endingsOf(activity: Activity): readonly string[] | null {
  if (activity.type === 'scenario')
    return activity.scenario.scenes.filter((scene) => scene.ending !== null).map((scene) => scene.id);
  if (activity.type === 'negotiation') return activity.table.endings.map((ending) => ending.id);
  return null;
}

/** Checks that what a scenario asks of earlier activities can be answered: they stand before it, and end so. */
export function checkEarlier(
  path: string,
  { earlier }: Scenario,
  preceding: ReadonlyMap<string, () => Preceding>,
): readonly Diagnostic[] {
  const own = findings(path);
  for (const { name, at, activity, endings } of earlier) {
    const found = preceding.get(activity)?.();
    if (!found?.endings) {
      own.error(
        at,
        'earlier-activity',
        found
          ? `“${name}” asks how “${activity}” ended, which is no scenario and no negotiation table.`
          : `“${name}” asks how “${activity}” ended, and no such activity stands before this one.`,
        nearest(activity, [...preceding.keys()], 'MODULE/NAME of a scenario or table before this one'),
      );
      continue;
    }
    for (const ending of endings) {
      if (found.endings.includes(ending)) continue;
      own.error(
        at,
        'earlier-ending',
        `“${activity}” has no ending “${ending}”.`,
        nearest(ending, found.endings, 'one of its endings'),
      );
    }
  }
  return own.list;
}
