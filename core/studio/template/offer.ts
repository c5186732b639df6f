/** A short scenario that shows every part there is: story, channel, endings and debrief. */
export const offer = `---
type: scenario
title: The offer
role: Deputy mayor for international affairs
minutes: 5
clock: { name: days, label: Days before the visit ends, start: 6, out: too-late }
meters:
  trust:     { label: The partner's trust, start: 50 }
  alignment: { label: Alignment with national policy, start: 50 }
facts: { opinion: false }
competencies: [coordination]
pass: alignment >= 50
---

You are deputy mayor. A delegation is in town, and has brought a text to be signed.

# The story

## The offer {#offer}

The delegation waits in the long room.

\`if opinion\` {{home.supervisor}} has answered: article 4 is foreign policy.

- [Sign at once](#signed) \`trust +20\` \`alignment -20\`

  The cameras flash before you reach page two.

  > The host sets the pace so that page two is read tomorrow.

- [Sleep on it](#offer) {#wait} \`days -2\`

  The evening is long, and the text stays as it is.

  > Waiting costs time and changes nothing. Ask somebody.

- [Name article 4 at the table](#article-four) \`if opinion\` \`trust -5\`

  The interpreter stops for a moment.

  > You can only name what you have read, or had read for you.

## Article 4 {#article-four}

It is one sentence, and it is not yours to sign.

- [Sign without it](#signed-well) \`alignment +5\`

  They strike it out by hand.

  > What is not yours can be left out. It rarely costs the agreement.

- [Give way](#signed) \`trust +10\` \`alignment -10\`

  Everyone smiles again.

  > Their thanks are real; so is the letter from the ministry.

# Who you can ask \`channels\`

## {{home.supervisor}} {#supervisor}

\`days -3\` \`opinion = true\` \`before signed\`

The reply is courteous and short. Nothing forbids a twinning; article 4 is another matter.

> Three days are cheap for a sentence like this.

# How it ends \`endings\`

## Signed in haste {#signed} \`ending poor\`

It is signed, with article 4 in it.

## Signed without it {#signed-well} \`ending good\`

It is signed, and it says what a city may say.

## Too late {#too-late} \`ending fair\`

They have gone home. They may come again.

# What to take away \`debrief\`

## Ask first

A question costs days. A signature costs years.
`;
