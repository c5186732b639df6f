import { readFileSync, statSync } from 'node:fs';
import { asLine, limits } from '../../core/results/format.ts';
import { type ReadResult, type ResultCode, readResult } from '../../core/results/read.ts';
import { isSigned } from '../../electron/host/archive/sign.ts';
import { sha256 } from '../../electron/host/results/build.ts';
import { UsageError } from '../pack/command.ts';
import { personPath } from '../pack/folder.ts';

/** Reads a result file, hostile until checked. Throws `UsageError` where there is none. */
export function readResultFile(named: string): ReadResult {
  const path = personPath(named);
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new UsageError(`${named} is no file.`);
    if (found.size > limits.bytes) return { ok: false, code: 'too-large', line: 0, detail: '' };
    return readResult(readFileSync(path), { sha256, isSigned });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') throw new UsageError(`There is no file ${named}.`);
    throw error;
  }
}

/** Each refusal in words: what was found, for whoever was handed the file. */
const sentences: Readonly<Record<ResultCode, string>> = {
  'too-large': 'It is larger, or nested deeper, than any result file. It was not read.',
  'not-text': 'It is no text in UTF-8, and so no result file.',
  'not-a-result': 'It is no result file.',
  newer: 'It is of a newer form than this program reads. Use a newer Civic Envoy.',
  'cut-off': 'It ends before its end: a part is missing.',
  'more-after-the-end': 'Something was put behind its end.',
  'not-json': 'This line cannot be read.',
  'not-canonical': 'This line is not written as the program writes it: it was changed, or saved by another program.',
  'not-the-form': 'This line holds what no result file holds.',
  'chain-broken':
    'Changed: this line does not follow from the one before it. One of the two was changed, or lines between them were taken out.',
  'other-holder': 'This line speaks of somebody else than the file does.',
  'reason-of-nothing': 'This reason belongs to no decision of the file.',
  twice: 'This line says again what was said before.',
  'count-differs': 'Changed: the number of lines is not the one that was signed.',
  'signature-wrong': 'Changed: the signature is not that of the key in the file.',
};

/** What is to be said of a file that is refused. */
export function refusalWords({ code, line, detail }: Extract<ReadResult, { ok: false }>): string {
  const where = line === 0 ? '' : ` (line ${line}${detail === '' ? '' : `, ${asLine(detail, 120)}`})`;
  return `${code}${where}: ${sentences[code]}`;
}
