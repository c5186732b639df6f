import { type BrowserWindow, dialog } from 'electron';

/** Has the person choose a folder, or make one, in the system's own dialog; null where they thought better. */
export async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  if (!window) return null;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
