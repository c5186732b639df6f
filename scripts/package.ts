import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build, type Configuration } from 'electron-builder';
import { buildStale } from './build.ts';
import { findElectron } from './electron.ts';
import { root } from './root.ts';

/**
 * Packages the program for this system as electron-builder.yml says; `--dir` leaves it unpacked in `dist/`. Unpacked,
 * or with ELECTRON_OVERRIDE_DIST_PATH, it holds the Electron that is at hand, and nothing is downloaded.
 */
const isUnpacked = process.argv.includes('--dir');
await buildStale((sentence) => console.log(sentence));
await build({ projectDir: root, dir: isUnpacked, publish: 'never', config: electronAtHand() });

function electronAtHand(): Configuration {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!isUnpacked && override === undefined) return {};
  const found = findElectron();
  if (found.path === null) throw new Error(`Nothing can be packaged: ${found.why}.`);
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const electronVersion = execFileSync(found.path, ['-p', 'process.versions.electron'], {
    env,
    encoding: 'utf8',
  }).trim();
  return { electronDist: override ?? join(root, 'node_modules/electron/dist'), electronVersion };
}
