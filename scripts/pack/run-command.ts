import { type Command, type Out, UsageError } from './command.ts';

const screen: Out = { say: (text) => console.log(text), note: (text) => console.error(text) };

/**
 * Runs one of some commands as it was typed after `npm run SCRIPT --`. Answers the command's own code, or 2 where what was
 * typed cannot be used; then the usage is shown.
 */
export async function runCommand(
  script: string,
  commands: Readonly<Record<string, Command>>,
  [typed = '', ...rest]: readonly string[],
): Promise<number> {
  const command = Object.hasOwn(commands, typed) ? commands[typed] : undefined;
  if (!command) {
    const isHelp = ['', 'help', '--help', '-h'].includes(typed);
    if (!isHelp) screen.note(`There is no command “${typed}”.`);
    screen.note(
      `npm run ${script} -- COMMAND\n\n${Object.values(commands)
        .map((one) => `  ${one.usage}`)
        .join('\n\n')}`,
    );
    return isHelp ? 0 : 2;
  }
  try {
    return await command.run(rest, screen);
  } catch (error) {
    const isTyped = error instanceof UsageError || error instanceof RangeError || isParseArgs(error);
    if (!isTyped) throw error;
    screen.note(`${(error as Error).message}\n\n  ${command.usage}`);
    return 2;
  }
}

function isParseArgs(error: unknown): boolean {
  return error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
}
