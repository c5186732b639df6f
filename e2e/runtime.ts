import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import {
  type Browser,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
  type PlaywrightWorkerArgs,
} from '@playwright/test';

/** What a project runs the program in. */
export interface Runtime {
  readonly type: 'desktop' | 'browser' | 'packaged';
  readonly executable: string;
  readonly flags: string[];
}

/** A started program: its page, the process that holds its record, and the way to end it well. */
export interface Running {
  readonly page: Page;
  readonly desktop: ElectronApplication | null;
  readonly process: ChildProcess;
  /** Ends the program. The page of a browser is left as it is. */
  stop(): Promise<void>;
  /** Ends the program and its page; nothing happens where they have ended. */
  quit(): Promise<void>;
  /** Lets go of a program that was killed: there is nobody left to ask to end. */
  forget(): Promise<void>;
}

/** Where the program finds what it works on. Without a content folder it has the courses it comes with. */
export interface Folders {
  readonly dataFolder: string;
  readonly contentFolder: string | null;
}

/** Starts the program on some folders; `watch` is handed the page as early as can be. */
export type Start = (folders: Folders, watch: (page: Page) => void) => Promise<Running>;

const named = ({ dataFolder, contentFolder }: Folders): string[] => [
  `--user-data-dir=${dataFolder}`,
  ...(contentFolder === null ? [] : [`--content-folder=${contentFolder}`]),
];

/** The desktop program, from the project's folder. */
export function startDesktop(runtime: Runtime, root: string): Start {
  return async (folders, watch) => {
    // No executablePath: only where Playwright finds Electron itself does it hold the program back until it listens,
    // and without that it now and then misses the window's first page and waits for it for ever.
    const app = await electron.launch({
      args: [...runtime.flags, root, ...named(folders)],
      cwd: root,
    });
    const page = await app.firstWindow();
    watch(page);
    const quit = () => app.close();
    return { page, desktop: app, process: app.process(), stop: quit, quit, forget: async () => undefined };
  };
}

/** A packaged program does not let itself be inspected from its own side; only its page can be reached. */
export function startPackaged(runtime: Runtime, playwright: PlaywrightWorkerArgs['playwright']): Start {
  return async (folders, watch) => {
    const args = [...runtime.flags, ...named(folders), '--remote-debugging-port=0'];
    const program = spawn(runtime.executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await said(program, program.stderr, /ws:\/\/127\.0\.0\.1:\S+(?=\s)/);
    // Connecting while the window is still being made waits for ever.
    await expect.poll(() => pagesAt(address)).toContainEqual(expect.stringMatching(/^app:/));
    const browser = await playwright.chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The packaged program shows no page.');
    watch(page);
    const quit = async () => {
      await browser.close();
      await end(program);
    };
    return { page, desktop: null, process: program, stop: quit, quit, forget: () => browser.close() };
  };
}

/** The browser host in a process of its own, and its address in a fresh context of a browser. */
export function startBrowser(browser: Browser, root: string): Start {
  return async (folders, watch) => {
    const server = spawn(process.execPath, ['scripts/serve.ts', '--no-open', ...named(folders)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await said(server, server.stdout, /http:\/\/127\.0\.0\.1:\S+(?=\s)/);
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    const page = await context.newPage();
    watch(page);
    await page.goto(address);
    const quit = async () => {
      await context.close();
      await end(server);
    };
    return { page, desktop: null, process: server, stop: () => end(server), quit, forget: () => context.close() };
  };
}

async function pagesAt(address: string): Promise<string[]> {
  const list: { url: string }[] = await (await fetch(`http://${new URL(address).host}/json/list`)).json();
  return list.map((target) => target.url);
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, 'exit');
  process.kill('SIGTERM');
  await gone;
}

/** Waits until a program has said something, and leaves it free to say more. */
async function said(program: ChildProcess, stream: Readable | null, pattern: RegExp): Promise<string> {
  let text = '';
  for await (const chunk of stream?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk);
    const found = pattern.exec(text)?.[0];
    if (found) {
      stream?.resume();
      return found;
    }
  }
  throw new Error(`${program.spawnfile} ended before it had an address:\n${text}`);
}
