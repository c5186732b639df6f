import { kindOf } from '../../../core/pack/kinds.ts';

/** The media type of a file of a pack, or null for one that is not shown. Nothing else of a pack is given to a window. */
export const mediaType = (path: string): string | null => kindOf(path)?.mediaType ?? null;
