import { parseArgs } from 'node:util';
import { plainCode } from '../../core/results/code.ts';
import type { Result } from '../../core/results/read.ts';
import { keyFingerprint } from '../../electron/host/archive/sign.ts';
import { editionWords } from '../../electron/host/results/build.ts';
import { type Command, type Out, UsageError } from '../pack/command.ts';
import { readResultFile, refusalWords } from './read-file.ts';

/** Tells of each file whether it is whole, and who signed it: 0 where all are whole, 1 where one is not. */
export const verify: Command = {
  usage: `verify [--code CODE] FILE…
    Tells of each result file whether it is as the program of its trainee signed it, where it was changed, and by which key
    it was signed. --code looks for the verification code of a certificate in it.`,
  run(args, out) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { code: { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one file.');
    const code = values.code === undefined ? null : plainCode(values.code);
    const byKey = new Map<string, string[]>();
    let isGood = true;
    for (const file of positionals) {
      const found = readResultFile(file);
      if (!found.ok) {
        isGood = false;
        out.say(`${file}: REFUSED. ${refusalWords(found)}`);
        continue;
      }
      const { key } = found.result.header;
      byKey.set(key, [...(byKey.get(key) ?? []), file]);
      tell(file, found.result, out);
      if (code !== null && !tellCode(code, found.result, out)) isGood = false;
    }
    for (const [key, files] of byKey)
      if (files.length > 1) out.say(`By one key (${keyFingerprint(key).words.join(' ')}): ${files.join(', ')}.`);
    if (byKey.size > 1) out.say(`By ${byKey.size} different keys.`);
    return isGood ? 0 : 1;
  },
};

function tell(file: string, { header, statements, reasons, about, codes }: Result, out: Out): void {
  const { holder, course, key } = header;
  const attempts = new Set(statements.flatMap((one) => one.context.registration ?? [])).size;
  const times = statements.map((one) => one.timestamp).toSorted();
  const back = statements.filter((one, index) => one.timestamp < (statements[index - 1]?.timestamp ?? '')).length;
  out.say(`${file}: whole, as it was signed.`);
  out.say(`    ${holder.kind === 'name' ? 'By name' : 'Under the pseudonym'}: ${holder.name}`);
  out.say(
    `    Course: ${about.course.title}, version ${about.course.version} (${course}), by ${about.course.publisher || 'nobody named'}`,
  );
  out.say(`    Editions: ${[...new Set(statements.map((one) => one.context.revision))].join(', ') || 'none'}`);
  out.say(
    `    Holds: ${statements.length} statements, ${attempts} attempts, ${reasons.size} reasons${times.length === 0 ? '' : `, from ${times[0]} to ${times.at(-1)}`}`,
  );
  out.say(
    `    The course was then: ${about.course.edition}, in words: ${editionWords(course, about.course.edition).join(' ')}`,
  );
  if (back > 0)
    out.say(
      `    The clock of the computer went back ${back} ${back === 1 ? 'time' : 'times'}; the order is that of the record.`,
    );
  out.say(`    Certificate: ${certificateWords(about.certificate)}`);
  out.say(`    Verification code: ${codes.at(-1) ?? 'none'}`);
  const { words, hex } = keyFingerprint(key);
  out.say(`    Signed with the key: ${words.join(' ')}`);
  out.say(`        ${hex}`);
}

function certificateWords(certificate: Result['about']['certificate']): string {
  if (certificate === null) return 'the course gives none';
  return certificate.metAt === null
    ? 'the rules of the course are not met'
    : `the rules of the course were met on ${certificate.metAt}, the program says`;
}

function tellCode(code: string, { codes, statements }: Result, out: Out): boolean {
  const at = codes.indexOf(code);
  if (at < 0) out.say(`    The code ${code} is NOT of this record.`);
  else if (at === codes.length - 1) out.say(`    The code ${code} is of this record, as it is in the file.`);
  else
    out.say(
      `    The code ${code} is of this record as it was after statement ${at + 1}, ${statements[at]?.timestamp}; more was done since.`,
    );
  return at >= 0;
}
