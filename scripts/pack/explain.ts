import { parseArgs } from 'node:util';
import { type Diagnostic, formatDiagnostic, hasErrors } from '../../core/diagnostic.ts';
import { checkScenario } from '../../core/scenario/check.ts';
import { replay } from '../../core/scenario/play.ts';
import type { Run } from '../../core/scenario/runs.ts';
import { type Command, UsageError } from './command.ts';
import { limitOptions, limitsOf } from './limits.ts';
import { pathInWords } from './path-in-words.ts';
import { readScenario } from './scenario-file.ts';

/** Shows one finding, with the shortest path of choices that leads to it: 1 where it is an error, else 0. */
export const explain: Command = {
  usage: `explain FILE CODE [--states N] [--seconds S] [--memory MB]
    Shows a finding of a scenario with the shortest path of choices that leads to it. CODE is the word in front of the
    finding's sentence; CODE:LINE picks one of several.`,
  run(args, out) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: limitOptions });
    const [file, wanted] = positionals;
    if (!file || !wanted || positionals.length > 2) throw new UsageError('Name one file and the code of a finding.');
    const { path, scenario, findings, homes } = readScenario(file);
    const explored = hasErrors(findings)
      ? { findings: [], runs: [] }
      : checkScenario(path, scenario, homes, limitsOf(values));
    const all = [...findings, ...explored.findings];
    const [code, line] = wanted.split(':');
    const finding = all.find((one) => one.code === code && (!line || one.line === Number(line)));
    if (!finding) {
      out.note(`There is no ${wanted} in ${path}. ${codesOf(all)}`);
      return 0;
    }
    out.say(formatDiagnostic(finding));
    for (const sentence of story(finding, explored.runs)) out.say(sentence);
    const more = all.filter((one) => one.code === code).length - 1;
    if (more > 0)
      out.note(`There ${more === 1 ? 'is one more' : `are ${more} more`}: name the line, as in ${code}:LINE.`);
    return finding.severity === 'error' ? 1 : 0;
  },
};

function codesOf(all: readonly Diagnostic[]): string {
  const codes = [...new Set(all.map((one) => one.code))];
  return codes.length === 0 ? 'Nothing is wrong with it.' : `What was found: ${codes.join(', ')}.`;
}

/** The path in words, in the first country in which it can be walked. */
function story({ witness }: Diagnostic, runs: readonly Run[]): readonly string[] {
  const run = witness && runs.find(({ game }) => replay(game, witness).refused === null);
  if (!run || !witness) return ['', 'It stands in the text itself; no play is needed to see it.'];
  const known = Object.entries(run.before).map(([name, held]) => `${name} is ${held}`);
  const told = runs.length > 1 ? [`home country: ${run.countries.join(', ')}`, ...known] : [];
  const where = told.length > 0 ? ` (${told.join('; ')})` : '';
  return ['', `The shortest way to it${where}:`, ...pathInWords(run.game, witness)];
}
