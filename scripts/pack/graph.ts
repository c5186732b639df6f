import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasErrors } from '../../core/diagnostic.ts';
import { exploreScenario } from '../../core/scenario/runs.ts';
import { type Command, UsageError } from './command.ts';
import { personPath } from './folder.ts';
import { asSvg } from './graph-svg.ts';
import { limitOptions, limitsOf } from './limits.ts';
import { readScenario } from './scenario-file.ts';
import { asDot, sceneGraph } from './scene-graph.ts';

/** Draws the scenes of a scenario and the ways between them, as SVG and DOT, into the folder the person is in. */
export const graph: Command = {
  usage: `graph FILE [--out FOLDER] [--states N] [--seconds S] [--memory MB]
    Draws a scenario's scenes and choices: NAME.svg, and NAME.dot for Graphviz. Dashed ways have a condition, dotted
    scenes are never reached, endings carry their share of plays at random.`,
  async run(args, out) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, ...limitOptions },
    });
    if (positionals.length !== 1) throw new UsageError('Name one file.');
    const { name, scenario, findings, homes } = readScenario(positionals[0] ?? '');
    // One with errors can still be drawn, which is when a drawing helps most.
    const runs = hasErrors(findings) ? [] : exploreScenario(scenario, homes, limitsOf(values));
    const drawn = sceneGraph(scenario, runs);
    const folder = personPath(values.out ?? '.');
    mkdirSync(folder, { recursive: true });
    const [svg, dot] = [join(folder, `${name}.svg`), join(folder, `${name}.dot`)];
    writeFileSync(svg, await asSvg(drawn));
    writeFileSync(dot, asDot(drawn));
    out.say(`Wrote ${svg}\nWrote ${dot}`);
    return 0;
  },
};
