import { isDeep } from '../results/canonical.ts';
import { Foot, Head, Line, type Profile, profileFormat } from './format.ts';

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal: the host's, since core has none. */
export type Sha256 = (text: string) => string;

/** Why a file is no profile that can be used. `line` counts from 1; 0 is the whole file. */
export interface Unsound {
  readonly why: 'not-a-profile' | 'newer' | 'cut' | 'altered' | 'line';
  readonly line: number;
}

/** Writes a profile: the same bytes for the same content. */
export function writeProfile({ head, lines }: Profile, sha256: Sha256): string {
  const body = [head, ...lines].map((one) => `${JSON.stringify(one)}\n`).join('');
  return `${body}${JSON.stringify({ type: 'end', lines: lines.length, sha256: sha256(body) })}\n`;
}

/** Reads a profile, hostile until checked: every line by its schema, and the whole by its last line. Never throws. */
export function readProfile(text: string, sha256: Sha256): Profile | Unsound {
  const rows = text.split('\n');
  if (rows.at(-1) === '') rows.pop();
  const head = parse(rows[0] ?? '');
  if (!isProfile(head)) return { why: 'not-a-profile', line: 1 };
  if (typeof head.version === 'number' && head.version > 1) return { why: 'newer', line: 1 };
  const known = Head.safeParse(head);
  if (!known.success) return { why: 'line', line: 1 };
  const foot = Foot.safeParse(parse(rows.at(-1) ?? ''));
  if (!foot.success || foot.data.lines !== rows.length - 2) return { why: 'cut', line: rows.length };
  const body = text.slice(0, text.lastIndexOf(rows.at(-1) ?? ''));
  if (foot.data.sha256 !== sha256(body)) return { why: 'altered', line: 0 };
  const lines: Line[] = [];
  for (const [index, row] of rows.slice(1, -1).entries()) {
    const line = Line.safeParse(parse(row));
    if (!line.success) return { why: 'line', line: index + 2 };
    lines.push(line.data);
  }
  return { head: known.data, lines };
}

function parse(row: string): unknown {
  if (row.length > 200_000 || isDeep(row, 20)) return null;
  try {
    return JSON.parse(row);
  } catch {
    return null;
  }
}

const isProfile = (value: unknown): value is { readonly version?: unknown } =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === profileFormat;
