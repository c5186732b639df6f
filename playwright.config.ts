import { defineConfig } from '@playwright/test';
import type { ProgramOptions } from './e2e/program.ts';
import { chromiumFlags, findChromium } from './scripts/chromium.ts';
import { findElectron } from './scripts/electron.ts';
import { packagedProgram } from './scripts/packaged.ts';
import { isRoot, root } from './scripts/root.ts';

const sandbox = isRoot ? ['--no-sandbox'] : [];
const onlyDesktop = '**/*.desktop.spec.ts';
const onlyBrowser = '**/*.browser.spec.ts';
const onlyPackaged = '**/*.packaged.spec.ts';

/** Each spec runs twice: in the desktop program and in a browser; `.desktop`, `.browser` and `.packaged` ones where they belong. */
export default defineConfig<Pick<ProgramOptions, 'contentFolder'>, Omit<ProgramOptions, 'contentFolder'>>({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Two windows on a busy machine: what passes only on a second try is told apart in the summary, not hidden.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  use: { root },
  projects: [
    {
      name: 'desktop',
      testIgnore: [onlyBrowser, onlyPackaged],
      use: { runtime: { type: 'desktop', executable: findElectron().path ?? '', flags: sandbox } },
    },
    {
      name: 'browser',
      testIgnore: [onlyDesktop, onlyPackaged],
      use: { runtime: { type: 'browser', executable: findChromium().path ?? '', flags: [...chromiumFlags] } },
    },
    {
      name: 'packaged',
      testMatch: onlyPackaged,
      use: { runtime: { type: 'packaged', executable: packagedProgram() ?? '', flags: sandbox } },
    },
  ],
});
