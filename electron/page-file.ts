import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { FaultError } from '../core/faults.ts';
import { words } from './words.ts';

/**
 * Prints the page of the window to a tagged PDF (A4, as the page's own style for print has it) and asks the person where
 * to keep it. Answers the file's name; null where they thought better. Throws `file-not-written`.
 */
export async function savePage(window: BrowserWindow | null, name: string): Promise<string | null> {
  if (!window) return null;
  const pdf = await window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: words().pdf, extensions: ['pdf'] }],
  });
  if (canceled || !filePath) return null;
  try {
    await writeFile(filePath, pdf);
  } catch (error) {
    console.error(`${filePath} could not be written.`, error);
    throw new FaultError('file-not-written', basename(filePath));
  }
  return basename(filePath);
}
