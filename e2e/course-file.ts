import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallCourse } from './person.ts';

const root = join(import.meta.dirname, '..');

/** Runs `npm run pack -- …` as a school does. Throws where it fails. */
function pack(...args: string[]): string {
  return execFileSync(process.execPath, [join(root, 'scripts/pack.ts'), ...args], { encoding: 'utf8', stdio: 'pipe' });
}

/** A folder of courses without any. */
export const noCourse = mkdtempSync(join(tmpdir(), 'civic-envoy-no-course-'));

/** Makes a key, which another one may vouch for, and returns its file. */
export function makeKeyFile(voucher?: string): string {
  const name = join(mkdtempSync(join(tmpdir(), 'civic-envoy-key-')), 'school');
  pack('keygen', name, ...(voucher === undefined ? [] : ['--replaces', voucher]));
  return `${name}.key`;
}

interface Wanted {
  /** The folder with the course in it; that of the small one where none is named. */
  readonly content?: string;
  readonly version?: string;
  /** The file of the key to sign it with; nobody signs it where there is none. */
  readonly key?: string;
  /** Rewrites the scenario “The offer”. */
  readonly edit?: (text: string) => string;
  /** Files besides those of the course, by path. */
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

/** Builds the course Harbour as a file, without the activity that has errors, and returns its path. */
export function buildCourse({
  content = smallCourse,
  version = '1.0.0',
  key,
  edit = (text) => text,
  more = {},
}: Wanted = {}): string {
  const top = mkdtempSync(join(tmpdir(), 'civic-envoy-course-'));
  const folder = join(top, 'harbour');
  cpSync(join(content, 'harbour'), folder, { recursive: true });
  rmSync(join(folder, 'modules/01-harbour/04-broken.md'));
  rewrite(join(folder, 'pack.yml'), (text) => text.replace('1.0.0', version));
  rewrite(join(folder, 'modules/01-harbour/02-offer.md'), edit);
  for (const [path, bytes] of Object.entries(more)) writeFileSync(join(folder, path), bytes);
  pack('build', folder, '--out', top, ...(key === undefined ? [] : ['--key', key]));
  return join(top, `harbour-${version}.coursepack`);
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
