import { describe, expect, it } from 'vitest';
import { hasErrors } from '../diagnostic.ts';
import { parseActivity } from '../pack/activity.ts';
import { numbers } from '../random.ts';
import { checkNegotiation } from './check.ts';
import { describeDebrief } from './debrief.ts';
import { anybody, playOut } from './fixtures/players.ts';
import { prepare } from './play.ts';
import { type Change, changed, findIn, lineOf, parse, sound } from './rules/example.ts';

describe('a table', () => {
  const table = parse(sound);

  it('has its parties, issues, words and everything else as they are written', () => {
    expect(table).toMatchObject({
      title: 'A sound table',
      rounds: 6,
      days: { label: 'Days left', start: 20, round: 1 },
      opens: 'them',
      us: { reservation: 50 },
      them: { kind: 'boulware', reservation: 45, mirror: 0, patience: 3, deadline: null },
      pairs: [
        {
          terms: [
            { issue: 'exchange', option: 'many' },
            { issue: 'term', option: 'five' },
          ],
          value: { us: 5 },
        },
      ],
    });
    expect(table.issues.map((issue) => issue.id)).toEqual(['clause', 'exchange', 'term']);
    expect(table.issues[0]).toMatchObject({
      ordered: true,
      weight: { us: 45, them: 50 },
      options: [
        { id: 'full', value: { us: 0, them: 100 }, outside: 'conceded', needs: null },
        { id: 'own', outside: null, needs: 'ministry' },
        { id: 'none' },
      ],
    });
  });

  it('has rules for questions and channels, and keeps block quotes for the debrief', () => {
    const [first, second] = table.questions;
    expect(first).toMatchObject({ id: 'why-clause', reveals: ['clause'], stance: 1, days: 0 });
    expect(first?.body).toHaveLength(1);
    expect(first?.note).toHaveLength(1);
    expect(second).toMatchObject({ days: 1, after: ['why-clause'], off: [{ issue: 'clause', option: 'full' }] });
    expect(table.channels[0]).toMatchObject({
      grants: [{ issue: 'clause', option: 'own' }],
      verifies: ['why-clause'],
      before: ['clause', 'agreement'],
      days: 3,
    });
  });

  it('says a thing in several ways where they are the items of a list', () => {
    expect(table.words.find((one) => one.id === 'insult')?.ways).toHaveLength(2);
    expect(table.words.find((one) => one.id === 'far')?.ways).toHaveLength(1);
    expect(table.hints.map((one) => one.id)).toEqual(['clause', 'exchange', 'term']);
  });

  it('gives each kind its shape, and a variant all it does not change', () => {
    const text = changed([['issues:', 'variants:\n  hard: { kind: deadline-bluffer, reservation: 60 }\nissues:']]);
    expect(parse(text).variants).toMatchObject([
      { id: 'hard', name: 'The port', kind: 'deadline-bluffer', reservation: 60, beta: 1.2, deadline: 3 },
    ]);
  });
});

