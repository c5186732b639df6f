import type { PackFiles } from '../../pack/files.ts';
import { readOutline } from '../../pack/outline.ts';
import type { ActivityType } from '../../pack/pack.ts';
import { newActivity, newModule } from '../template/activity.ts';
import { freeId, idFor } from '../template/name.ts';
import { nameOf, ownPart, placeAfter } from './find.ts';
import { arranged, renamesIn } from './order.ts';
import { type Outcome, refused } from './outcome.ts';
import { carryOut } from './plan.ts';
import { asTitle } from './title.ts';

/** Adds a module without activities behind another one, or in front of all for null. Its id comes from its title. */
export function addModule(
  files: PackFiles,
  { title: written, after }: { readonly title: string; readonly after: string | null },
): Outcome {
  const title = asTitle(written);
  if (title === null) return refused('title', written);
  const { modules } = readOutline(files);
  const place = placeAfter(
    modules.map(({ path }) => path),
    after,
  );
  if (place < 0) return refused('missing', after ?? '');
  const id = freeId(idFor(title, 'module'), new Set(modules.map((one) => one.id)));
  const names = modules.map(({ path }) => nameOf(path));
  const arrangement = arranged(names.toSpliced(place, 0, id), place, null);
  const path = `modules/${arrangement[place]}`;
  return carryOut(files, {
    renames: renamesIn('modules', names, arrangement.toSpliced(place, 1)),
    added: [{ path: `${path}/module.yml`, text: newModule(title) }],
    path,
  });
}

/** Adds an activity to a module behind another one, or in front of all for null, with what its kind begins with. */
export function addActivity(
  files: PackFiles,
  {
    module: home,
    type,
    title: written,
    after,
  }: {
    readonly module: string;
    readonly type: ActivityType;
    readonly title: string;
    readonly after: string | null;
  },
): Outcome {
  const title = asTitle(written);
  if (title === null) return refused('title', written);
  const module = readOutline(files).modules.find(({ path }) => path === home);
  if (!module) return refused('missing', home);
  const place = placeAfter(
    module.activities.map(({ path }) => path),
    after,
  );
  if (place < 0) return refused('missing', after ?? '');
  const id = freeId(idFor(title, type), new Set(module.activities.map(ownPart)));
  const names = module.activities.map(({ path }) => nameOf(path));
  const arrangement = arranged(names.toSpliced(place, 0, `${id}.md`), place, null);
  const path = `${home}/${arrangement[place]}`;
  return carryOut(files, {
    renames: renamesIn(home, names, arrangement.toSpliced(place, 1)),
    added: [{ path, text: newActivity(type, title) }],
    path,
  });
}
