import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, UsageError } from '../pack/command.ts';
import { languagesIn, localesFolder, readCatalogues } from './catalogues.ts';
import { originOf, wordsOf } from './compare.ts';

/** Notes from which English each word of a language was made, so that it is noticed when that English changes. */
export const mark: Command = {
  usage: `mark LANGUAGE…
    Notes that the words of these languages say what the English says now. Do it once a translation is up to date.`,
  run(args, out) {
    if (args.length === 0) throw new UsageError('Name a language.');
    const english = wordsOf(readCatalogues('en'));
    for (const language of args) {
      if (language === 'en' || !languagesIn().includes(language))
        throw new UsageError(`There is no folder renderer/locales/${language}.`);
      const lines = [...wordsOf(readCatalogues(language)).keys()].map(
        (key) => `${hashOf(originOf(key, english) ?? '')} ${key}\n`,
      );
      writeFileSync(join(localesFolder, language, 'made-from.txt'), lines.join(''));
      out.say(`${language}: ${lines.length} words are noted as up to date.`);
    }
    return 0;
  },
};

export const hashOf = (word: string): string => createHash('sha256').update(word).digest('hex').slice(0, 8);
