import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Archive, ArchiveError, openArchive } from '../../electron/host/archive/archive.ts';
import { type Command, type Out, UsageError } from './command.ts';
import { fingerprintLines } from './fingerprint-lines.ts';
import { personPath } from './folder.ts';

/** Tells whether a pack as a file is whole and who signed it: 0 where it is whole, 1 where it is not. */
export const verify: Command = {
  usage: `verify FILE
    Tells whether a .coursepack is whole, byte for byte as it was built, and who signed it.`,
  async run(args, out) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    if (positionals.length !== 1) throw new UsageError('Name one file.');
    const file = personPath(positionals[0] ?? '');
    try {
      const archive = await openArchive(file);
      try {
        await unpackInVain(archive);
        tell(archive, out);
        return 0;
      } finally {
        await archive.close();
      }
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ENOENT') throw new UsageError(`There is no file ${file}.`);
      if (!(error instanceof ArchiveError)) throw error;
      out.note(`${error.code}: ${error.message}`);
      return 1;
    }
  },
};

/** Every byte is checked as it is when a trainee installs it, by the same code. */
async function unpackInVain(archive: Archive): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-verify-'));
  try {
    await archive.extract(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell({ manifest, signature, endorsed, bytes }: Archive, out: Out): void {
  const { id, version, title, publisher, languages, files } = manifest;
  out.say(`${title}, version ${version} (${id}), by ${publisher}. Languages: ${languages.join(', ')}.`);
  out.say(`Whole: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB.`);
  if (signature === null) {
    out.say('Not signed: it cannot be known who made it.');
    return;
  }
  for (const line of fingerprintLines('Signed with the key', signature.key)) out.say(line);
  if (endorsed && signature.endorsement)
    for (const line of fingerprintLines('which takes the place of', signature.endorsement.by)) out.say(line);
}
