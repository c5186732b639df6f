import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { findElectron } from './electron.ts';

const binary =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

afterEach(() => vi.unstubAllEnvs());

it('takes the Electron that the environment names, and says so when there is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'electron-'));
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
  expect(findElectron()).toEqual({ path: null, why: `there is no Electron in ELECTRON_OVERRIDE_DIST_PATH, ${folder}` });
  mkdirSync(dirname(join(folder, binary)), { recursive: true });
  writeFileSync(join(folder, binary), '');
  expect(findElectron()).toEqual({ path: join(folder, binary) });
  rmSync(folder, { recursive: true });
});
