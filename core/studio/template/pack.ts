import { offer } from './offer.ts';
import { scalar } from './scalar.ts';

/** What somebody says of a course before there is one. */
export interface NewPack {
  /** As `packId` has it: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Of its texts, as `packLanguage` has it. */
  readonly language: string;
  readonly publisher: string;
}

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const folder = 'modules/01-first-steps';

/** A small pack that checks clean, to begin from: a lesson, a scenario, a quiz, a glossary and one country. */
export const newPack = ({ id, title, language, publisher }: NewPack): readonly NewFile[] => [
  { path: 'atlas/fr.yml', text: country },
  { path: 'glossary.md', text: glossary },
  { path: `${folder}/01-before-you-sign.md`, text: lesson },
  { path: `${folder}/02-the-offer.md`, text: offer },
  { path: `${folder}/03-check.md`, text: quiz },
  { path: `${folder}/module.yml`, text: firstSteps },
  {
    path: 'pack.yml',
    text: `id: ${scalar(id)}
title: ${scalar(title)}
version: 0.1.0
publisher: ${scalar(publisher)}
languages: [${language}]
licence: CC-BY-SA-4.0
description: One or two sentences on what the course is for.
competencies:
  coordination: { label: Coordination across levels, description: Asks the right level of government before deciding. }
`,
  },
  { path: 'sources.yml', text: sources },
];

const country = `code: FR
name: France
checked: 2026-11
certainty: check
summary: One file a country. Say here how its cities act abroad.
control: review
home:
  country: France
  supervisor: the prefecture
`;

const glossary = `---
title: Glossary
---

Reservation value
: The value of the best you can do without this deal.
`;

const sources = `# Sources are cited as [@key]. One looks like this:
#
# hocking-1993:
#   type: book
#   author: Brian Hocking
#   title: Localizing Foreign Policy
#   year: 1993
`;

const firstSteps = `title: First steps
summary: One lesson, one scenario and one quiz, to be replaced by your own.
objectives:
  - Ask before you sign.
`;

const lesson = `---
type: lesson
title: Before you sign
minutes: 3
competencies: [coordination]
---

## Who has a say

A city acts abroad within the law of its state. Before a text is signed, somebody above the city usually has a view of it,
and a [[reservation value]] is worth knowing before the first meeting.

::: reflect Your own house
Who must see a text before your city signs it?
:::
`;

const quiz = `---
type: quiz
title: Check your ground
minutes: 2
pass: 70
competencies: [coordination]
---

## Who should have seen the text first? {#first}

- [ ] The press

  > They will see it soon enough.

- [x] Whoever supervises the city

> Asking before signing is cheaper than explaining afterwards.
`;
