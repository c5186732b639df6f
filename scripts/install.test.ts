import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// Plain JavaScript: it runs before there is anything that knows of types.
const { missing }: { missing: (folder: string) => string | null } = await import(
  new URL('./install.mjs', import.meta.url).href
);

interface Package {
  readonly version: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}

const react: Package = { version: '19.3.1', integrity: 'sha512-a' };
const forWindows: Package = { version: '1.0.0', integrity: 'sha512-b', optional: true };
const wanted = { '': { version: '0.1.0' }, 'node_modules/react': react, 'node_modules/for-windows': forWindows };

let folder = '';
const lock = (path: string, packages: Record<string, Package>) =>
  writeFileSync(join(folder, path), JSON.stringify({ packages }));
const installed = (packages: Record<string, Package>) => lock('node_modules/.package-lock.json', packages);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'));
  mkdirSync(join(folder, 'node_modules'));
  lock('package-lock.json', wanted);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('whether packages must be installed', () => {
  it('installs nothing when what is there is what is asked for, whoever installed it', () => {
    installed({ 'node_modules/react': react, 'node_modules/for-windows': forWindows });
    expect(missing(folder)).toBeNull();
  });

  it('does without the optional packages of other systems', () => {
    installed({ 'node_modules/react': react });
    expect(missing(folder)).toBeNull();
  });

  it('installs after an installation that was interrupted, for npm writes its own list last', () => {
    expect(missing(folder)).toBe('the packages are not there yet');
  });

  it.each([
    ['is missing', {}],
    ['is of another version', { 'node_modules/react': { ...react, version: '19.0.0' } }],
    ['has another content', { 'node_modules/react': { ...react, integrity: 'sha512-z' } }],
  ])('installs when a package %s', (_how, packages) => {
    installed(packages);
    expect(missing(folder)).toBe('node_modules/react is not the one of package-lock.json');
  });
});
