import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../negotiation/chart.ts';
import { prepare } from '../../negotiation/game.ts';
import { parseActivity } from '../../pack/activity.ts';
import { applyChanges } from '../change.ts';
import { editForm, type FormEdit, formValue, freeName, numberOf } from './form.ts';
import { asWords, competenciesOf, needOf, nextVersion, wordsOf } from './pack.ts';
import { activityProblems, packProblems } from './problems.ts';
import { factsOf, metersOf, nextLevel } from './scenario.ts';
import { dealMapOf, issuesOf, weightOf } from './table.ts';

const pack = `# The course
id: a
title: A course
version: 1.0
languages: [en]
first: one/gone
certificate: { need: [one/a, one/gone] }
competencies:
  talk: { label: Talking, description: Says it. }
`;
const scenario = `---
type: scenario
title: A day
minutes: soon
clock: { name: days, start: 3, out: late }
meters:
  trust: { label: Trust, start: 120, levels: { 40: correct, 0: broken } }
facts: { asked: false, calls: 2, clause: "none" }
pass: trust >= 50
---

minutes: soon
`;
const table = `---
type: negotiation
title: T
rounds: 5
us: { name: A, reservation: 40 }
them: { name: B, reservation: 30, kind: boulware }
issues:
  date:
    label: When
    weight: { us: 60, them: 30 }
    options:
      may:  { label: May, us: 100, them: 0 }
      june: { label: June, us: 0, them: 100, outside: never }
  place:
    label: Where
    weight: { us: 50, them: 70 }
    options:
      here:  { label: Here, us: 100, them: 0 }
      there: { label: There, us: 0, them: 100 }
pairs:
  - { terms: [date.may, place.there], us: 5 }
---
`;

const made = (path: string, text: string, edit: FormEdit) => applyChanges(text, editForm(path, text, edit) ?? []);
const read = (path: string, text: string) => formValue(path, text) ?? {};

describe('a form', () => {
  it('shows what is written whether it fits or not', () => {
    expect(wordsOf(read('pack.yml', pack), 'languages')).toBe('en');
    expect(competenciesOf(read('pack.yml', pack))).toEqual([
      { name: 'talk', label: 'Talking', description: 'Says it.' },
    ]);
    expect(needOf(read('pack.yml', pack))).toEqual(['one/a', 'one/gone']);
    expect(needOf({ certificate: { need: 'all' } })).toBe('all');
    expect(needOf({})).toBeNull();
    const [trust] = metersOf(read('a.md', scenario));
    expect(trust).toMatchObject({ name: 'trust', start: '120', min: '', levels: [{ from: '0' }, { from: '40' }] });
    expect(factsOf(read('a.md', scenario)).map(({ kind }) => kind)).toEqual(['boolean', 'number', 'text']);
  });

  it('has nothing to show where the text is no YAML', () => {
    expect(formValue('pack.yml', 'a: [\n')).toBeNull();
    expect(formValue('pack.yml', '- a\n')).toBeNull();
    expect(formValue('a.md', '# No front matter\n')).toBeNull();
    expect(editForm('pack.yml', 'a: [\n', { type: 'remove', path: ['a'] })).toBeNull();
  });

  it('changes the text where it stands in the file', () => {
    expect(made('a.md', scenario, { type: 'set', path: ['minutes'], value: 20 })).toBe(
      scenario.replace('minutes: soon\nclock', 'minutes: 20\nclock'),
    );
    expect(made('pack.yml', pack, { type: 'rename', path: ['competencies', 'talk'], key: 'speak' })).toContain(
      '  speak: { label: Talking',
    );
    expect(made('a.md', scenario, { type: 'add', path: ['facts'], key: 'seen', value: true })).toContain(
      'clause: "none", seen: true }',
    );
    expect(made('a.md', scenario, { type: 'remove', path: ['clock'] })).not.toContain('clock');
  });
});

