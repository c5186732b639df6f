import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { csvOf } from '../../core/results/csv.ts';
import { columns, rowsOf } from '../../core/results/rows.ts';
import { keyFingerprint } from '../../electron/host/archive/sign.ts';
import { type Command, UsageError } from '../pack/command.ts';
import { personPath } from '../pack/folder.ts';
import { readResultFile, refusalWords } from './read-file.ts';

/** Writes a table of every decision in some files: 0 where all are whole, 1 where one was left out because it is not. */
export const csv: Command = {
  usage: `csv [--out TABLE.csv] FILE…
    Writes one row for each decision and answer in the files, for a spreadsheet. A file that is not whole is left out, and
    named. Without --out the table goes to the screen; after npm run, use --out.`,
  run(args, out) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one file.');
    let isGood = true;
    const rows = positionals.flatMap((file) => {
      const found = readResultFile(file);
      if (found.ok)
        return rowsOf(found.result, basename(file), keyFingerprint(found.result.header.key).words.join(' '));
      isGood = false;
      out.note(`${file}: left out. ${refusalWords(found)}`);
      return [];
    });
    const table = csvOf(columns, rows);
    if (values.out === undefined) out.say(table.replace(/\n$/, ''));
    else {
      writeFileSync(personPath(values.out), table);
      out.note(`Wrote ${rows.length} rows to ${values.out}.`);
    }
    return isGood ? 0 : 1;
  },
};
