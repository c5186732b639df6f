import { Worker } from 'node:worker_threads';
import { isDamage } from './storage-fault.ts';

/** What the thread says: SQLite's own words, `ok` where the file is whole; or why it could not look. */
export type Finding = { readonly says: string } | { readonly code: string; readonly message: string };

/**
 * Looks through a database in a thread of its own, every page and every index (SQLite, PRAGMA integrity_check). Resolves with
 * what is wrong with it; null where nothing is, or nobody could look. `inspectorFile` is the built `inspector-worker.ts`.
 */
export function inspect(file: string, inspectorFile: string): Promise<string | null> {
  return new Promise((resolve) => {
    const thread = new Worker(inspectorFile, { workerData: file, resourceLimits: { maxOldGenerationSizeMb: 128 } });
    thread.unref();
    thread.on('message', (found: Finding) => {
      if ('says' in found) resolve(found.says === 'ok' ? null : found.says);
      else resolve(isDamage(found) ? found.message : null);
    });
    thread.on('error', () => resolve(null));
    thread.on('exit', () => resolve(null));
  });
}