describe('what is wrong', () => {
  it('is told at the field it is wrong with', () => {
    const problems = activityProblems('a.md', scenario);
    expect([...problems.keys()]).toEqual(['minutes']);
    const later = activityProblems('a.md', scenario.replace('minutes: soon\nclock', 'minutes: 5\nclock'));
    expect(later.get('meters.trust')?.map(({ code }) => code)).toEqual(['meter-range']);
    const bad = activityProblems(
      'a.md',
      scenario.replace('minutes: soon\nclock', 'clock').replace('trust >= 50', 'trust >='),
    );
    expect([...bad.keys()]).toContain('pass');
  });

  it('is told of a pack with the activities it has', () => {
    const problems = packProblems('pack.yml', pack.replace('1.0', '1.0.0'), ['one/a']);
    expect(problems.get('first')?.map(({ code }) => code)).toEqual(['first-missing']);
    expect(problems.get('certificate.need.1')?.map(({ code }) => code)).toEqual(['certificate-missing']);
    expect([...packProblems('pack.yml', pack, []).keys()]).toEqual(['version']);
  });

  it('is told of the weights of a table', () => {
    expect(
      activityProblems('t.md', table)
        .get('issues')
        ?.map(({ code }) => code),
    ).toEqual(['weights-sum']);
  });
});

describe('the next version', () => {
  it('counts one part up, and ends what came before a release', () => {
    expect(nextVersion('1.2.3', 'patch')).toBe('1.2.4');
    expect(nextVersion('1.2.3', 'minor')).toBe('1.3.0');
    expect(nextVersion('1.2.3', 'major')).toBe('2.0.0');
    expect(nextVersion('2.0.0-beta.1', 'major')).toBe('2.0.0');
    expect(nextVersion('1.2.3-rc-1', 'patch')).toBe('1.2.3');
    expect(nextVersion('1.2', 'patch')).toBeNull();
  });
});

describe('the deals of a table', () => {
  it('are reckoned as a play reckons them', () => {
    const whole = table.replace('us: 50', 'us: 40');
    const parsed = parseActivity('t.md', whole);
    if (parsed.type !== 'negotiation') throw new Error('no table');
    const map = dealMapOf(read('t.md', whole));
    expect(map).toEqual({ type: 'drawn', chart: chartOf(prepare(parsed.table)) });
  });

  it('are not drawn while a cell holds no number, or where there are too many', () => {
    expect(dealMapOf(read('t.md', table.replace('us: 60', 'us: much')))).toEqual({ type: 'open' });
    const options = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`o${at}`, { label: 'x', us: at, them: at }]),
    );
    const issue = { label: 'x', weight: { us: 1, them: 1 }, options };
    const value = { us: { reservation: 1 }, them: { reservation: 1 }, issues: { a: issue, b: issue, c: issue } };
    expect(dealMapOf(value)).toEqual({ type: 'many', deals: 27_000 });
  });

  it('carry weights that add up, or do not', () => {
    const issues = issuesOf(read('t.md', table));
    expect([weightOf(issues, 'us'), weightOf(issues, 'them')]).toEqual([110, 100]);
    expect(weightOf(issuesOf({ issues: { a: {} } }), 'us')).toBeNull();
  });
});

describe('small things', () => {
  it('are read as they are meant', () => {
    expect(['12', '-3', '1,5', '.5', '', '1e5', 'x'].map(numberOf)).toEqual([12, -3, 1.5, 0.5, null, null, null]);
    expect(asWords('en, fr; pt-BR ')).toEqual(['en', 'fr', 'pt-BR']);
    expect(freeName('issue', ['issue', 'issue-2'], '-')).toBe('issue-3');
    const [trust] = metersOf(read('a.md', scenario));
    expect(trust && nextLevel(trust)).toBe(70);
  });
});

it('a table of the course can be edited by its form without another line changing', () => {
  const file = 'content/local-diplomacy/modules/04-one-hard-clause/03-the-clause.md';
  const text = readFileSync(file, 'utf8');
  const path = ['issues', 'exchange', 'options', 'sixty', 'us'];
  expect(made(file, text, { type: 'set', path, value: 65 })).toBe(text.replace('us: 60, them: 70', 'us: 65, them: 70'));
});
