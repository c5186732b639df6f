import { checkPack } from '../../pack/check.ts';
import type { PackFiles } from '../../pack/files.ts';
import { readOutline } from '../../pack/outline.ts';
import { packOf, withChanges } from '../texts.ts';
import type { Done, Outcome } from './outcome.ts';

/** What a scenario of the example says, with what it asks of another one if anything. */
const scenario = (earlier: string): string => `---
type: scenario
title: "An offer" # as it is told
${earlier}---

# The story

## First {#first}

![A map](../../media/map.svg)

- [Stay](#stayed)
- [Leave](#left)

# How it ends \`endings\`

## Stayed {#stayed} \`ending good\`

![The quay](quay.svg "As in ![small](<../01-harbour/quay.svg>)")

## Left {#left} \`ending fair\`

Gone.
`;

const lesson = (title: string, body = ''): string =>
  `---\ntype: lesson\ntitle: ${title}\n---\n\n## One\n\n${body || 'Words.'}\n`;

const asks = (id: string): string => `earlier:
  # what happened at the quay
  stayed: { activity: ${id}, endings: [stayed] }
`;

const withCarriageReturns = (text: string): string => text.replaceAll('\n', '\r\n');

/** A small pack without findings, in which everything names or shows something else, in two languages. */
export const example: Readonly<Record<string, string>> = {
  'pack.yml': `id: small
title: 'Small'
version: 1.0.0
languages: [en, fr]
first: "harbour/offer" # for whoever would rather decide
certificate:
  need:
    - harbour/offer
    # and what follows
    - 'town/check'
    - town/answer   # at last
`,
  'glossary.md': '---\ntitle: Glossary\n---\n\nQuay\n: ![The quay](modules/01-harbour/quay.svg)\n',
  'modules/01-harbour/module.yml': 'title: Harbour\n',
  'modules/01-harbour/01-intro.md': lesson(
    'Intro',
    '![The quay][quay]\n\n`![not](quay.svg)` is code.\n\n```\n![nor](quay.svg)\n```\n\n[quay]: quay.svg "The quay"',
  ),
  'modules/01-harbour/02-offer.md': scenario(''),
  'modules/01-harbour/03-again.md': withCarriageReturns(scenario(asks('"harbour/offer"'))),
  'modules/02-town/module.yml': withCarriageReturns('title: Town # of all\nsummary: Streets.\n'),
  'modules/02-town/01-check.md': lesson('Check', '> [^1]: no note\n\n![The quay (1)](<../01-harbour/a quay (1).svg>)'),
  'modules/02-town/answer.md': scenario(asks('harbour/offer')).replaceAll('quay.svg', '../01-harbour/quay.svg'),
  'modules/sea/module.yml': 'title: Sea\n',
  'modules/sea/10-ship.md': lesson('Ship'),
  'modules/sea/20-sail.md': lesson('Sail'),
  'locales/fr/modules/01-harbour/02-offer.md': scenario('')
    .replace('../../media', '../../../../media')
    .replaceAll(/quay\.svg|\.\.\/01-harbour\/quay\.svg/g, '../../../../modules/01-harbour/quay.svg'),
  'locales/fr/modules/02-town/answer.md': scenario(asks('harbour/offer')).replace(/\n!\[[^\n]*\n/g, '\nUne image.\n'),
  'locales/fr/modules/sea/10-ship.md': lesson('Navire', '![Le navire](navire.svg)'),
};

/** What of the example is no text. */
const pictures: readonly string[] = [
  'locales/fr/modules/sea/navire.svg',
  'media/map.svg',
  'modules/01-harbour/a quay (1).svg',
  'modules/01-harbour/quay.svg',
  'modules/sea/navire.svg',
];

/** The example with some of its texts replaced. */
export const examplePack = (change: Readonly<Record<string, string>> = {}) =>
  packOf(new Map(Object.entries({ ...example, ...change })), pictures);

/** The texts of a pack by path. */
export const textsOf = (files: PackFiles): ReadonlyMap<string, string> =>
  new Map(files.paths.flatMap((path) => [[path, files.text(path)] as const]).filter(isText));
const isText = (one: readonly [string, string | null]): one is [string, string] => one[1] !== null;
/** The paths of what is no text. */
export const othersOf = (files: PackFiles) => files.paths.filter((path) => files.text(path) === null);

/** The pack once something is done to it; a refusal leaves it. */
export function following(files: PackFiles, outcome: Outcome): PackFiles {
  if (!outcome.ok) return files;
  const moves = new Map(outcome.moves.map(({ from, to }) => [from, to]));
  const others = othersOf(files).flatMap((path) => (moves.has(path) ? (moves.get(path) ?? []) : [path]));
  return packOf(withChanges(textsOf(files), outcome.changes), others);
}

/** What was done; throws where it was refused. */
export function done(outcome: Outcome): Done {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.subject}`);
  return outcome;
}

/** What the checker finds wrong. */
export const errorsOf = (files: PackFiles) => checkPack(files).filter(({ severity }) => severity === 'error');
/** The ids of the activities, by module. */
export const idsOf = (files: PackFiles) =>
  readOutline(files).modules.map(({ activities }) => activities.map(({ id }) => id));
/** The ids of the modules. */
export const modulesOf = (files: PackFiles) => readOutline(files).modules.map(({ id }) => id);
