import type { AttemptId } from '../../../core/api/call.ts';
import type { Reader } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';

/** Attempts at a course that are not finished, of every trainee. */
export function openAttempts(reader: Reader, pack: string): readonly AttemptId[] {
  return reader
    .all<{ attempt: AttemptId }>(
      sql`SELECT attempt FROM statements WHERE pack = ${pack} AND verb = 'initialized' AND attempt IS NOT NULL
          AND attempt NOT IN (SELECT attempt FROM statements WHERE pack = ${pack} AND verb = 'completed'
                              AND attempt IS NOT NULL)
          ORDER BY sequence`,
    )
    .map(({ attempt }) => attempt);
}
