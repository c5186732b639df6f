import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Event } from '../core/api/events.ts';
import type { Reply } from '../core/api.ts';
import type { FaultCode } from '../core/faults.ts';
import { isOurs } from './address.ts';

type Answer = (name: unknown, input: unknown, learner: unknown) => Promise<Reply>;

/**
 * Answers the pages of our own window, and nobody else. Always a reply: a fault for a stranger, a fault for what went
 * wrong, never a rejection, whose text would travel without its code. Returns what ends it.
 */
export function answerCalls(answer: Answer, ourWindow: () => BrowserWindow | null): () => void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown, learner: unknown): Promise<Reply> => {
    if (!isTrusted(event, ourWindow())) return fault('not-allowed');
    try {
      return await answer(name, input, learner);
    } catch (error) {
      console.error('A call failed outside its handler.', error);
      return fault('internal');
    }
  });
  return () => ipcMain.removeHandler('call');
}

/** Hands an event of the host to the window, if there is one. */
export function tellWindow(window: BrowserWindow | null, event: Event): void {
  if (window && !window.isDestroyed()) window.webContents.send('event', event);
}

function isTrusted(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  if (!window || window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  return frame !== null && frame === window.webContents.mainFrame && isOurs(frame.url);
}

function fault(code: FaultCode): Reply {
  return { ok: false, error: { code, subject: '', details: {} } };
}
