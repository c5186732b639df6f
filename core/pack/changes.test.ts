import { expect, test } from 'vitest';
import { sound } from '../negotiation/rules/example.ts';
import { changesBetween } from './changes.ts';
import type { PackFiles } from './files.ts';

const scenario = `---
type: scenario
title: The offer
clock: { name: days, label: Days left, start: 6, out: late }
meters: { trust: { label: Trust, start: 50 } }
pass: trust >= 50
---

You decide.

# The story

## The offer {#offer}

They wait.

- [Sign at once](#signed) \`trust +10\`

  It is done.

- [Wait](#late)

# How it ends \`endings\`

## Signed {#signed} \`ending good\`

Signed.

## Late {#late} \`ending poor\`

Late.
`;
const quiz = `---
type: quiz
title: Check
---

## Who signs? {#who}

- [x] The mayor
- [ ] Nobody
`;
const lesson = '---\ntype: lesson\ntitle: Who signs\n---\n\n## Part\n\nThe mayor signs.\n';

function pack(files: Readonly<Record<string, string>>): PackFiles {
  const all: Record<string, string> = {
    'pack.yml': 'id: harbour\ntitle: Harbour\nversion: 1.0.0\npublisher: A school\nlanguages: [en]\n',
    'modules/01-quay/module.yml': 'title: Quay\n',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`modules/01-quay/${name}`, text])),
  };
  return { paths: Object.keys(all), text: (path) => all[path] ?? null };
}

const changeOf = (before: string, after: string) =>
  changesBetween(pack({ '01-one.md': before }), pack({ '01-one.md': after })).map(({ change }) => change);

test('an activity that is untouched, one that is new and one that is gone are told apart', () => {
  const changes = changesBetween(
    pack({ '01-lesson.md': lesson, '02-check.md': quiz }),
    pack({ '01-lesson.md': lesson, '02-offer.md': scenario }),
  );
  expect(changes.map(({ title, change }) => [title, change])).toEqual([
    ['Who signs', 'same'],
    ['The offer', 'added'],
    ['Check', 'removed'],
  ]);
});

test('a lesson changes in wording, whatever is changed in it', () => {
  expect(changeOf(lesson, lesson.replace('The mayor signs.', 'The council decides; the mayor signs.'))).toEqual([
    'wording',
  ]);
});

test.each([
  ['a scene', 'They wait.', 'They are waiting.'],
  ['a choice', 'Sign at once', 'Sign today'],
  ['what follows', 'It is done.', 'It is signed.'],
  ['a meter’s label', 'label: Trust', 'label: Confidence'],
  ['the title', 'title: The offer', 'title: An offer'],
])('a scenario with other words for %s has the same decisions', (_, from, to) => {
  expect(changeOf(scenario, scenario.replace(from, to))).toEqual(['wording']);
});

test.each([
  ['an effect', 'trust +10', 'trust +20'],
  ['a target', '(#late)', '(#signed) {#wait}'],
  ['the clock', 'start: 6', 'start: 5'],
  ['a meter’s start', 'start: 50', 'start: 40'],
  ['what passes', 'trust >= 50', 'trust >= 60'],
  ['how good an ending is', 'ending poor', 'ending fair'],
  ['a condition', '(#late)', '(#late) `if trust > 10`'],
])('a scenario with another %s has other decisions', (_, from, to) => {
  expect(changeOf(scenario, scenario.replace(from, to))).toEqual(['decisions']);
});

test('a quiz has other decisions where another answer is right, and not where it is worded anew', () => {
  expect(changeOf(quiz, quiz.replace('Who signs?', 'Who is it that signs?'))).toEqual(['wording']);
  expect(changeOf(quiz, quiz.replace('[x]', '[ ]').replace('[ ] Nobody', '[x] Nobody'))).toEqual(['decisions']);
});

test('an activity that turned into another kind, or cannot be read, is taken for changed', () => {
  expect(changeOf(lesson, quiz)).toEqual(['decisions']);
  expect(changeOf('---\ntype: dance\n---\n', '---\ntype: dance\n---\n\nOne.\n')).toEqual(['decisions']);
});

test('a negotiation table has other decisions where a worth changes, and not where a word does', () => {
  expect(changeOf(sound, sound.replace(/title: .*/, 'title: Another table'))).toEqual(['wording']);
  expect(changeOf(sound, sound.replace(/reservation: \d+/, 'reservation: 1'))).toEqual(['decisions']);
});
