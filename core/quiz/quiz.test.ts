import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../markdown/text.ts';
import { parseActivity } from '../pack/activity.ts';
import { askQuestion } from './ask.ts';
import { mark } from './mark.ts';
import type { Question } from './quiz.ts';

const text = `---
type: quiz
title: Check your ground
pass: 60
---

## Which is a treaty? {#treaty}

- [ ] A twinning agreement

  > Normally not.

- [x] An agreement between two states

> Content decides.

## Which bind a city? {#bind}

- [x] Sanctions
- [x] Procurement law
- [ ] A press line

> They bind everyone.

## Weakest first {#ladder} \`order\`

1. Press line
2. Joint minutes
3. Letter of intent

> The ladder.

## Match {#models} \`match\`

| Model | Country |
| --- | --- |
| Prior notice | Italy |
| Also notice | Italy |
| Review | France |

> Four models.

## How many days? {#days}

\`= 30 ± 2\`

> The law says so.
`;

function quizOf(source: string) {
  const activity = parseActivity('check.md', source);
  if (activity.type !== 'quiz') throw new Error(JSON.stringify(activity.findings));
  return { questions: activity.quiz.questions, findings: activity.findings, quiz: activity.quiz };
}

function question(id: string): Question {
  const found = quizOf(text).questions.find((one) => one.id === id);
  if (!found) throw new Error(`There is no question ${id}.`);
  return found;
}

describe('a quiz, parsed', () => {
  it('knows each kind of question', () => {
    const { questions, findings } = quizOf(text);
    expect(findings).toEqual([]);
    expect(questions.map((one) => [one.id, one.kind, one.explanation.length])).toEqual([
      ['treaty', 'single', 1],
      ['bind', 'several', 1],
      ['ladder', 'order', 1],
      ['models', 'match', 1],
      ['days', 'number', 1],
    ]);
    expect(plainText(questions[2]?.title ?? [])).toBe('Weakest first');
  });

  it.each([
    ['a question without a right answer', '- [x] An agreement', '- [ ] An agreement', 'no-right-answer'],
    ['a question with nothing to answer', '`= 30 ± 2`', 'About thirty.', 'question-kind'],
    ['a question without an explanation', '> The law says so.', '', 'no-explanation'],
    ['two questions with one id', '{#bind}', '{#treaty}', 'id-twice'],
  ])('reports %s and keeps the others', (_, from, to, code) => {
    const { findings, questions } = quizOf(text.replace(from, to));
    expect(findings.map((one) => one.code)).toContain(code);
    expect(questions.length).toBeGreaterThanOrEqual(4);
  });
});

describe('a question, put', () => {
  it('tells nothing of what is right until it is answered', () => {
    const asked = JSON.stringify(quizOf(text).questions.map((one) => askQuestion(one, 'seed', null)));
    expect(asked).not.toMatch(/right"?:\s*true|Normally not|Content decides|tolerance/);
  });

  it('comes in the same order for the same attempt, and never already in order', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const asked = askQuestion(question('ladder'), seed, null);
        expect(askQuestion(question('ladder'), seed, null)).toEqual(asked);
        if (asked.kind === 'order') expect(asked.items.map((item) => item.id)).not.toEqual(['i1', 'i2', 'i3']);
      }),
    );
  });
});

describe('marking', () => {
  it('gives a single answer all or nothing, with the explanations', () => {
    expect(mark(question('treaty'), { kind: 'choice', options: ['o2'] })).toMatchObject({ correct: true, share: 1 });
    const wrong = mark(question('treaty'), { kind: 'choice', options: ['o1'] });
    expect(wrong).toMatchObject({ correct: false, share: 0, right: { options: ['o2'] } });
    expect(Object.keys(wrong?.options ?? {})).toEqual(['o1']);
  });

  it('takes wrong choices off right ones where several are right', () => {
    const share = (...options: string[]) => mark(question('bind'), { kind: 'choice', options })?.share;
    expect([share('o1', 'o2'), share('o1'), share('o1', 'o3'), share('o3'), share()]).toEqual([1, 0.5, 0, 0, 0]);
  });

  it('counts the pairs in order, the sides matched, and the distance of a number', () => {
    expect(mark(question('ladder'), { kind: 'order', items: ['i1', 'i3', 'i2'] })?.share).toBeCloseTo(2 / 3);
    const match = (...right: string[]) =>
      mark(question('models'), {
        kind: 'match',
        pairs: right.map((id, index) => ({ left: `p${index + 1}`, right: id })),
      })?.share;
    expect([match('p1', 'p1', 'p3'), match('p3', 'p1', 'p1')]).toEqual([1, 1 / 3]);
    expect([28, 32, 27].map((value) => mark(question('days'), { kind: 'number', value })?.share)).toEqual([1, 1, 0]);
  });

  it('marks nothing that does not fit the question', () => {
    expect(mark(question('treaty'), { kind: 'number', value: 1 })).toBeNull();
    expect(mark(question('treaty'), { kind: 'choice', options: ['o1', 'o2'] })).toBeNull();
    expect(mark(question('treaty'), { kind: 'choice', options: ['constructor'] })).toBeNull();
    expect(mark(question('ladder'), { kind: 'order', items: ['i1', 'i1', 'i2'] })).toBeNull();
    expect(mark(question('days'), { kind: 'number', value: Number.NaN })).toBeNull();
  });
});
