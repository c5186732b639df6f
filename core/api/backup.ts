import { z } from 'zod';
import { AtMs, none, read, write } from './call.ts';

/** The copies of the record there are, the newest first, and where they lie. */
export const BackupsView = z.object({
  folder: z.string(),
  backups: z.array(z.object({ name: z.string(), atMs: AtMs, bytes: z.int() })),
});
export type BackupsView = z.output<typeof BackupsView>;

export const backup = {
  'backup.list': read(none, BackupsView),
  /** Makes a copy now. */
  'backup.make': write(none, BackupsView),
  /** Puts a copy in the place of the record; what is there now is copied first. `not-found` where it is gone or damaged. */
  'backup.restore': write(z.strictObject({ name: z.string().max(100) }), BackupsView),
  /** Shows the folder of the record in the system's own window. */
  'backup.openFolder': { input: none, output: none, writes: false, desktop: true } as const,
};
