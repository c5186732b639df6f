import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ActivityChange, changesBetween } from '../../core/pack/changes.ts';
import type { PackFiles } from '../../core/pack/files.ts';
import { ArchiveError, openArchive } from '../../electron/host/archive/archive.ts';
import { archiveFiles } from '../../electron/host/library/parcel-folder.ts';
import { packFolder } from '../folder.ts';
import { type Command, UsageError } from './command.ts';
import { personPath } from './folder.ts';

const words: Readonly<Record<ActivityChange['change'], string>> = {
  added: 'new',
  removed: 'no longer there; what was done of it stays on record',
  wording: 'wording only: attempts can move over',
  decisions: 'decisions changed: attempts finish on the old edition',
  same: 'the same',
};

/** Tells what a newer edition changes for trainees: 0, whatever it is; 1 where one of the two cannot be read. */
export const diff: Command = {
  usage: `diff OLD NEW
    Tells what changed for trainees from one edition to another, activity by activity. Each is a folder or a .coursepack.`,
  async run(args, out) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    if (positionals.length !== 2) throw new UsageError('Name two editions, the older one first.');
    const [older = '', newer = ''] = positionals.map(personPath);
    try {
      const changes = changesBetween(await filesOf(older), await filesOf(newer));
      const differing = changes.filter(({ change }) => change !== 'same');
      for (const { id, title, change } of differing) out.say(`${id} “${title}”: ${words[change]}.`);
      const rest = changes.length - differing.length;
      out.note(
        differing.length === 0 ? 'No activity differs.' : `${rest} of ${changes.length} activities are the same.`,
      );
      return 0;
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      out.note(`${error.code}: ${error.message}`);
      return 1;
    }
  },
};

async function filesOf(path: string): Promise<PackFiles> {
  if (!existsSync(path)) throw new UsageError(`There is no ${path}.`);
  if (statSync(path).isDirectory()) return packFolder(path);
  const archive = await openArchive(path);
  try {
    return await archiveFiles(archive);
  } finally {
    await archive.close();
  }
}
