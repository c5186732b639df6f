import type { Diagnostic } from '../../diagnostic.ts';
import { hasErrors } from '../../diagnostic.ts';
import { parseActivity } from '../../pack/activity.ts';
import { checkNegotiation } from '../check.ts';
import type { Table } from '../table.ts';

/** A table that checks without a finding: the mended example of every rule, and the ground of every bad one. */
export const sound = `---
type: negotiation
title: A sound table
role: Deputy mayor
minutes: 10
rounds: 6
days: { label: Days left, start: 20, round: 1 }
us: { name: Our city, reservation: 50, alternative: The schools write to each other }
them: { name: The port, reservation: 45, kind: boulware, alternative: Another city }
issues:
  clause:
    label: The clause
    ordered: true
    weight: { us: 45, them: 50 }
    options:
      full: { label: Full recognition, us: 0, them: 100, outside: conceded }
      own:  { label: Each state's own policy, us: 60, them: 60, needs: ministry }
      none: { label: No word of it, us: 100, them: 0 }
  exchange:
    label: The exchange
    ordered: true
    weight: { us: 20, them: 15 }
    options:
      few:  { label: 30 pupils, us: 20, them: 100 }
      many: { label: 120 pupils, us: 100, them: 40 }
  term:
    label: The term
    weight: { us: 35, them: 35 }
    options:
      open: { label: Open, us: 0, them: 100 }
      five: { label: Five years, us: 50, them: 60 }
      two:  { label: Two years, us: 100, them: 30 }
pairs:
  - { terms: [exchange.many, term.five], us: 5, them: 5 }
---

You are deputy mayor.

# What they say \`words\`

## Good morning {#opening}

We are glad.

## A joke {#insult}

- You are not serious.
- Is that all?

## Far away {#far}

That is far.

## Nearer {#near}

That is nearer.

## Nearly there {#close}

Nearly.

## A yes {#accepts}

Agreed.

## A trade that is agreed {#trade-agreed}

That would do.

## A trade that is refused {#trade-refused}

That would not do.

## The last round {#last-round}

This is our last word.

## The clause {#clause} \`hint\`

Our council has a clause.

## The exchange {#exchange} \`hint\`

Beds are scarce.

## The term {#term} \`hint\`

We plan for long.

# What you can ask \`questions\`

## What is the clause to you? {#why-clause}

\`reveals clause\` \`stance +1\`

It is in every text we sign.

> It is not theirs.

## Would five years do? {#why-five}

\`days -1\` \`after why-clause\` \`reveals term\` \`off clause.full\`

It might.

# Whom you can ask \`channels\`

## The ministry {#ministry}

\`days -3\` \`grants clause.own\` \`verifies why-clause\` \`before clause, agreement\`

You may refer to policy.

> Ask first.

# How it ends \`endings\`

## Signed {#agreement}

It is signed.

## Signed low {#below}

It is signed, and worth less than nothing signed.

## Signed too far {#breach}

It was not yours to sign.

## Left {#left}

You left.

## Late {#late}

The days are gone.

## Broken {#broken}

They have left.

# What to take away \`debrief\`

Ask first.
`;

export type Change = readonly [from: string, to: string];

/** The sound example after some changes. */
export function changed(changes: readonly Change[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The example has no “${from}”.`);
    return text.replace(from, to);
  }, sound);
}

/** Parses a text that has no errors. */
export function parse(text: string): Table {
  const activity = parseActivity('sound.md', text);
  if (activity.type !== 'negotiation' || hasErrors(activity.findings))
    throw new Error(JSON.stringify(activity.findings));
  return activity.table;
}

/** What is found in the sound example once it is changed: by reading it, or else by going through its deals. */
export function findIn(changes: readonly Change[]): readonly Diagnostic[] {
  const activity = parseActivity('sound.md', changed(changes));
  if (activity.type !== 'negotiation' || hasErrors(activity.findings)) return activity.findings;
  return [...activity.findings, ...checkNegotiation('sound.md', activity.table).findings];
}

/** The line of the changed example on which a finding stands. */
export const lineOf = (changes: readonly Change[], finding: Diagnostic | undefined): string =>
  changed(changes).split('\n')[(finding?.line ?? 0) - 1] ?? '';
