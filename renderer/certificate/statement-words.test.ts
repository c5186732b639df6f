import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import words from '../locales/en/certificate.json' with { type: 'json' };
import judgement from '../locales/en/judgement.json' with { type: 'json' };
import { type Item, statementWords } from './statement-words.ts';

let t: TFunction;
beforeAll(async () => {
  const own = i18next.createInstance();
  t = await own.init({
    lng: 'en',
    resources: { en: { certificate: words, judgement } },
    defaultNS: 'certificate',
    keySeparator: false,
    interpolation: { escapeValue: false },
  });
});

const item: Item = {
  ...{ number: 1, atMs: 0, verb: 'progressed', activity: 'The offer', kind: 'choose', text: 'Sign', where: 'The hall' },
  ...{ reason: null, ending: null, percent: null, correct: null, judged: null, json: '{}' },
};

it.each<[Partial<Item>, string]>([
  [{}, 'In “The hall” you chose: Sign'],
  [{ kind: 'ask', where: '', text: 'The prefecture' }, 'You asked: The prefecture'],
  [{ kind: 'answer', verb: 'answered', where: 'Who signs?', correct: true }, '“Who signs?”, you answered: Sign. Right'],
  [
    { kind: 'answer', verb: 'answered', where: 'Who signs?', correct: false },
    '“Who signs?”, you answered: Sign. Not right, or not wholly',
  ],
  [
    {
      ...{ kind: 'answer', verb: 'answered', where: 'A letter', correct: true },
      judged: { ratings: [2, -2], reading: 'genuine', confidence: 80 },
    },
    '“A letter”, you read: “It is what it says it is”, 80 % sure. Right. Your ratings: Sound · Does harm',
  ],
  [{ verb: 'initialized', kind: '' }, 'You began “The offer”'],
  [{ verb: 'completed', kind: '', ending: 'Signed' }, '“The offer” ended: Signed'],
  [{ verb: 'completed', kind: '' }, 'You finished “The offer”'],
  [{ verb: 'passed', kind: '', percent: 80 }, 'You passed “The offer” with 80 per cent'],
  [{ verb: 'failed', kind: '' }, 'You did not pass “The offer”'],
])('says what a statement says: %o', (change, said) => {
  expect(statementWords(t, { ...item, ...change })).toBe(said);
});

it('has words for everything that can be done, so that none is shown as its key', () => {
  const kinds = ['choose', 'ask', 'question', 'consult', 'offer', 'propose', 'prepare', 'accept', 'walk-away'];
  const verbs = ['initialized', 'completed', 'passed', 'failed', 'resumed'] as const;
  const all = [
    ...kinds.map((kind) => statementWords(t, { ...item, kind, where: kind === 'choose' ? 'x' : '' })),
    ...verbs.map((verb) => statementWords(t, { ...item, verb, kind: '' })),
    ...(['passed', 'failed'] as const).map((verb) => statementWords(t, { ...item, verb, kind: '', percent: 1 })),
  ];
  expect(all.filter((words) => words.startsWith('said.'))).toEqual([]);
});
