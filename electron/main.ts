import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, session, shell } from 'electron';
import { chooseFolder } from './folder-dialog.ts';
import { HostError, type HostThread, startHost } from './host-thread.ts';
import { answerCalls, tellWindow } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { guardPage, guardSession } from './navigation.ts';
import { parcelsIn } from './opened-files.ts';
import { savePage } from './page-file.ts';
import { declareScheme, serveScheme } from './protocol.ts';
import { followLanguage } from './shell-language.ts';
import { Steps } from './steps.ts';
import { focusWindow, openWindow } from './window.ts';
import { programName, speakShell, words } from './words.ts';

const steps = new Steps((sentence, cause) => console.error(sentence, cause));
let window: BrowserWindow | null = null;

// A terminal that was closed, or a pipe that nobody reads, is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const ownFolder = app.commandLine.getSwitchValue('user-data-dir');
if (ownFolder) app.setPath('userData', resolve(ownFolder));
const isSandboxed = !app.commandLine.hasSwitch('no-sandbox');
const ownContent = app.commandLine.getSwitchValue('content-folder');

if (app.requestSingleInstanceLock()) {
  declareScheme();
  const host = beginHost();
  followOpenedFiles(host);
  start(host).catch(fail);
} else {
  app.exit(0);
}

/** The host's thread opens the record while Electron is still starting. */
function beginHost(): HostThread {
  const root = app.getAppPath();
  return startHost(
    join(root, 'build/electron/host.cjs'),
    {
      dataFolder: app.getPath('userData'),
      contentFolder: ownContent ? resolve(ownContent) : join(app.isPackaged ? process.resourcesPath : root, 'content'),
      studioFolder: studioFolder(),
      explorerFile: join(root, 'build/electron/explorer.cjs'),
      inspectorFile: join(root, 'build/electron/inspector.cjs'),
      version: app.getVersion(),
      notices: isSandboxed ? [] : [{ type: 'no-sandbox' }],
    },
    {
      openFolder: (folder) => void shell.openPath(folder),
      savePage: (name) => savePage(window, name),
      chooseFolder: () => chooseFolder(window),
    },
  );
}

/** Where new courses of an instructor go: where a person looks for what they have written. */
function studioFolder(): string {
  const beside = join(app.getPath('userData'), 'packs');
  if (ownFolder) return beside;
  try {
    return join(app.getPath('documents'), programName);
  } catch {
    // There are accounts without such a folder.
    return beside;
  }
}

/** Files that a person opens with the program: named when it starts, when it is started again, or told by macOS. */
function followOpenedFiles(host: HostThread): void {
  for (const path of parcelsIn(process.argv, process.cwd())) host.receive(path);
  app.on('second-instance', (_event, args, folder) => {
    for (const path of parcelsIn(args, folder)) host.receive(path);
    if (window) focusWindow(window);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    for (const one of parcelsIn(['', path], '/')) host.receive(one);
    if (window) focusWindow(window);
  });
}

/** The start, in order; the end is its reverse. */
async function start(host: HostThread): Promise<void> {
  await app.whenReady();
  const system = app.getPreferredSystemLanguages();
  speakShell(system);
  const root = app.getAppPath();
  if (!isSandboxed) console.error(words().noSandbox);

  await steps.run('Permissions', () => {
    guardSession(session.defaultSession);
    app.on('web-contents-created', (_event, contents) => guardPage(contents));
  });
  await steps.run(
    'The address app://',
    () => serveScheme(join(root, 'build/renderer'), host.media),
    (stop) => stop(),
  );
  await steps.run(
    'The line to the window',
    () =>
      answerCalls(
        (name, input, learner) => host.call(name, input, 'window', learner),
        () => window,
      ),
    (stop) => stop(),
  );
  await steps.run('The window', () => {
    open(root);
    app.on('activate', () => {
      if (!window) open(root);
    });
  });
  await steps.run(
    'The record',
    () => host.ready,
    () => host.close(),
  );
  await steps.run(
    'News from the record',
    () => host.on((event) => tellWindow(window, event)),
    (stop) => stop(),
  );
  // Last, because the window's files are answered for by this very process, and come first.
  await steps.run(
    'The menu',
    () => {
      setMenu();
      return followLanguage(host, system, setMenu);
    },
    (stop) => stop(),
  );
}

function open(root: string): void {
  window = openWindow({
    preload: join(root, 'build/electron/preload.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
  });
  window.once('closed', () => {
    window = null;
  });
}

/** The menu in the language that is spoken now. */
function setMenu(): void {
  app.setAboutPanelOptions({
    applicationName: programName,
    applicationVersion: app.getVersion(),
    copyright: words().licence,
  });
  const template = menuTemplate({
    platform: process.platform,
    isDevelopment: !app.isPackaged,
    about: () => app.showAboutPanel(),
    words: words(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function fail(error: unknown): Promise<void> {
  console.error(error);
  window?.destroy();
  await steps.stop();
  dialog.showErrorBox(words().notStarted, whyFailed(error));
  app.exit(1);
}

function whyFailed(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof HostError && error.cause.why === 'newer-record' ? words().newerRecord : error.message;
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

// Electron does not wait for what is asynchronous in `will-quit`: it is held back once, and left when all is closed.
app.on('will-quit', (event) => {
  event.preventDefault();
  void steps.stop().then(() => app.exit(0));
});
