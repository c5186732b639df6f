import { join, resolve } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, session } from 'electron';
import { type Host, openHost } from './host/host.ts';
import { answerCalls, tellWindow } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { guardPage, guardSession } from './navigation.ts';
import { declareScheme, serveScheme } from './protocol.ts';
import { Steps } from './steps.ts';
import { focusWindow, openWindow } from './window.ts';
import { words } from './words.ts';

const steps = new Steps((sentence, cause) => console.error(sentence, cause));
let window: BrowserWindow | null = null;

const ownFolder = app.commandLine.getSwitchValue('user-data-dir');
if (ownFolder) app.setPath('userData', resolve(ownFolder));
const ownContent = app.commandLine.getSwitchValue('content-folder');

if (app.requestSingleInstanceLock()) {
  declareScheme();
  start().catch(fail);
} else {
  app.exit(0);
}

/** The start, in order; the end is its reverse. */
async function start(): Promise<void> {
  await app.whenReady();
  const root = app.getAppPath();
  const isSandboxed = !app.commandLine.hasSwitch('no-sandbox');
  if (!isSandboxed) console.error(words.noSandbox);

  // The window's process takes its time to start; the record is opened meanwhile, and what the window asks waits for it.
  let hand: (host: Host) => void = () => undefined;
  const ready = new Promise<Host>((resolve) => {
    hand = resolve;
  });

  await steps.run('Permissions', () => {
    guardSession(session.defaultSession);
    app.on('web-contents-created', (_event, contents) => guardPage(contents));
  });
  await steps.run(
    'The address app://',
    () =>
      serveScheme(join(root, 'build/renderer'), async (pack, edition, path) =>
        (await ready).media(pack, edition, path),
      ),
    (stop) => stop(),
  );
  await steps.run(
    'The line to the window',
    () =>
      answerCalls(
        async (name, input) => (await ready).call(name, input, 'window'),
        () => window,
      ),
    (stop) => stop(),
  );
  await steps.run('The menu', () => Menu.setApplicationMenu(Menu.buildFromTemplate(menu())));
  await steps.run('The window', () => {
    open(root);
    app.on('activate', () => {
      if (!window) open(root);
    });
  });
  const host = await steps.run(
    'The record',
    () =>
      openHost({
        dataFolder: app.getPath('userData'),
        contentFolder: ownContent
          ? resolve(ownContent)
          : join(app.isPackaged ? process.resourcesPath : root, 'content'),
        version: app.getVersion(),
        notices: isSandboxed ? [] : [{ type: 'no-sandbox' }],
      }),
    (opened) => opened.close(),
  );
  await steps.run(
    'News from the record',
    () => host.on((event) => tellWindow(window, event)),
    (stop) => stop(),
  );
  hand(host);
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

function menu(): ReturnType<typeof menuTemplate> {
  app.setAboutPanelOptions({
    applicationName: words.name,
    applicationVersion: app.getVersion(),
    copyright: words.licence,
  });
  return menuTemplate({
    platform: process.platform,
    isDevelopment: !app.isPackaged,
    about: () => app.showAboutPanel(),
  });
}

async function fail(error: unknown): Promise<void> {
  console.error(error);
  window?.destroy();
  await steps.stop();
  dialog.showErrorBox(words.notStarted, error instanceof Error ? error.message : String(error));
  app.exit(1);
}

app.on('second-instance', () => {
  if (window) focusWindow(window);
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

// Electron does not wait for what is asynchronous in `will-quit`: it is held back once, and left when all is closed.
app.on('will-quit', (event) => {
  event.preventDefault();
  void steps.stop().then(() => app.exit(0));
});
