import { parentPort, workerData } from 'node:worker_threads';
import DatabaseFile from 'better-sqlite3';
import type { Finding } from './host/database/inspect.ts';

/** The other end of `host/database/inspect.ts`: one database, looked through while others work with it. */
const tell = (finding: Finding) => parentPort?.postMessage(finding);

try {
  const db = new DatabaseFile(String(workerData), { readonly: true, fileMustExist: true });
  tell({ says: String(db.pragma('integrity_check(1)', { simple: true })) });
  db.close();
} catch (error) {
  tell({ code: String((error as { code?: unknown }).code ?? ''), message: String(error) });
}
