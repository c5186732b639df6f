import { describe, expect, it } from 'vitest';
import { done, errorsOf, example, examplePack, following, idsOf, modulesOf } from './tree/example.ts';
import {
  addActivity,
  addModule,
  moveActivity,
  moveModule,
  referencesTo,
  removeActivity,
  removeModule,
  renameActivity,
  renameModule,
  retitle,
} from './tree.ts';

describe('the example', () => {
  it('has no errors', () => expect(errorsOf(examplePack())).toEqual([]));
});

describe('adding', () => {
  it('names a module for its title and puts it behind another one', () => {
    const files = examplePack();
    const outcome = done(addModule(files, { title: 'The Mayor’s “Port”: I', after: 'modules/01-harbour' }));
    expect(outcome.path).toBe('modules/02-the-mayors-port-i');
    expect(modulesOf(following(files, outcome))).toEqual(['harbour', 'the-mayors-port-i', 'town', 'sea']);
    // There is no number between 1 and 2, so the one behind gets another.
    expect(outcome.changes.map(({ path }) => path)).toContain('modules/03-town/01-check.md');
    expect(errorsOf(following(files, outcome))).toEqual([]);
  });

  it('leaves its neighbours alone where there is room for a number', () => {
    const outcome = done(
      addActivity(examplePack(), {
        module: 'modules/sea',
        type: 'quiz',
        title: 'Порт',
        after: 'modules/sea/10-ship.md',
      }),
    );
    expect(outcome.changes.map(({ path }) => path)).toEqual(['modules/sea/15-quiz.md']);
    const last = { module: 'modules/sea', type: 'quiz', title: 'Sail', after: 'modules/sea/20-sail.md' } as const;
    expect(done(addActivity(examplePack(), last)).path).toBe('modules/sea/30-sail-2.md');
  });

  it('puts the first one in front of all, with the number that is left', () => {
    const outcome = done(addModule(examplePack(), { title: 'Before', after: null }));
    expect(outcome.changes.map(({ path }) => path)).toEqual(['modules/00-before/module.yml']);
  });
});

describe('renaming', () => {
  it('leaves every file alone that has nothing to do with it', () => {
    const { changes } = done(renameActivity(examplePack(), 'modules/sea/10-ship.md', 'boat'));
    expect(changes.map(({ path }) => path)).toEqual([
      'locales/fr/modules/sea/10-boat.md',
      'locales/fr/modules/sea/10-ship.md',
      'modules/sea/10-boat.md',
      'modules/sea/10-ship.md',
    ]);
  });

  it('changes nothing but the ids where an activity is named, in every language', () => {
    const files = examplePack();
    const next = following(files, renameActivity(files, 'modules/01-harbour/02-offer.md', 'proposal'));
    expect(next.text('modules/01-harbour/02-offer.md')).toBeNull();
    expect(next.text('modules/01-harbour/02-proposal.md')).toBe(example['modules/01-harbour/02-offer.md']);
    for (const path of [
      'pack.yml',
      'modules/01-harbour/03-again.md',
      'modules/02-town/answer.md',
      'locales/fr/modules/02-town/answer.md',
    ])
      expect(next.text(path)).toBe(example[path]?.replaceAll('harbour/offer', 'harbour/proposal'));
    expect(next.text('locales/fr/modules/01-harbour/02-proposal.md')).not.toBeNull();
    expect(errorsOf(next)).toEqual([]);
  });

  it('takes a module’s pictures and translations along, and mends who shows them', () => {
    const files = examplePack();
    const outcome = done(renameModule(files, 'modules/01-harbour', 'quays'));
    const next = following(files, outcome);
    expect(outcome.moves).toContainEqual({ from: 'modules/01-harbour/quay.svg', to: 'modules/01-quays/quay.svg' });
    expect(next.text('glossary.md')).toContain('![The quay](modules/01-quays/quay.svg)');
    expect(next.text('modules/02-town/01-check.md')).toContain('(<../01-quays/a quay (1).svg>)');
    expect(next.text('modules/01-quays/02-offer.md')).toContain('![small](<quay.svg>)');
    // What is only its own stays as it is.
    expect(next.text('modules/01-quays/01-intro.md')).toBe(example['modules/01-harbour/01-intro.md']);
    expect(errorsOf(next)).toEqual([]);
  });

  it('keeps the place of what has no number, and of what begins with one', () => {
    const files = examplePack();
    expect(done(renameActivity(files, 'modules/02-town/answer.md', '2024-a')).path).toBe(
      'modules/02-town/02-2024-a.md',
    );
    expect(done(renameModule(files, 'modules/sea', 'a')).path).toBe('modules/a');
  });

  it.each([
    ['an id that is taken', 'modules/01-harbour/01-intro.md', 'offer', 'taken', 'harbour/offer'],
    ['what is no id', 'modules/01-harbour/01-intro.md', 'An offer', 'name', 'An offer'],
    ['a device', 'modules/02-town/answer.md', 'con', 'name', 'modules/02-town/con.md'],
    ['what is not there', 'modules/01-harbour/09-no.md', 'yes', 'missing', 'modules/01-harbour/09-no.md'],
  ])('refuses %s', (_, path, id, code, subject) => {
    expect(renameActivity(examplePack(), path, id)).toEqual({ ok: false, code, subject });
  });
});

