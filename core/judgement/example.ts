const situation = (id: string, kind: string) => `## ${id.toUpperCase()} {#${id}} \`${kind}\`

A letter has come.

- \`+2\` Ask who pays.
- \`-1\` Sign it.
- \`0\` Wait a week.
- \`-2\` Publish it, with an accusation.

> Because it is so.
`;

/** A whole test, for tests: three hostile and three genuine situations. */
export const testText = `---
type: judgement
title: Six letters
minutes: 6
---

Rate what you would do.

${[
  ...['h1', 'h2', 'h3'].map((id) => situation(id, 'hostile')),
  ...['g1', 'g2', 'g3'].map((id) => situation(id, 'genuine')),
].join('\n')}`;
