/** What a new lesson says. */
export const lesson = `## The first section

One idea, and an example of it.

::: reflect Your own town
A question to be answered in writing.
:::
`;

/** What a new quiz asks. */
export const quiz = `## What is asked here? {#first}

- [ ] An answer that is wrong

  > Why it is wrong.

- [x] The answer that is right

> Why it is right.
`;

/** What a new worksheet asks for. */
export const worksheet = `What it is for, and who will read it.

## The first section {#first}

What to write, in how many lines.

> An example from elsewhere.

- \`missing\` What is not there yet.
- \`workable\` What can be worked with.
- \`sound\` What is as it should be.
`;

/** What a new judgement test describes: two situations, one of each kind. */
export const judgement = `What is asked, and why.

## Somebody who hides what they want {#first} \`hostile\`

Who approaches the town, and what the office knows.

- \`+2\` A course of action that is sound.
- \`+1\` One that is good, and costs something.
- \`-1\` One that is poor.
- \`-2\` One that does harm.

> Why the key rates them so, and what told the approach apart.

## Somebody who means what they say {#second} \`genuine\`

Who approaches the town, and what the office knows.

- \`+2\` A course of action that is sound.
- \`+1\` One that is good, and costs something.
- \`-1\` One that is poor.
- \`-2\` One that does harm.

> Why the key rates them so, and what told the approach apart.
`;
