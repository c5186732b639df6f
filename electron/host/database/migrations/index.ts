import type { Migration } from '../migrate.ts';
import { begin } from './0010-begin.ts';
import { library } from './0020-library.ts';
import { derived } from './0030-derived.ts';
import { marks } from './0040-marks.ts';
import { highlights } from './0050-highlights.ts';
import { here } from './0060-here.ts';
import { measures } from './0070-measures.ts';
import { seen } from './0080-seen.ts';
import { leaving } from './0090-leaving.ts';

/** Every migration, in the order in which they are run. Versions go up in tens, to leave room between releases. */
export const migrations: readonly Migration[] = [
  begin,
  library,
  derived,
  marks,
  highlights,
  here,
  measures,
  seen,
  leaving,
];
