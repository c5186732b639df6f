import { FaultError } from '../../../core/faults.ts';
import { storageFault } from '../database/storage-fault.ts';

/** What the system says of a file, or null for what is no word of the system. */
export const systemCode = (error: unknown): string | null => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
};

/** Whether an error says that there is no such file, or that what should be a folder is none. */
export const isGone = (error: unknown): boolean => /^(ENOENT|ENOTDIR)$/.test(systemCode(error) ?? '');

/**
 * Works on one file. What the system refuses becomes the fault of the disk that it amounts to, with the path of the file;
 * its details have the words for a file (`context`), for those of the record speak of the last step.
 */
export function onFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fileFault(path, error);
  }
}

/** The fault for what went wrong with a file; what is no word of the system is given back as it is. */
export function fileFault(path: string, error: unknown): unknown {
  if (error instanceof FaultError || systemCode(error) === null) return error;
  const code = storageFault(error)?.fault.code ?? 'storage-failed';
  return new FaultError(code, path, { context: 'file' });
}
