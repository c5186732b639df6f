import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Found } from './electron.ts';
import { isRoot } from './root.ts';

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** A Chromium on this computer for the browser tests: a named one, an installed one, or Playwright's own. */
export function findChromium(): Found {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return { path: named };
    return { path: null, why: `PLAYWRIGHT_CHROMIUM_PATH names ${named}, which is not there` };
  }
  const path = [...installed(), chromium.executablePath()].find((candidate) => existsSync(candidate));
  if (path) return { path };
  return { path: null, why: 'no Chromium, Chrome or Edge is installed; `npx playwright install chromium` fetches one' };
}

/** What a Chromium of the tests is started with: nothing that calls home, and no sandbox where it refuses to have one. */
export const chromiumFlags: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];

function installed(): string[] {
  if (process.platform === 'darwin') {
    return applications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? windowsPrograms.map((program) => join(folder, program)) : []));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}
