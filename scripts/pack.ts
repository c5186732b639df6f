import { build } from './pack/build.ts';
import { check } from './pack/check.ts';
import { type Command, type Out, UsageError } from './pack/command.ts';
import { diff } from './pack/diff.ts';
import { explain } from './pack/explain.ts';
import { graph } from './pack/graph.ts';
import { keygen } from './pack/keygen.ts';
import { create } from './pack/new.ts';
import { play } from './pack/play.ts';
import { verify } from './pack/verify.ts';

const commands: Readonly<Record<string, Command>> = {
  check,
  new: create,
  graph,
  play,
  explain,
  build,
  keygen,
  verify,
  diff,
};
const out: Out = { say: (text) => console.log(text), note: (text) => console.error(text) };

const [name = '', ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);

/** Ends with the command's own code, or with 2 where what was typed cannot be used. */
async function run(typed: string, rest: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, typed) ? commands[typed] : undefined;
  if (!command) {
    const isHelp = ['', 'help', '--help', '-h'].includes(typed);
    if (!isHelp) out.note(`There is no command “${typed}”.`);
    out.note(
      `npm run pack -- COMMAND\n\n${Object.values(commands)
        .map((one) => `  ${one.usage}`)
        .join('\n\n')}`,
    );
    return isHelp ? 0 : 2;
  }
  try {
    return await command.run(rest, out);
  } catch (error) {
    const isTyped = error instanceof UsageError || error instanceof RangeError || isParseArgs(error);
    if (!isTyped) throw error;
    out.note(`${(error as Error).message}\n\n  ${command.usage}`);
    return 2;
  }
}

function isParseArgs(error: unknown): boolean {
  return error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
}
