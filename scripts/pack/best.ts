import { parseArgs } from 'node:util';
import { hasErrors } from '../../core/diagnostic.ts';
import { fillInlines } from '../../core/markdown/fill.ts';
import { plainText } from '../../core/markdown/text.ts';
import { decisionTitle } from '../../core/scenario/desk.ts';
import { reachOf } from '../../core/scenario/explore/reach.ts';
import { type Game, prepare, replay } from '../../core/scenario/play.ts';
import type { Action } from '../../core/scenario/scenario.ts';
import { type Command, UsageError } from './command.ts';
import { homeOf, withNamed } from './for-whom.ts';
import { limitOptions, limitsOf } from './limits.ts';
import { pathInWords } from './path-in-words.ts';
import { readScenario, wordsOf } from './scenario-file.ts';

/** Shows one play that comes to the best result there is: 1 where none comes to an end. */
export const best: Command = {
  usage: `best FILE [--home CODE] [--earlier NAME,NAME] [--json] [--states N] [--seconds S] [--memory MB]
    Shows one play of a scenario that comes to the best result. --home picks the home country by the code of its atlas
    entry; --earlier names the facts from earlier activities that are true; --json writes the steps for another program.`,
  run(args, out) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { home: { type: 'string' }, earlier: { type: 'string' }, json: { type: 'boolean' }, ...limitOptions },
    });
    if (positionals.length !== 1) throw new UsageError('Name one file.');
    const { path, scenario, findings, homes } = readScenario(positionals[0] ?? '');
    if (hasErrors(findings)) throw new UsageError(`${path} has errors: check the pack first.`);
    const game = prepare(withNamed(scenario, values.earlier), homeOf(homes, values.home));
    const found = reachOf(game, limitsOf(values)).best;
    if (found === null) {
      out.note(`No play of ${path} comes to an end.`);
      return 1;
    }
    if (values.json) out.say(JSON.stringify(stepsOf(game, found.path)));
    else for (const sentence of pathInWords(game, found.path)) out.say(sentence);
    return 0;
  },
};

/** Each step as it stands on the desk: whether somebody is asked or something chosen, and its words. */
function stepsOf(game: Game, path: readonly Action[]) {
  const words = wordsOf(game.home);
  return replay(game, path)
    .turns.slice(1)
    .map((turn) => ({
      kind: turn.action?.type,
      label: plainText(fillInlines(decisionTitle(game, turn), words)),
    }));
}
