/**
 * The closed list of what a call can answer besides its value. A fault carries its code and the particulars a sentence
 * needs; the words are the renderer's, in the reader's language (one catalogue entry a code: `fault.CODE`).
 */
export const faultCodes = [
  'unknown-call',
  'invalid-input',
  'not-allowed',
  'no-learner',
  'not-found',
  'activity-broken',
  'attempt-over',
  'attempt-open',
  'out-of-step',
  'action-refused',
  'file-altered',
  'parcel-unsound',
  'parcel-older',
  'parcel-other-key',
  'parcel-broken',
  'parcel-busy',
  'built-in',
  'certificate-not-met',
  'worksheet-empty',
  'judgement-early',
  'profile-unsound',
  'profile-newer',
  'result-too-large',
  'file-not-written',
  'folder-taken',
  'folder-missing',
  'folder-too-large',
  'path-refused',
  'file-taken',
  'key-taken',
  'pack-invalid',
  'pack-unfit',
  'storage-full',
  'storage-read-only',
  'storage-failed',
  'host-unreachable',
  'internal',
] as const;

export type FaultCode = (typeof faultCodes)[number];

export interface Fault {
  readonly code: FaultCode;
  /** What it concerns: a call, an activity, a file. May be empty. */
  readonly subject: string;
  /** What the sentence needs besides: plain strings and numbers. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** A fault on its way up through code that answers with values. Only `dispatch` and the transport turn it into a reply. */
export class FaultError extends Error {
  readonly fault: Fault;
  constructor(code: FaultCode, subject = '', details: Fault['details'] = {}) {
    super(`${code}${subject ? `: ${subject}` : ''}`);
    this.name = 'FaultError';
    this.fault = { code, subject, details };
  }
}