describe('a title', () => {
  it.each([
    ['modules/01-harbour/02-offer.md', 'Say “yes” or "no"', 'title: "Say “yes” or \\"no\\"" # as it is told\n'],
    ['modules/01-harbour', 'Harbour: one', 'title: "Harbour: one"\n'],
    ['modules/02-town', 'Towns', 'title: Towns # of all\r\nsummary: Streets.\r\n'],
    ['pack.yml', "It’s the mayor's", "title: 'It’s the mayor''s'\n"],
    ['locales/fr/modules/sea/10-ship.md', ' Le\n bateau ', 'title: Le bateau\n'],
  ])('of %s changes in its line only', (path, title, line) => {
    const files = examplePack();
    const [change, ...more] = done(retitle(files, path, title)).changes;
    expect(more).toEqual([]);
    expect(change?.after).toContain(line);
    const without = (text: string | null | undefined) => text?.replace(/^title:.*$/m, '');
    expect(without(change?.after)).toBe(without(change?.before));
  });

  it.each([
    ['', 'summary: A\r\n', 'title: New, it is\r\nsummary: A\r\n'],
    ['a missing value', 'title:\n', 'title: New, it is\n'],
    ['a block', 'title: >-\n  Old\n  one\nsummary: A\n', 'title: New, it is\nsummary: A\n'],
    ['braces', '{ title: Old, summary: A }', '{ title: "New, it is", summary: A }'],
  ])('is put in the place of %s', (_, text, written) => {
    const files = examplePack({ 'modules/sea/module.yml': text });
    expect(done(retitle(files, 'modules/sea', 'New, it is')).changes).toEqual([
      { path: 'modules/sea/module.yml', before: text, after: written },
    ]);
  });

  it('is refused where it is none, and where the file cannot be read', () => {
    expect(retitle(examplePack(), 'modules/sea', ' \n')).toMatchObject({ code: 'title' });
    expect(addModule(examplePack(), { title: '['.repeat(60), after: null })).toMatchObject({ code: 'title' });
    const broken = examplePack({ 'modules/sea/module.yml': 'title: "A\n', 'modules/sea/10-ship.md': 'Words.' });
    expect(retitle(broken, 'modules/sea', 'B')).toMatchObject({ code: 'unreadable' });
    expect(retitle(broken, 'modules/sea/10-ship.md', 'B')).toMatchObject({ code: 'unreadable' });
    expect(retitle(broken, 'modules/lake', 'B')).toMatchObject({ code: 'missing' });
  });
});

