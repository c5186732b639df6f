import { kindOf } from './kinds.ts';
import { packId, packLanguage, packVersion } from './names.ts';
import { collisionOf, isPlainPath } from './plain-path.ts';

/** One file of a pack: its size in bytes, and its SHA-256 in lower-case hexadecimal digits. */
export interface ParcelFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** What a pack as a file says of itself. Files are sorted by path, by code unit. */
export interface ParcelManifest {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly languages: readonly string[];
  readonly files: readonly ParcelFile[];
}

/** Who vouches for a manifest. Keys and signatures are base64url without padding. */
export interface ParcelSignature {
  /** The raw 32 bytes of the Ed25519 public key. */
  readonly key: string;
  /** Over the canonical manifest in UTF-8. */
  readonly signature: string;
  /** The word of an older key that this one takes its place, or null. */
  readonly endorsement: {
    readonly by: string;
    /** By the older key over `civic-envoy key replaced by: KEY`. */
    readonly signature: string;
  } | null;
}

/** Why a manifest is refused. */
export const parcelCodes = [
  'manifest-too-large',
  'manifest-not-json',
  'manifest-newer',
  'manifest-shape',
  'manifest-order',
  'manifest-not-canonical',
  'too-many-files',
  'name-unsafe',
  'name-collides',
  'kind-unknown',
] as const;

export type ParcelCode = (typeof parcelCodes)[number];

/** Beyond what any pack within the limits needs; it bounds the work on a hostile one before anything is known of it. */
export const longestManifest = 16 * 1024 * 1024;
const mostFiles = 100_000;
const mostLanguages = 64;

type Parsed =
  | { readonly ok: true; readonly manifest: ParcelManifest }
  | { readonly ok: false; readonly code: ParcelCode; readonly subject: string };

const refused = (code: ParcelCode, subject = ''): Parsed => ({ ok: false, code, subject });

/** Reads `manifest.json`. Never throws; of what is refused, `subject` is the field or the path that is wrong. */
export function parseParcelManifest(text: string): Parsed {
  if (text.length > longestManifest) return refused('manifest-too-large');
  const value = parseJson(text);
  if (value === undefined) return refused('manifest-not-json');
  if (!isRecord(value)) return refused('manifest-shape');
  // Said apart from what is broken: a newer program reads it.
  if (typeof value.format === 'number' && Number.isInteger(value.format) && value.format > 1)
    return refused('manifest-newer', String(value.format));
  const field = wrongField(value);
  if (field !== null) return refused('manifest-shape', field);
  const manifest = value as unknown as ParcelManifest;
  const wrong = wrongFiles(manifest.files);
  if (wrong) return wrong;
  // One manifest has one form, so that what is signed is what stands there, with no key twice and none besides.
  if (canonicalManifest(manifest) !== text) return refused('manifest-not-canonical');
  return { ok: true, manifest };
}

function wrongField(value: Readonly<Record<string, unknown>>): string | null {
  const checks: readonly (readonly [string, (field: unknown) => boolean])[] = [
    ['format', (field) => field === 1],
    ['id', (field) => typeof field === 'string' && packId.test(field)],
    ['version', (field) => typeof field === 'string' && field.length <= 64 && packVersion.test(field)],
    ['title', (field) => isLine(field) && field.trim() !== ''],
    ['publisher', isLine],
    ['languages', isLanguages],
    ['files', Array.isArray],
  ];
  for (const [name, isRight] of checks) if (!isRight(value[name])) return name;
  return null;
}

const isLanguages = (field: unknown): boolean =>
  Array.isArray(field) &&
  field.length >= 1 &&
  field.length <= mostLanguages &&
  field.every((one) => typeof one === 'string' && packLanguage.test(one));

/** One line a person reads before they trust it: nothing in it turns the line round or hides a part of it. */
const isLine = (field: unknown): field is string =>
  typeof field === 'string' &&
  field.length <= 500 &&
  !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(field);

function wrongFiles(files: readonly unknown[]): Parsed | null {
  if (files.length > mostFiles) return refused('too-many-files');
  const paths: string[] = [];
  for (const [index, file] of files.entries()) {
    if (!isFile(file)) return refused('manifest-shape', `files[${index}]`);
    const { path } = file;
    if (!isPlainPath(path)) return refused('name-unsafe', path);
    if (kindOf(path) === null) return refused('kind-unknown', path);
    const before = paths.at(-1);
    if (before !== undefined && before >= path) return refused('manifest-order', path);
    paths.push(path);
  }
  const collision = collisionOf(paths);
  return collision === null ? null : refused('name-collides', collision);
}

const isFile = (file: unknown): file is ParcelFile =>
  isRecord(file) &&
  typeof file.path === 'string' &&
  typeof file.size === 'number' &&
  Number.isInteger(file.size) &&
  file.size >= 0 &&
  file.size < 2 ** 32 &&
  typeof file.sha256 === 'string' &&
  /^[0-9a-f]{64}$/.test(file.sha256);

/** The manifest as it stands in `manifest.json` and as it is signed: JSON, one order of keys, no white space. */
export function canonicalManifest(manifest: ParcelManifest): string {
  const { format, id, version, title, publisher, languages, files } = manifest;
  const plain = files.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
  return JSON.stringify({ format, id, version, title, publisher, languages, files: plain });
}

/** The signature as it stands in `signature.json`. */
export function canonicalSignature({ key, signature, endorsement }: ParcelSignature): string {
  const plain = endorsement && { by: endorsement.by, signature: endorsement.signature };
  return JSON.stringify({ key, signature, endorsement: plain });
}

/** Reads `signature.json`; null for what is none. Whether the signature is right is not looked at. */
export function parseParcelSignature(text: string): ParcelSignature | null {
  if (text.length > 2_000) return null;
  const value = parseJson(text);
  if (!isRecord(value) || !isKey(value.key) || !isSignature(value.signature)) return null;
  const { key, signature, endorsement } = value;
  if (endorsement === null) return exact(text, { key, signature, endorsement });
  if (!isRecord(endorsement) || !isKey(endorsement.by) || !isSignature(endorsement.signature)) return null;
  return exact(text, { key, signature, endorsement: { by: endorsement.by, signature: endorsement.signature } });
}

const exact = (text: string, signature: ParcelSignature): ParcelSignature | null =>
  canonicalSignature(signature) === text ? signature : null;

// The last letter of each carries bits to spare, which must be 0: one key is written in one way.
const isKey = (field: unknown): field is string =>
  typeof field === 'string' && /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(field);
const isSignature = (field: unknown): field is string =>
  typeof field === 'string' && /^[A-Za-z0-9_-]{85}[AQgw]$/.test(field);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
