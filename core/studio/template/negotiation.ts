/** What a new negotiation table begins with: two issues that matter differently to both sides, and all that is said. */
export const negotiation = {
  front: `role: Who you are
minutes: 15
rounds: 6
us: { name: Your city, reservation: 40, alternative: What you do without this deal }
them: { name: The other side, reservation: 40, kind: boulware }
issues:
  first:
    label: What matters more to you
    weight: { us: 60, them: 40 }
    options:
      yours:  { label: Your way, us: 100, them: 0 }
      half:   { label: Half and half, us: 60, them: 60 }
      theirs: { label: Their way, us: 0, them: 100 }
  second:
    label: What matters more to them
    weight: { us: 40, them: 60 }
    options:
      yours:  { label: Your way, us: 100, them: 0 }
      half:   { label: Half and half, us: 60, them: 60 }
      theirs: { label: Their way, us: 0, them: 100 }
`,
  body: `Who you are, what you may agree to, and what is known of the other side.

# What they say \`words\`

## The first words {#opening}

“We are glad to be here.”

## An insult {#insult}

“That is no offer.”

## Far away {#far}

“We are far apart.”

## Nearer {#near}

“We are coming nearer.”

## Nearly there {#close}

“Nearly.”

## A yes {#accepts}

“We agree.”

## A trade that is agreed {#trade-agreed}

“For that, yes.”

## A trade that is refused {#trade-refused}

“For that, no.”

## The last round {#last-round}

“We have to leave this evening.”

## What matters more to you {#first} \`hint\`

“It is this point that keeps us apart.”

## What matters more to them {#second} \`hint\`

“This is what we came for.”

# What you can ask \`questions\`

## Why does it matter to you? {#why}

\`reveals second\` \`stance +1\`

What they answer.

> What the question brings, and what it costs.

# How it ends \`endings\`

## An agreement {#agreement}

What follows from it.

## An agreement that is worse than none {#below}

What you would have had without it.

## You leave {#left}

What you do instead.

## Time is up {#late}

They have gone home.

## They leave {#broken}

They will not come again soon.

# What to take away \`debrief\`

## One thing

What a reader should remember next week.
`,
};