describe('moving', () => {
  it('gives an activity the id of its new module, and mends its pictures and who names it', () => {
    const files = examplePack();
    const town = { module: 'modules/02-town', after: null };
    const outcome = done(moveActivity(files, 'modules/01-harbour/03-again.md', town));
    const next = following(files, outcome);
    expect(idsOf(next)).toEqual([
      ['harbour/intro', 'harbour/offer'],
      ['town/again', 'town/check', 'town/answer'],
      ['sea/ship', 'sea/sail'],
    ]);
    expect(outcome.path).toBe('modules/02-town/00-again.md');
    expect(next.text('modules/02-town/00-again.md')).toBe(
      example['modules/01-harbour/03-again.md']?.replace('](quay.svg', '](../01-harbour/quay.svg'),
    );
    expect(errorsOf(next)).toEqual([]);
  });

  it('keeps the number that fits, and mends a definition but no code', () => {
    const files = examplePack();
    const outcome = done(moveActivity(files, 'modules/01-harbour/01-intro.md', { module: 'modules/sea', after: null }));
    expect(outcome.path).toBe('modules/sea/01-intro.md');
    expect(following(files, outcome).text('modules/sea/01-intro.md')).toBe(
      example['modules/01-harbour/01-intro.md']?.replace('[quay]: quay.svg', '[quay]: ../01-harbour/quay.svg'),
    );
  });

  it('does not part a scenario from what it asks of an earlier one', () => {
    const files = examplePack();
    const sea = { module: 'modules/sea', after: null };
    expect(moveActivity(files, 'modules/01-harbour/02-offer.md', sea)).toEqual({
      ok: false,
      code: 'earlier',
      subject: 'harbour/again',
    });
    expect(moveModule(files, 'modules/02-town', { after: null })).toMatchObject({ code: 'earlier' });
    const first = { module: 'modules/01-harbour', after: null };
    expect(moveActivity(files, 'modules/01-harbour/03-again.md', first)).toMatchObject({ subject: 'harbour/again' });
  });

  it('lets what is asked for in vain already stay so', () => {
    const files = examplePack();
    const broken = following(files, removeActivity(files, 'modules/01-harbour/02-offer.md'));
    expect(done(moveModule(broken, 'modules/02-town', { after: null })).path).toBe('modules/00-town');
  });

  it('changes nothing where everything is in its place', () => {
    const files = examplePack();
    const path = 'modules/02-town/answer.md';
    const there = { module: 'modules/02-town', after: 'modules/02-town/01-check.md' };
    expect(moveActivity(files, path, there)).toEqual({ ok: true, changes: [], moves: [], path });
    expect(done(moveModule(files, 'modules/sea', { after: 'modules/sea' })).changes).toEqual([]);
  });
});

describe('removing', () => {
  it('tells beforehand what names an activity or a module', () => {
    const files = examplePack();
    const places = (id: string) =>
      referencesTo(files, id).map(({ path, line, column, what }) => [path, line, column, what]);
    expect(places('harbour/offer')).toEqual([
      ['locales/fr/modules/02-town/answer.md', 6, 23, 'earlier'],
      ['modules/01-harbour/03-again.md', 6, 24, 'earlier'],
      ['modules/02-town/answer.md', 6, 23, 'earlier'],
      ['pack.yml', 5, 9, 'first'],
      ['pack.yml', 8, 7, 'certificate'],
    ]);
    expect(places('harbour').map(([path]) => path)).not.toContain('modules/01-harbour/03-again.md');
    expect(places('harbour')).toHaveLength(4);
    expect(places('sea')).toEqual([]);
  });

  it('takes names out of pack.yml, and leaves the last that a certificate needs', () => {
    const files = examplePack();
    const without = following(files, removeModule(files, 'modules/01-harbour'));
    expect(without.text('pack.yml')).toBe(
      example['pack.yml']?.replace(/first.*\n/, '').replace('    - harbour/offer\n', ''),
    );
    const none = following(without, removeModule(without, 'modules/02-town'));
    expect(none.text('pack.yml')).toBe(without.text('pack.yml'));
    expect(errorsOf(none).map(({ code }) => code)).toEqual(['certificate-missing', 'certificate-missing']);
  });

  it.each([
    ['[town/check, sea/ship, town/answer]', '[sea/ship, town/answer]'],
    ['[sea/ship, town/check]', '[sea/ship]'],
    ['[sea/ship,"town/check" , town/answer ]', '[sea/ship,town/answer ]'],
    ['[town/check]', '[town/check]'],
    ['all', 'all'],
  ])('makes %s into %s', (need, left) => {
    const pack = (list: string, first: string) =>
      `{ id: small, title: S, version: 1.0.0, languages: [en, fr], first: ${first}, certificate: { need: ${list} } }\n`;
    const files = examplePack({ 'pack.yml': pack(need, 'town/check') });
    const next = following(files, removeActivity(files, 'modules/02-town/01-check.md'));
    expect(next.text('pack.yml')).toBe(pack(left, 'null'));
  });

  it('leaves the pictures that others show', () => {
    const files = examplePack();
    const { moves } = done(removeModule(files, 'modules/01-harbour'));
    expect(moves).toEqual([]);
    expect(done(removeModule(files, 'modules/sea')).moves).toEqual([
      { from: 'locales/fr/modules/sea/navire.svg', to: null },
      { from: 'modules/sea/navire.svg', to: null },
    ]);
  });
});
