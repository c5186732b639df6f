import type { Diagnostic } from '../../diagnostic.ts';
import { parseActivity } from '../../pack/activity.ts';
import { checkScenario } from '../check.ts';
import { prepare, replay, type State } from '../play.ts';
import type { Home } from '../runs.ts';
import type { Scenario } from '../scenario.ts';

/** A scenario that checks without a finding: the mended example of every rule, and the ground of every bad one. */
export const sound = `---
type: scenario
title: A sound offer
role: Deputy mayor
minutes: 5
clock: { name: days, label: Days left, start: 6, out: too-late }
meters:
  trust:     { label: "The partner's trust", start: 50 }
  alignment: { label: Alignment, start: 50 }
facts: { opinion: false }
pass: alignment >= 50
---

You are deputy mayor.

# The story

## The offer {#offer}

The delegation waits.

\`if opinion\` The lawyer has answered.

- [Sign at once](#signed) \`trust +20\` \`alignment -20\`
- [Sleep on it](#offer) {#wait} \`days -2\`
- [Name article 4](#article-four) \`if opinion\` \`trust -5\`

## Article 4 {#article-four}

It is one sentence.

- [Sign without it](#signed-well) \`alignment +5\`
- [Give way](#signed) \`trust +10\` \`alignment -10\`

# Who you can ask \`channels\`

## The lawyer {#lawyer}

\`days -3\` \`opinion = true\` \`before signed\`

Article 4 is not yours to sign.

# How it ends \`endings\`

## Signed {#signed} \`ending poor\`

It is signed.

## Signed well {#signed-well} \`ending good\`

It is signed, without article 4.

## Too late {#too-late} \`ending fair\`

They have gone home.
`;

export type Change = readonly [from: string, to: string];

export function parse(text: string): Scenario {
  const activity = parseActivity('sound.md', text);
  if (activity.type !== 'scenario' || activity.findings.length > 0) throw new Error(JSON.stringify(activity.findings));
  return activity.scenario;
}

function changed(changes: readonly Change[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The example has no “${from}”.`);
    return text.replace(from, to);
  }, sound);
}

/** What is found in the sound example once it is changed. */
export function findIn(
  changes: readonly Change[],
  homes: readonly Home[] = [],
  states = 100_000,
): readonly Diagnostic[] {
  return checkScenario('sound.md', parse(changed(changes)), homes, { states }).findings;
}

/** The line of the changed example on which a finding stands. */
export const lineOf = (changes: readonly Change[], finding: Diagnostic | undefined): string =>
  changed(changes).split('\n')[(finding?.line ?? 0) - 1] ?? '';

/** Where the path of a finding ends; throws where it does not replay, or there is none. */
export function endOf(changes: readonly Change[], finding: Diagnostic | undefined, home: Home['home'] = {}): State {
  const { turns, refused } = replay(prepare(parse(changed(changes)), home), finding?.witness ?? []);
  const last = turns.at(-1);
  if (!finding?.witness || refused !== null || !last) throw new Error('There is no path, or it does not replay.');
  return last.state;
}
