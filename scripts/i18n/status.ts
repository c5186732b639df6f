import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOutline } from '../../core/pack/outline.ts';
import { statusOf } from '../../core/studio/translation.ts';
import { packFolder } from '../folder.ts';
import { type Command, type Out, UsageError } from '../pack/command.ts';
import { root } from '../root.ts';
import { languagesIn, readCatalogues, readMarks } from './catalogues.ts';
import { compare, originOf, wordsOf } from './compare.ts';
import { hashOf } from './mark.ts';
import { unnamed } from './usage.ts';

/** Says what is missing, out of date or unused: 0 where nothing is missing, 1 where something is. */
export const status: Command = {
  usage: `status [LANGUAGE…] [--all]
    What of the interface and of the courses is not translated, was translated from English that has changed, or is not
    used. --all names every word; otherwise the first few.`,
  run(args, out) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { all: { type: 'boolean' } },
    });
    const known = languagesIn();
    const unknown = positionals.find((one) => !known.includes(one));
    if (unknown) throw new UsageError(`There is no folder renderer/locales/${unknown}.`);
    const most = values.all ? Number.POSITIVE_INFINITY : 5;
    const languages = positionals.length > 0 ? positionals : known.filter((one) => one !== 'en');
    const lacks = languages.map((language) => interfaceStatus(language, most, out));
    list(out, 'en: no screen names', unnamed(readCatalogues('en')), most);
    for (const name of readdirSync(join(root, 'content'))) courseStatus(join(root, 'content', name), positionals, out);
    return lacks.some((count) => count > 0) ? 1 : 0;
  },
};

function interfaceStatus(language: string, most: number, out: Out): number {
  const [own, english] = [readCatalogues(language), readCatalogues('en')];
  const { missing, unused, differing } = compare(language, own, english);
  const [words, origin, marks] = [wordsOf(own), wordsOf(english), readMarks(language)];
  const old = [...words.keys()].filter((key) => {
    const from = originOf(key, origin);
    return from !== undefined && marks[key] !== undefined && marks[key] !== hashOf(from);
  });
  out.say(
    `${language}: ${words.size} words; ${missing.length} missing, ${old.length} out of date, ${unused.length} unused.`,
  );
  list(out, '  missing', missing, most);
  list(out, '  out of date', old, most);
  list(out, '  unused', unused, most);
  list(out, '  other placeholders than the English', differing, most);
  return missing.length + differing.length;
}

function list(out: Out, what: string, keys: readonly string[], most: number): void {
  if (keys.length === 0) return;
  const more = keys.length > most ? `, and ${keys.length - most} more` : '';
  out.say(`${what}: ${keys.slice(0, most).join(', ')}${more}`);
}

/** A course says of its own translations which segments were made from words that have changed. */
function courseStatus(folder: string, wanted: readonly string[], out: Out): void {
  if (!existsSync(join(folder, 'pack.yml'))) return;
  const files = packFolder(folder);
  const { id, languages } = readOutline(files).manifest;
  for (const language of languages.slice(1)) {
    if (wanted.length > 0 && !wanted.includes(language)) continue;
    const all = statusOf(files, language);
    const sum = (pick: (one: (typeof all)[number]) => number) => all.reduce((count, one) => count + pick(one), 0);
    const none = all.filter((one) => one.missing === one.total && one.total > 0);
    out.say(
      `${id}, ${language}: ${all.length - none.length} of ${all.length} files; ${sum((one) => one.missing)} segments missing, ${sum((one) => one.outdated)} out of date.`,
    );
  }
}
