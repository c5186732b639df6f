import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isTwineHtml, parseTwineHtml } from '../../core/twine/html.ts';
import { importStory } from '../../core/twine/import.ts';
import { parseTwee } from '../../core/twine/twee.ts';
import { type Command, UsageError } from './command.ts';
import { personPath } from './folder.ts';

/** Makes a scenario of a Twine story, and says line by line what could not be carried over. */
export const importTwine: Command = {
  usage: `import FILE [--out FILE.md]
    Makes a scenario of a Twine story: Twee 3, or the HTML that Twine 2 publishes. Passages, links, and the common part of
    SugarCube's and Harlowe's conditions and assignments are kept; scripts never. A file that is there is not overwritten.`,
  run(args, out) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    if (positionals.length !== 1) throw new UsageError('Name one file.');
    const file = personPath(positionals[0] ?? '');
    if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
    const source = readFileSync(file, 'utf8');
    const story = isTwineHtml(source) ? parseTwineHtml(source) : parseTwee(source);
    if (story.passages.length === 0)
      throw new UsageError(
        `${file} is no Twine story: it has no passages. Publish it from Twine, or export it as Twee 3.`,
      );
    const { markdown, lost } = importStory(story);
    const target = values.out === undefined ? null : personPath(values.out);
    if (target === null) out.say(markdown);
    else if (existsSync(target)) throw new UsageError(`${target} is there already. Name another file with --out.`);
    else {
      writeFileSync(target, markdown);
      out.say(`Wrote ${story.passages.length} passages to ${target}. Check its pack before anybody plays it.`);
    }
    for (const { line, passage, what } of lost) out.note(`${line}: “${passage}”: not carried over: ${what}`);
    return 0;
  },
};
