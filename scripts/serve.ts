import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveBrowser } from '../electron/browser-host.ts';
import { openHost } from '../electron/host/host.ts';
import { dataFolder } from './data-folder.ts';
import { hasDisplay, isRoot, root } from './root.ts';

/**
 * The program in a browser of this computer: the same host and the same screens, over loopback HTTP.
 * `--user-data-dir=FOLDER` names another data folder, `--content-folder=FOLDER` another folder of courses, `--no-open`
 * leaves the browser closed.
 */
const { values } = parseArgs({
  options: {
    'user-data-dir': { type: 'string' },
    'content-folder': { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  },
});

const ownFolder = values['user-data-dir'];
const host = await openHost({
  dataFolder: resolve(ownFolder ?? dataFolder(process.platform, process.env)),
  // As in the desktop program, what an instructor writes lies where a person looks for it.
  ...(ownFolder === undefined && { studioFolder: join(homedir(), 'Documents', 'Civic Envoy') }),
  contentFolder: resolve(values['content-folder'] ?? join(root, 'content')),
  explorerFile: join(root, 'electron/explorer-worker.ts'),
  inspectorFile: join(root, 'electron/inspector-worker.ts'),
  version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  notices: [],
});
const { url, close } = await serveBrowser({ host, rendererFolder: join(root, 'build/renderer') });

console.log(`Civic Envoy is at ${url}`);
console.log('The address opens once, on this computer only. Ctrl-C ends the program.');
if (!values['no-open'] && hasDisplay && !isRoot && !process.env.CI) openBrowser(url);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end());

async function end(): Promise<void> {
  await close();
  await host.close();
  process.exit(0);
}

function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? (['rundll32', ['url.dll,FileProtocolHandler', address]] as const)
      : ([process.platform === 'darwin' ? 'open' : 'xdg-open', [address]] as const);
  // The address is printed above: a computer that cannot open it loses nothing.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
