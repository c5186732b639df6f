import type { Output } from '../core/api.ts';

/** What a link to an activity needs, as the contract has it. */
export type Pointer = NonNullable<Output<'library.list'>[number]['next']>;
