import { mark } from './i18n/mark.ts';
import { status } from './i18n/status.ts';
import { runCommand } from './pack/run-command.ts';

process.exitCode = await runCommand('i18n', { status, mark }, process.argv.slice(2));
