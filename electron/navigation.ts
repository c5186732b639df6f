import { BrowserWindow, dialog, type Session, shell, type WebContents } from 'electron';
import { isOurs } from './address.ts';
import { decideLink } from './link.ts';
import { words } from './words.ts';

/** Keeps a page where it is: it neither navigates, nor opens windows, nor embeds others. Links out are asked about. */
export function guardPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    void leave(contents, event.url);
  });
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void leave(contents, url);
    return { action: 'deny' };
  });
}

/**
 * Refuses every permission, device and download but what a page of ours made itself (a course it exports), for which
 * the person is asked where to keep it; and keeps the spelling checker from fetching dictionaries.
 */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    const made = /^blob:(.*)$/.exec(item.getURL())?.[1];
    if (made === undefined || !isOurs(made)) event.preventDefault();
  });
  session.setSpellCheckerEnabled(process.platform === 'darwin');
}

const asking = new WeakSet<WebContents>();

// One question at a time: a page must not be able to bury the person under dialogs.
async function leave(contents: WebContents, address: string): Promise<void> {
  const decision = decideLink(address);
  const window = BrowserWindow.fromWebContents(contents);
  if (decision.type === 'refuse' || !window || asking.has(contents)) return;
  asking.add(contents);
  try {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: words().openLink,
      detail: decision.address,
      buttons: [words().open, words().cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) await shell.openExternal(decision.address);
  } catch (error) {
    console.error(`${decision.address} could not be opened.`, error);
  } finally {
    asking.delete(contents);
  }
}