describe('what is wrong with a table', () => {
  it.each<[string, string, Change, string]>([
    [
      'weights that do not add up',
      'weights-sum',
      ['weight: { us: 20, them: 15 }', 'weight: { us: 30, them: 15 }'],
      '  clause:',
    ],
    [
      'a weight below 0',
      'weight-negative',
      ['weight: { us: 20, them: 15 }', 'weight: { us: -20, them: 15 }'],
      'us: -20',
    ],
    [
      'an option that is not there',
      'option-unknown',
      ['exchange.many, term.five', 'exchange.many, term.fife'],
      'term.fife',
    ],
    [
      'an option a channel cannot grant',
      'option-unknown',
      ['grants clause.own', 'grants clause.owner'],
      'The ministry',
    ],
    ['a consent that is never given', 'consent-never', ['grants clause.own', 'grants clause.none'], 'own:'],
    ['a channel that is not there', 'entry-unknown', ['needs: ministry', 'needs: minstry'], 'own:'],
    ['a case that is none', 'case-unknown', ['{#near}', '{#nearly}'], '{#nearly}'],
    ['a hint at no issue', 'issue-unknown', ['{#term} `hint`', '{#terms} `hint`'], '{#terms}'],
    ['an ending that is none', 'ending-unknown', ['{#left}', '{#gone}'], '{#gone}'],
    ['a rule that cannot stand there', 'rule', ['`reveals clause`', '`reveal clause`'], '`reveal clause`'],
    ['a part that is none', 'part', ['`words`', '`word`'], '`word`'],
    ['an id twice', 'id-twice', ['{#why-five}', '{#why-clause}'], '{#why-clause}'],
    ['two that wait for each other', 'after-circle', ['`reveals clause`', '`after why-five`'], 'What is the clause'],
    [
      'days that are not counted',
      'days-uncounted',
      ['days: { label: Days left, start: 20, round: 1 }\n', ''],
      'Would five years',
    ],
    ['a pair within one issue', 'pair-issue', ['exchange.many, term.five', 'term.open, term.five'], 'terms:'],
    ['a name that is taken', 'name', ['  term:', '  agreement:'], 'label: The term'],
    [
      'an issue with one option',
      'option-alone',
      ['      few:  { label: 30 pupils, us: 20, them: 100 }\n', ''],
      'label: The exchange',
    ],
    ['a bluff that is none', 'deadline', ['kind: boulware', 'kind: deadline-bluffer, deadline: 6'], 'kind'],
    ['nobody behind a hidden principal', 'principal-missing', ['kind: boulware', 'kind: hidden-principal'], 'kind'],
    ['a value beyond the scale', 'yaml-field', ['us: 20, them: 100', 'us: 20, them: 101'], 'few:'],
    ['a counterpart of no kind', 'yaml-field', ['kind: boulware', 'kind: bulware'], 'kind: bulware'],
  ])('is found where it stands: %s', (_, code, change, place) => {
    const found = findIn([change]);
    const finding = found.find((one) => one.code === code);
    expect(found.map((one) => one.code)).toContain(code);
    expect(lineOf([change], finding)).toContain(place);
    expect(finding?.remedy).toMatch(/\.$|\?$/);
  });

  it('is told of a label that an unquoted comma would cut off', () => {
    const [found] = findIn([['label: 30 pupils, us', 'label: 30 pupils, at their expense, us']]);
    expect(found).toMatchObject({ code: 'yaml-field', severity: 'error' });
    expect(found?.message).toMatch(/exchange\.options\.few.*at their expense/);
  });

  it('is told of a space too large, without going through it', () => {
    const options = Array.from({ length: 100 }, (_, index) => `      o${index}: { label: x, us: ${index}, them: 100 }`);
    const issues = ['a', 'b', 'c', 'd'].map(
      (id) => `  ${id}:\n    label: x\n    weight: { us: 0, them: 0 }\n    options:\n${options.join('\n')}`,
    );
    const found = findIn([['issues:\n', `issues:\n${issues.join('\n')}\n`]]);
    expect(found.map((one) => one.code)).toEqual(['space-too-large']);
    expect(found[0]?.message).toContain('1,800,000,000 deals');
  });

  it('names the proportion that weights would have to keep', () => {
    const found = findIn([['weight: { us: 20, them: 15 }', 'weight: { us: 45, them: 15 }']]);
    expect(found[0]?.remedy).toContain('clause 36, exchange 36, term 28');
  });
});

describe('any text at all', () => {
  it('is parsed, checked and played without throwing, each finding within the file', { timeout: 60_000 }, () => {
    let played = 0;
    for (let seed = 0; seed < 4_000; seed++) {
      const text = damaged(numbers(seed));
      const lines = text.split(/\r\n|\n|\r/);
      const activity = parseActivity('t.md', text);
      const { findings } = activity;
      const astray = findings.filter(
        ({ line, column }) =>
          line < 1 || line > lines.length || column < 1 || column > (lines[line - 1]?.length ?? 0) + 1,
      );
      expect(astray, `seed ${seed}`).toEqual([]);
      if (activity.type !== 'negotiation' || hasErrors(findings)) continue;
      checkNegotiation('t.md', activity.table);
      const game = prepare(activity.table, seed);
      const { turns } = playOut(game, anybody, seed);
      describeDebrief(game, turns);
      played++;
    }
    expect(played).toBeGreaterThan(500);
  });

  it.each([
    '',
    '---\ntype: negotiation\n---\n',
    '---\ntype: negotiation\ntitle: A\nissues: []\n---\n',
    '---\ntype: negotiation\nissues: { a: { options: null } }\n---',
  ])('is answered with findings where nearly nothing is there', (text) => {
    expect(parseActivity('t.md', text).findings.length).toBeGreaterThan(0);
  });
});

const pieces = [
  '`',
  '{#',
  '{#x}',
  '# ',
  '## ',
  '---',
  '`words`',
  '`hint`',
  '- ',
  '> ',
  '{',
  '}',
  ': ',
  '"',
  '\0',
  '\uD800',
  '\r',
  '\t',
  '&a',
  '*a',
  'null',
  '-1',
  '1e9',
  '.',
  '__proto__',
  'constructor',
  'us',
  '[',
  ']',
  '{{',
];

/** The sound table with a few lines cut, doubled or scribbled on. */
function damaged(random: (limit: number) => number): string {
  const lines = sound.split('\n');
  for (let left = 1 + random(5); left > 0; left--) {
    const at = random(lines.length);
    const line = lines[at] ?? '';
    const piece = pieces[random(pieces.length)] ?? '';
    const column = random(line.length + 1);
    switch (random(5)) {
      case 0:
        lines.splice(at, 1 + random(3));
        break;
      case 1:
        lines.splice(at, 0, lines[random(lines.length)] ?? '');
        break;
      case 2:
        lines.splice(at, 0, piece.repeat(1 + random(30)));
        break;
      default:
        lines[at] = line.slice(0, column) + piece + line.slice(column + random(4));
    }
  }
  return lines.join('\n');
}
