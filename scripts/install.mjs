// Plain JavaScript without packages: it runs on whatever Node.js there is, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldest = 20;

/**
 * Installs the packages if `node_modules` is not what package-lock.json asks for, then runs a script under the
 * project's own Node.js and ends as it ends. Signals reach the script, which stops in its own time.
 * @param {string} script file beside this one
 */
export function runUnderOwnNode(script) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldest)
    quit(`Civic Envoy needs Node.js ${oldest} or newer to begin with; this is ${process.versions.node}.`);
  const why = missing();
  if (why) install(why);
  const node = ownNode();
  if (!node)
    quit('The project’s own Node.js is not in node_modules; `npm ci` must be allowed to run its install script.');
  const child = spawn(node, [join(root, 'scripts', script), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  // A terminal sends Ctrl-C to every process of the group; this one only waits.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => quit(`The project’s own Node.js cannot be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/**
 * Why the packages must be installed, or null. npm writes node_modules/.package-lock.json last of all, so an
 * interrupted installation has none.
 * @returns {string | null}
 */
export function missing(folder = root) {
  const wanted = packages(join(folder, 'package-lock.json'));
  const there = packages(join(folder, 'node_modules/.package-lock.json'));
  if (!there) return 'the packages are not there yet';
  for (const [path, { version, integrity, optional, link }] of Object.entries(wanted ?? {})) {
    if (path === '' || link) continue;
    const found = there[path];
    // Optional packages are those of other systems.
    if (!found && optional) continue;
    if (found?.version !== version || found?.integrity !== integrity)
      return `${path} is not the one of package-lock.json`;
  }
  return null;
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function install(why) {
  console.log(`Installing packages, because ${why}. This takes a minute or two.`);
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status, error } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (error) quit(`npm cannot be started: ${error.message}`);
  if (status !== 0) quit('The packages could not be installed; npm says why above.');
}

function ownNode() {
  const own = ['bin/node', 'bin/node.exe'].map((path) => join(root, 'node_modules/node', path)).find(existsSync);
  if (own) return own;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

function quit(sentence) {
  console.error(sentence);
  process.exit(1);
}
