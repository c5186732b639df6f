import { channelNever } from './channel-never.ts';
import { choiceNever } from './choice-never.ts';
import { conditionConstant } from './condition-constant.ts';
import { deadEndReached } from './dead-end-reached.ts';
import { dominantChoice } from './dominant-choice.ts';
import { endingNever } from './ending-never.ts';
import { meterFlat } from './meter-flat.ts';
import { noCoordination } from './no-coordination.ts';
import { notExplored } from './not-explored.ts';
import { passAlways } from './pass-always.ts';
import { passNever } from './pass-never.ts';
import type { Rule } from './rule.ts';
import { trap } from './trap.ts';
import { unreachableScene } from './unreachable-scene.ts';

/** What exploring a scenario can find, in the order in which it is looked for: what breaks a play, then what dulls it. */
export const rules: readonly Rule[] = [
  notExplored,
  deadEndReached,
  trap,
  unreachableScene,
  endingNever,
  choiceNever,
  channelNever,
  passNever,
  passAlways,
  conditionConstant,
  meterFlat,
  dominantChoice,
  noCoordination,
];
