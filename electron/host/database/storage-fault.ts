import { FaultError } from '../../../core/faults.ts';

/** Codes of SQLite (https://sqlite.org/rescode.html) and of the system that say the disk is full, or cannot be written. */
const full = /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)/;
const readOnly = /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_IOERR_SHMOPEN|EROFS|EACCES|EPERM)/;
const failed = /^(SQLITE_(IOERR|CORRUPT|NOTADB|BUSY|LOCKED|PROTOCOL|NOMEM|INTERRUPT)|EIO|EMFILE|ENFILE|ENOENT)/;

/** The fault that an error of the disk amounts to, or null where it is none: then it is a mistake of ours. */
export function storageFault(error: unknown): FaultError | null {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (full.test(code)) return new FaultError('storage-full');
  if (readOnly.test(code)) return new FaultError('storage-read-only');
  if (failed.test(code)) return new FaultError('storage-failed', code);
  return null;
}

/** Whether an error says that the file itself is damaged, or no database at all. */
export const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown } | null)?.code ?? ''));
