import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build.ts';
import { obtainElectron } from './electron.ts';
import { hasDisplay, isRoot, root } from './root.ts';

const say = (sentence: string) => console.log(sentence);
const args = process.argv.slice(2);

await buildStale(say);
const electron = hasDisplay ? await obtainElectron(say) : { path: null, why: 'there is no display' };
const ending = electron.path === null ? { why: electron.why } : await openDesktop(electron.path);
process.exitCode = 'why' in ending ? await serve(ending.why) : ending.status;

/** How the desktop program ended, or why it could not be started at all. */
async function openDesktop(path: string): Promise<{ status: number } | { why: string }> {
  say('Opening Civic Envoy.');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const flags = isRoot ? ['--no-sandbox'] : [];
  const { code, signal } = await ended(spawn(path, [root, ...flags, ...args], { stdio: 'inherit', env }));
  // The system's loader did not find a library, as on a server without a desktop.
  if (code === 127) return { why: 'Electron lacks a library of this system' };
  // Chromium stops itself where the system lets it have no sandbox; without one it is not to run.
  if (signal === 'SIGTRAP') return { why: 'Electron could not start on this system' };
  return { status: code ?? 1 };
}

async function serve(why: string): Promise<number> {
  say(`Civic Envoy opens in the browser, because ${why}.`);
  const { code } = await ended(
    spawn(process.execPath, [join(root, 'scripts/serve.ts'), ...args], { stdio: 'inherit' }),
  );
  return code ?? 1;
}

/** Waits for a program to end. Ctrl-C reaches it by itself; other signals are passed on. */
function ended(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  const wait = () => undefined;
  process.on('SIGINT', wait).on('SIGTERM', pass).on('SIGHUP', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', pass).off('SIGHUP', pass);
      resolve({ code, signal });
    });
  });
}
