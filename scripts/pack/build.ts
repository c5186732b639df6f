import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatDiagnostic, hasErrors } from '../../core/diagnostic.ts';
import { checkPack } from '../../core/pack/check.ts';
import { readOutline } from '../../core/pack/outline.ts';
import { ArchiveError } from '../../electron/host/archive/archive.ts';
import { signManifest } from '../../electron/host/archive/sign.ts';
import { manifestOf, writeArchive } from '../../electron/host/archive/write.ts';
import { readPackFolder } from '../../electron/host/library/pack-folder.ts';
import { type Command, UsageError } from './command.ts';
import { fingerprintLines } from './fingerprint-lines.ts';
import { personPath } from './folder.ts';
import { readKeyFile } from './key-file.ts';

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
    const key = values.key === undefined ? null : readKeyFile(personPath(values.key));
    const pack = readPackFolder(folder);
    const found = checkPack(pack).filter((finding) => finding.severity === 'error');
    if (hasErrors(found)) {
      for (const finding of found) out.say(formatDiagnostic(finding));
      out.note('A course with errors is not built. Mend them, then build again.');
      return 1;
    }
    const { id, title, version, publisher, languages } = readOutline(pack).manifest;
    const source = { paths: pack.paths, read: async (path: string) => pack.bytes(path) ?? (await pack.media(path)) };
    try {
      const manifest = await manifestOf({ id, version, title, publisher, languages: [...languages] }, source);
      const target = personPath(values.out ?? '.');
      mkdirSync(target, { recursive: true });
      const file = join(target, `${id}-${version}.coursepack`);
      await writeArchive(file, manifest, key && signManifest(manifest, key), source);
      out.say(`Wrote ${file}: ${manifest.files.length} files, ${(statSync(file).size / 1e6).toFixed(1)} MB.`);
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
