import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatDiagnostic } from '../../core/diagnostic.ts';
import { ArchiveError } from '../../electron/host/archive/archive.ts';
import { readPackFolder } from '../../electron/host/library/pack-folder.ts';
import { buildParcel, errorsOf } from '../../electron/host/studio/publish.ts';
import { type Command, UsageError } from './command.ts';
import { fingerprintLines } from './fingerprint-lines.ts';
import { personPath } from './folder.ts';
import { namedKey } from './key-file.ts';

/** Makes one file of a pack: 0 where it is written, 1 where the pack has errors or holds what no pack may. */
export const build: Command = {
  usage: `build FOLDER [--key FILE] [--out FOLDER]
    Checks a course pack and writes it as one file, ID-VERSION.coursepack, for trainees to install. --key signs it with a
    key that keygen made, --out says where to write. The same folder gives the same bytes on every computer.`,
  async run(args, out) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' }, out: { type: 'string' } },
    });
    if (positionals.length !== 1) throw new UsageError('Name one folder.');
    const folder = personPath(positionals[0] ?? '');
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`There is no folder ${folder}.`);
    const key = values.key === undefined ? null : namedKey(personPath(values.key));
    const pack = readPackFolder(folder);
    const found = errorsOf(pack);
    if (found.length > 0) {
      for (const finding of found) out.say(formatDiagnostic(finding));
      out.note('A course with errors is not built. Mend them, then build again.');
      return 1;
    }
    try {
      const { path, files, bytes } = await buildParcel(pack, key, personPath(values.out ?? '.'));
      out.say(`Wrote ${path}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB.`);
      if (key) for (const line of fingerprintLines('Signed with the key', key.publicKey)) out.say(line);
      else out.note('It is not signed: trainees are told that nobody vouches for it. To sign it, add --key FILE.');
      return 0;
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      out.note(`${error.code}: ${error.message}`);
      return 1;
    }
  },
};
