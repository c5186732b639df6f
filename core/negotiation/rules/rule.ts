import type { Findings, Position } from '../../diagnostic.ts';
import type { Examined, Seat } from '../examine.ts';

/** One thing that can be wrong with a table, judged by going through its deals. */
export type Rule = (examined: Examined, found: Findings) => void;

/** Where the reservation value of a seat is written. */
export const placeOf = ({ table }: Examined, { variant }: Seat): Position =>
  variant === null ? table.at('them', 'reservation') : table.at('variants', variant, 'reservation');

/** “ with the variant “hard””, where it is not the table’s own counterpart. */
export const withWhom = ({ variant }: Seat): string => (variant === null ? '' : ` with the variant “${variant}”`);
