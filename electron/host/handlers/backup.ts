import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { BackupsView } from '../../../core/api/backup.ts';
import type { Handlers } from '../../../core/api.ts';
import { refreshDerived } from '../records/derived.ts';
import type { Context } from './context.ts';

/** The copies of the record: listed, made, and put in its place. */
export function backupHandlers(context: Context) {
  const { record, shelf, dataFolder, openFolder, tell } = context;
  const view = (): BackupsView => ({
    folder: dataFolder,
    backups: record.backups().flatMap(({ path, atMs }) => {
      const bytes = statSync(path, { throwIfNoEntry: false })?.size;
      return bytes === undefined ? [] : [{ name: basename(path), atMs, bytes }];
    }),
  });
  return {
    'backup.list': () => view(),
    'backup.make': async () => {
      await record.backUp(true);
      return view();
    },
    'backup.restore': ({ name }) => {
      record.restore(name);
      refreshDerived(record);
      shelf.refresh();
      context.search().startAnew();
      tell('learner', 'record', 'library', 'review');
      return view();
    },
    'backup.openFolder': () => {
      openFolder(dataFolder);
      return {};
    },
  } satisfies Pick<Handlers, 'backup.list' | 'backup.make' | 'backup.restore' | 'backup.openFolder'>;
}
