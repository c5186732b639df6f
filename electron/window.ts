import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { startAddress } from './address.ts';
import { keepWindowState, parseWindowState, readWindowState, smallest } from './window-state.ts';
import { programName, words } from './words.ts';

interface WindowOptions {
  readonly preload: string;
  /** Where the window's size and place are kept. */
  readonly stateFile: string;
}

// As `--paper` in the renderer's tokens: what is seen before the first paint must not flash.
const paper = () => (nativeTheme.shouldUseDarkColors ? '#14181d' : '#faf8f3');

/** Opens the window, hidden until its first paint, as it was left. */
export function openWindow({ preload, stateFile }: WindowOptions): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { width, height, place, isMaximized, isFullScreen } = parseWindowState(readWindowState(stateFile), areas);
  const window = new BrowserWindow({
    title: programName,
    width,
    height,
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: paper(),
    fullscreen: isFullScreen,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: process.platform === 'darwin',
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  const follow = () => window.setBackgroundColor(paper());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
  window.on('close', () => keep(window, stateFile));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerAgain(window, reason);
  });
  void window.loadURL(startAddress);
  return window;
}

/** Brings the window before the person, from the dock or task bar if it was there. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function keep(window: BrowserWindow, stateFile: string): void {
  const { x, y, width, height } = window.getNormalBounds();
  const state = {
    width,
    height,
    place: { x, y },
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
  };
  try {
    keepWindowState(stateFile, state);
  } catch (error) {
    console.error('The size of the window could not be kept.', error);
  }
}

async function offerAgain(window: BrowserWindow, reason: string): Promise<void> {
  console.error(`The window's process ended: ${reason}.`);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words().windowGone,
    detail: words().nothingLost,
    buttons: [words().openAgain, words().quit],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0 && !window.isDestroyed()) window.reload();
  else app.quit();
}
