import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** Where a program is, or in one clause why it is not to be had. */
export type Found = { readonly path: string } | { readonly path: null; readonly why: string };

const ownFolder = join(root, 'node_modules/electron');
const patienceSeconds = 180;

/** Electron's file inside the folder it is unpacked to. */
function binary(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Electron's binary: that of ELECTRON_OVERRIDE_DIST_PATH, else the one npm's package has unpacked, whole and of the
 * right version.
 */
export function findElectron(): Found {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = join(override ?? join(ownFolder, 'dist'), binary(process.platform));
  if (existsSync(path) && (override !== undefined || isWhole())) return { path };
  if (override !== undefined)
    return { path: null, why: `there is no Electron in ELECTRON_OVERRIDE_DIST_PATH, ${override}` };
  return { path: null, why: 'Electron’s binary has not been downloaded' };
}

/** As `findElectron`, after a try to download it that gives up in a few minutes: some networks never answer. */
export async function obtainElectron(say: (sentence: string) => void): Promise<Found> {
  const found = findElectron();
  if (found.path !== null || process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) return found;
  say(`Downloading Electron, about 120 MB, for at most ${patienceSeconds / 60} minutes.`);
  const ended = await download();
  const now = findElectron();
  return now.path === null ? { path: null, why: `Electron’s binary could not be downloaded (${ended})` } : now;
}

// The folder's version file is written by the archive, path.txt by the installer when all is unpacked.
function isWhole(): boolean {
  const read = (file: string) =>
    existsSync(join(ownFolder, file)) ? readFileSync(join(ownFolder, file), 'utf8').trim() : null;
  const wanted = JSON.parse(read('package.json') ?? '{}').version;
  return read('path.txt') !== null && read('dist/version')?.replace(/^v/, '') === wanted;
}

/** Resolves to how it ended, in a few words. */
function download(): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ownFolder, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const timer = setTimeout(() => {
      child.kill();
      resolve(`no answer in ${patienceSeconds / 60} minutes`);
    }, patienceSeconds * 1_000);
    child.on('error', (error) => resolve(error.message));
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(said.split('\n')[0]?.replace(/^\w*Error: /, '') || 'no reason given');
    });
  });
}
