import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Diagnostic, formatDiagnostic, hasErrors } from '../../core/diagnostic.ts';
import type { Examined } from '../../core/negotiation/examine.ts';
import { checkPack } from '../../core/pack/check.ts';
import type { Run } from '../../core/scenario/runs.ts';
import { packFolder } from '../folder.ts';
import { type Command, type Out, UsageError } from './command.ts';
import { personPath } from './folder.ts';
import { limitOptions, limitsOf } from './limits.ts';
import { report } from './report.ts';
import { reportTable } from './report-table.ts';

/** Checks a pack: 0 where there is nothing or only warnings, 1 where there are errors. */
export const check: Command = {
  usage: `check FOLDER [--json] [--watch] [--report] [--states N] [--seconds S] [--memory MB]
    Finds what is wrong with a course pack before a trainee meets it. --json writes an array, --watch checks again after
    every change, --report also tells of each scenario how it ends and how often, and of each negotiation table what
    deals there are. --states, --seconds and --memory say how far scenarios are explored.`,
  run(args, out) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        watch: { type: 'boolean' },
        report: { type: 'boolean' },
        ...limitOptions,
      },
    });
    const folder = personPath(positionals[0] ?? '');
    if (positionals.length !== 1) throw new UsageError('Name one folder.');
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`There is no folder ${folder}.`);
    if (!existsSync(join(folder, 'pack.yml'))) out.note(`${folder} has no pack.yml: is it the top folder of a pack?`);
    const once = () => checkOnce(folder, values, out);
    return values.watch ? again(folder, once, out) : once();
  },
};

interface Wishes {
  readonly json?: boolean;
  readonly report?: boolean;
  readonly states?: string;
  readonly seconds?: string;
  readonly memory?: string;
}

function checkOnce(folder: string, wishes: Wishes, out: Out): number {
  const explored = new Map<string, readonly Run[]>();
  const examined = new Map<string, Examined>();
  const found = checkPack(packFolder(folder), {
    budget: limitsOf(wishes),
    onExplored: (path, runs) => explored.set(path, runs),
    onExamined: (path, table) => examined.set(path, table),
  });
  if (wishes.json) out.say(JSON.stringify(found.map(asJson), null, 2));
  else {
    for (const finding of found) out.say(formatDiagnostic(finding));
    if (wishes.report) {
      for (const [path, runs] of explored) out.say(report(path, runs));
      for (const [path, table] of examined) out.say(reportTable(path, table));
    }
    out.note(summary(found));
  }
  return hasErrors(found) ? 1 : 0;
}

const asJson = ({ file, line, column, severity, code, message, remedy, witness }: Diagnostic) => ({
  file,
  line,
  column,
  severity,
  code,
  message,
  remedy,
  witness: witness ?? null,
});

function summary(found: readonly Diagnostic[]): string {
  const errors = found.filter((one) => one.severity === 'error').length;
  const warnings = found.length - errors;
  if (found.length === 0) return 'Nothing is wrong.';
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}. A trainee cannot use what has errors.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Checks again soon after something changed, until the person ends it. */
function again(folder: string, once: () => number, out: Out): Promise<number> {
  let seen = stateOf(folder);
  let code = once();
  out.note('Watching for changes; Ctrl-C ends it.');
  return new Promise((resolve) => {
    // Looking is dearer than being told, but what systems tell differs, and on shared drives they tell nothing.
    const looking = setInterval(() => {
      const now = stateOf(folder);
      if (now === seen) return;
      seen = now;
      try {
        code = once();
      } catch (error) {
        out.note(error instanceof Error ? error.message : String(error));
      }
    }, 300);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        clearInterval(looking);
        resolve(code);
      });
    }
  });
}

/** What tells that something changed: each file's size and the time it was written. */
function stateOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return files
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
      return `${name} ${size} ${mtimeMs}`;
    })
    .join('\n');
}
