import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { hasErrors } from '../../core/diagnostic.ts';
import { exportStory } from '../../core/twine/export.ts';
import { type Command, UsageError } from './command.ts';
import { readScenario } from './scenario-file.ts';

/** Writes a scenario as a Twine story. */
export const twee: Command = {
  usage: `twee FILE
    Writes a scenario as Twee 3 for SugarCube, to be opened with Twine 2. What Twine has no place for is said.`,
  run(args, out) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    if (positionals.length !== 1) throw new UsageError('Name one file.');
    const { path, scenario, findings } = readScenario(positionals[0] ?? '');
    if (hasErrors(findings)) throw new UsageError(`${path} has errors: check the pack first.`);
    const { twee: text, lost } = exportStory(scenario, ifidOf(path));
    out.say(text);
    for (const what of lost) out.note(`Not carried over: ${what}`);
    return 0;
  },
};

/** The same file is the same story to whoever archives it. */
function ifidOf(path: string): string {
  const hex = createHash('sha256').update(path).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
