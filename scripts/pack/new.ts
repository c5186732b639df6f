import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { idFor } from '../../core/studio/template/name.ts';
import { newPack } from '../../core/studio/template/pack.ts';
import { type Command, UsageError } from './command.ts';
import { personPath } from './folder.ts';

/** Writes a small pack that checks clean, to begin from. Nothing that is there is ever overwritten. */
export const create: Command = {
  usage: `new FOLDER
    Writes a small course pack to begin from: a lesson, a scenario, a quiz, a glossary and one country.`,
  run(args, out) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    if (positionals.length !== 1) throw new UsageError('Name one folder.');
    const folder = personPath(positionals[0] ?? '');
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new UsageError(`${folder} is not empty. Choose a new folder.`);
    const said = { title: 'A new course', language: 'en', publisher: 'Your organisation' };
    for (const { path, text } of newPack({ id: idFor(basename(folder), 'course'), ...said })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    out.say(`Wrote a course pack to ${folder}.`);
    out.say(`Open modules/01-first-steps/02-the-offer.md in any editor, and check it: npm run pack -- check ${folder}`);
    return 0;
  },
};
