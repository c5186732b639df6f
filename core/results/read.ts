import type { z } from 'zod';
import { canonical, isDeep } from './canonical.ts';
import { verificationCode } from './code.ts';
import {
  type About,
  AboutLine,
  actorOf,
  type Comment,
  CommentLine,
  type Header,
  HeaderLine,
  limits,
  SealLine,
  type Statement,
  StatementLine,
  sealed,
} from './format.ts';

/** Why a file is refused. */
export const resultCodes = [
  'too-large',
  'not-text',
  'not-a-result',
  'newer',
  'cut-off',
  'more-after-the-end',
  'not-json',
  'not-canonical',
  'not-the-form',
  'chain-broken',
  'other-holder',
  'reason-of-nothing',
  'twice',
  'count-differs',
  'signature-wrong',
] as const;
export type ResultCode = (typeof resultCodes)[number];

/** A file that is whole: what stands in it was signed with the key in its header, and nothing was changed since. */
export interface Result {
  readonly header: Header;
  readonly statements: readonly Statement[];
  /** Reasons by the id of the statement they are given for. */
  readonly reasons: ReadonlyMap<string, Comment>;
  readonly about: About;
  /** The verification code as it was after each statement; the last is that of the whole record. */
  readonly codes: readonly string[];
}

export type ReadResult =
  | { readonly ok: true; readonly result: Result }
  /** `line` counts from 1; 0 where it is no line in particular. */
  | { readonly ok: false; readonly code: ResultCode; readonly line: number; readonly detail: string };

/** What reading needs of the world. */
export interface Proof {
  readonly sha256: (text: string) => string;
  /** Whether a signature over a text is that of a key. Never throws. */
  readonly isSigned: (text: string, signature: string, key: string) => boolean;
}

class Refusal extends Error {
  readonly code: ResultCode;
  readonly line: number;
  constructor(code: ResultCode, line: number, detail = '') {
    super(detail);
    this.code = code;
    this.line = line;
  }
}

/** Reads a result file, hostile until checked. Never throws. Takes the bytes as they are. */
export function readResult(bytes: Uint8Array, proof: Proof): ReadResult {
  try {
    return { ok: true, result: checked(textOf(bytes), proof) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: error.code, line: error.line, detail: error.message };
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > limits.bytes) throw new Refusal('too-large', 0);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('not-text', 0);
  }
}

function checked(text: string, { sha256, isSigned }: Proof): Result {
  const lines = linesOf(text);
  const { header } = readHeader(lines[0] ?? '');
  const actor = canonical(actorOf(header));
  let previous = sha256(lines[0] ?? '');
  let at = 1;

  /** The next line, where it is of this kind; null where it is of another, and is left for the next question. */
  function next<S extends z.ZodType<{ previous: string }>>(kind: string, schema: S): z.output<S> | null {
    const line = lines[at];
    if (line === undefined) throw new Refusal('cut-off', at + 1);
    const value = parsed(line, at + 1);
    if (!(typeof value === 'object' && value !== null && Object.hasOwn(value, kind))) return null;
    const found = fitting(schema, value, at + 1);
    if (found.previous !== previous) throw new Refusal('chain-broken', at + 1);
    previous = sha256(line);
    at++;
    return found;
  }

  const statements: Statement[] = [];
  const codes: string[] = [];
  const ids = new Set<string>();
  for (let found = next('statement', StatementLine); found; found = next('statement', StatementLine)) {
    const { statement } = found;
    if (canonical(statement.actor) !== actor) throw new Refusal('other-holder', at);
    if (ids.has(statement.id)) throw new Refusal('twice', at);
    ids.add(statement.id);
    statements.push(statement);
    codes.push(verificationCode(previous));
  }
  const reasons = new Map<string, Comment>();
  for (let found = next('reason', CommentLine); found; found = next('reason', CommentLine)) {
    const { reason } = found;
    if (canonical(reason.actor) !== actor) throw new Refusal('other-holder', at);
    if (!ids.has(reason.object.id)) throw new Refusal('reason-of-nothing', at);
    if (reasons.has(reason.object.id)) throw new Refusal('twice', at);
    reasons.set(reason.object.id, reason);
  }
  const about = next('about', AboutLine)?.about;
  if (!about) throw new Refusal('not-the-form', at + 1);
  const head = previous;
  const seal = next('seal', SealLine)?.seal;
  if (!seal) throw new Refusal('not-the-form', at + 1);
  if (lines.length > at) throw new Refusal('more-after-the-end', at + 1);
  if (seal.statements !== statements.length || seal.reasons !== reasons.size) throw new Refusal('count-differs', at);
  if (!isSigned(sealed(head, seal.statements, seal.reasons), seal.signature, header.key))
    throw new Refusal('signature-wrong', at);
  return { header, statements, reasons, about, codes };
}

/** The lines of a text, which ends with the end of its last one. Counted first: there may be no end of empty ones. */
function linesOf(text: string): readonly string[] {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    count++;
    if (count > 2 * limits.statements + 3) throw new Refusal('too-large', 0);
  }
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new Refusal('cut-off', lines.length + 1);
  return lines;
}

function readHeader(line: string): z.output<typeof HeaderLine> {
  const format = /"format":"civic-envoy-result-(\d{1,4})"/.exec(line.slice(0, 2_000))?.[1];
  if (format === undefined) throw new Refusal('not-a-result', 1);
  if (format !== '1') throw new Refusal('newer', 1, format);
  return fitting(HeaderLine, parsed(line, 1), 1);
}

/** A line's value, where it is written in the one form there is: no key twice, no white space, no other way to say it. */
function parsed(line: string, number: number): unknown {
  if (line.length > limits.line || isDeep(line, limits.depth)) throw new Refusal('too-large', number);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Refusal('not-json', number);
  }
  if (canonical(value) !== line) throw new Refusal('not-canonical', number);
  return value;
}

function fitting<S extends z.ZodType>(schema: S, value: unknown, number: number): z.output<S> {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  throw new Refusal('not-the-form', number, found.error.issues[0]?.path.map(String).join('.').slice(0, 120) ?? '');
}
