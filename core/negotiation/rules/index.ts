import { acceptsAnything } from './accepts-anything.ts';
import { endingMissing } from './ending-missing.ts';
import { frontierSingle } from './frontier-single.ts';
import { issueIdle } from './issue-idle.ts';
import { optionDominated } from './option-dominated.ts';
import type { Rule } from './rule.ts';
import { valueScale } from './value-scale.ts';
import { wordsMissing } from './words-missing.ts';
import { zoneEmpty } from './zone-empty.ts';
import { zoneNotEmpty } from './zone-not-empty.ts';

/** What going through a table’s deals can find, in the order in which it is looked for: what breaks a play, then what dulls it. */
export const rules: readonly Rule[] = [
  zoneEmpty,
  zoneNotEmpty,
  wordsMissing,
  endingMissing,
  acceptsAnything,
  frontierSingle,
  issueIdle,
  optionDominated,
  valueScale,
];
