import { canonical } from './canonical.ts';
import { type About, type Comment, type Header, limits, resultFormat, type Statement, sealed } from './format.ts';

/** What writing needs of the world. */
export interface Seal {
  /** SHA-256 of a text in UTF-8, in lower-case hexadecimal digits. */
  readonly sha256: (text: string) => string;
  /** The Ed25519 signature of a text in UTF-8, in base64url without padding. */
  readonly sign: (text: string) => string;
}

export interface Content {
  readonly header: Omit<Header, 'format' | 'xapi'>;
  readonly statements: readonly Statement[];
  readonly reasons: readonly Comment[];
  readonly about: About;
}

export interface Written {
  /** The file. Null where it is more than a result file can hold. */
  readonly text: string | null;
  /** Hash of the last statement, from which the verification code is made. */
  readonly head: string;
}

/** Writes a result file: each line carries the hash of the one before it, and the last is signed. */
export function writeResult({ header, statements, reasons, about }: Content, { sha256, sign }: Seal): Written {
  const lines = [canonical({ header: { ...header, format: resultFormat, xapi: '1.0.3' } })];
  let previous = sha256(lines[0] ?? '');
  const add = (content: object) => {
    const line = canonical({ ...content, previous });
    previous = sha256(line);
    lines.push(line);
  };
  for (const statement of statements) add({ statement });
  const head = previous;
  for (const reason of reasons) add({ reason });
  add({ about });
  const signature = sign(sealed(previous, statements.length, reasons.length));
  add({ seal: { reasons: reasons.length, signature, statements: statements.length } });
  const text = `${lines.join('\n')}\n`;
  const isTooLarge =
    statements.length > limits.statements ||
    lines.some((line) => line.length > limits.line) ||
    new TextEncoder().encode(text).length > limits.bytes;
  return { text: isTooLarge ? null : text, head };
}
