/** What a new scenario begins with: one scene, two choices, two endings. */
export const story = {
  front: 'role: Who you are\nminutes: 15\nsummary: One sentence for the table of contents.\n',
  body: `Who you are, what the office knows, and what you may decide.

# The story

## The first scene {#first}

What happens, and what has to be decided.

- [One way to go on](#ending-one)

  What follows at once.

  > Why somebody might choose this, and what it costs.

- [Another way to go on](#ending-two)

  What follows at once.

  > Why somebody might choose this, and what it costs.

# How it ends \`endings\`

## One ending {#ending-one} \`ending good\`

How it ended.

## Another ending {#ending-two} \`ending fair\`

How it ended.

# What to take away \`debrief\`

## One thing

What a reader should remember next week.
`,
};
