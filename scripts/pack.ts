import { best } from './pack/best.ts';
import { build } from './pack/build.ts';
import { check } from './pack/check.ts';
import type { Command } from './pack/command.ts';
import { diff } from './pack/diff.ts';
import { explain } from './pack/explain.ts';
import { graph } from './pack/graph.ts';
import { importTwine } from './pack/import.ts';
import { keygen } from './pack/keygen.ts';
import { create } from './pack/new.ts';
import { play } from './pack/play.ts';
import { runCommand } from './pack/run-command.ts';
import { twee } from './pack/twee.ts';
import { verify } from './pack/verify.ts';

const commands: Readonly<Record<string, Command>> = {
  check,
  new: create,
  graph,
  play,
  explain,
  best,
  import: importTwine,
  twee,
  build,
  keygen,
  verify,
  diff,
};

process.exitCode = await runCommand('pack', commands, process.argv.slice(2));
