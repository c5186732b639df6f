import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeKey } from '../../electron/host/archive/sign.ts';
import { keyFileText } from '../../electron/host/studio/key-file.ts';
import { type Command, UsageError } from './command.ts';
import { fingerprintLines } from './fingerprint-lines.ts';
import { personPath } from './folder.ts';
import { namedKey } from './key-file.ts';

/** Makes a key to sign packs with. A file that is there is never overwritten. */
export const keygen: Command = {
  usage: `keygen NAME [--replaces FILE]
    Makes a key to sign courses with and writes it to NAME.key. Keep it as you keep the key of the house: whoever has it
    can publish in your name. --replaces has the key in FILE vouch for the new one.`,
  run(args, out) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { replaces: { type: 'string' } },
    });
    if (positionals.length !== 1) throw new UsageError('Name the key, for example after your school.');
    const path = personPath(`${(positionals[0] ?? '').replace(/\.key$/, '')}.key`);
    const key = values.replaces === undefined ? makeKey() : makeKey(namedKey(personPath(values.replaces)));
    try {
      writeFileSync(path, keyFileText(key), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
      throw new UsageError(`${path} is there already, and a key is never overwritten. Choose another name.`);
    }
    out.say(`Wrote ${path}. Keep it secret and keep a copy: nobody can make it again.`);
    for (const line of fingerprintLines('Tell your trainees these words', key.publicKey)) out.say(line);
    return 0;
  },
};
