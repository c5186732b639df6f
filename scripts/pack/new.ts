import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { slug } from '../../core/markdown/slug.ts';
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
    mkdirSync(folder, { recursive: true });
    cpSync(join(import.meta.dirname, 'template'), folder, { recursive: true });
    const manifest = join(folder, 'pack.yml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('PACK-ID', idOf(folder)));
    out.say(`Wrote a course pack to ${folder}.`);
    out.say(`Open modules/01-first-steps/02-the-offer.md in any editor, and check it: npm run pack -- check ${folder}`);
    return 0;
  },
};

/** An id from a folder's name: what of it is letters, digits and hyphens. */
function idOf(folder: string): string {
  const id = slug(basename(folder).normalize('NFD'))
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
  return id === '' ? 'course' : id;
}
