import { runCommand } from './pack/run-command.ts';
import { csv } from './results/csv.ts';
import { verify } from './results/verify.ts';

process.exitCode = await runCommand('results', { verify, csv }, process.argv.slice(2));
