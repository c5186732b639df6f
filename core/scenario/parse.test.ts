import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../diagnostic.ts';
import { plainText } from '../markdown/text.ts';
import { parseActivity } from '../pack/activity.ts';
import type { Scenario } from './scenario.ts';

const offer = readFileSync(new URL('./fixtures/offer.md', import.meta.url), 'utf8');

function parse(text: string) {
  const activity = parseActivity('offer.md', text);
  return { scenario: activity.type === 'scenario' ? activity.scenario : null, findings: activity.findings };
}

function scenarioOf(text: string): Scenario {
  const { scenario } = parse(text);
  if (!scenario) throw new Error('The text is no scenario.');
  return scenario;
}

/** The codes of what is found when one piece of the fixture is written otherwise, with the line each stands on. */
function found(from: string, to: string): string[] {
  expect(offer).toContain(from);
  const text = offer.replace(from, to);
  return parse(text).findings.map(
    (one) => `${one.code}:${text.split('\n')[one.line - 1]?.includes(to.split('\n')[0] ?? '') ? 'there' : one.line}`,
  );
}

describe('a scenario, parsed', () => {
  it('has no findings when it is well written', () => {
    expect(parse(offer).findings).toEqual([]);
  });

  it('has its scenes, channels and endings in the order they are written in', () => {
    const scenario = scenarioOf(offer);
    expect(scenario.start).toBe('offer');
    expect(scenario.scenes.map((scene) => [scene.id, scene.ending])).toEqual([
      ['offer', null],
      ['article-four', null],
      ['signed', 'poor'],
      ['signed-well', 'good'],
      ['too-late', 'fair'],
    ]);
    expect(scenario.channels.map((channel) => channel.id)).toEqual(['supervisor', 'council']);
  });

  it('reads the rules right after a link as rules, and the rest of the item as what is shown', () => {
    const [sign, call, name] = scenarioOf(offer).scenes[0]?.choices ?? [];
    expect(sign).toMatchObject({ id: 'signed', target: 'signed', once: false, when: null });
    expect(sign?.effects).toMatchObject([
      { type: 'add', name: 'trust', by: 60 },
      { type: 'add', name: 'alignment', by: -20 },
      { type: 'set', name: 'clause', to: 'political' },
    ]);
    expect(sign?.body).toHaveLength(1);
    expect(sign?.note).toHaveLength(1);
    expect(call).toMatchObject({ id: 'call', target: 'offer', once: true });
    expect(name?.when?.source).toBe('opinion');
  });

  it('keeps the rules of a heading out of its title', () => {
    const scene = scenarioOf(offer).scenes[1];
    expect(plainText(scene?.title ?? [])).toBe('Article 4');
    expect(scene?.effects).toMatchObject([{ name: 'alignment', by: 5 }]);
  });

  it('reads the first paragraph of a channel as its rules', () => {
    const [supervisor, council] = scenarioOf(offer).channels;
    expect(supervisor).toMatchObject({ before: ['signed', 'article-four'], when: null });
    expect(supervisor?.body).toHaveLength(1);
    expect(council?.when?.source).toBe('calls > 0');
  });

  it.each([
    ['a link to no scene', '(#article-four)', '(#article-for)', 'link:there'],
    ['an unknown name in an effect', '`trust +60`', '`thrust +60`', 'name-unknown:there'],
    ['an unknown name in a condition', '`if calls > 0`', '`if call > 0`', 'condition:there'],
    ['a condition that is not CEL', '`if calls > 0`', '`if calls >`', 'condition:there'],
    ['a condition that is no yes or no', '`if calls > 0`', '`if calls + 1`', 'condition:there'],
    ['a value of another kind', '`opinion = true`', '`opinion = 3`', 'value-type:there'],
    ['a rule that cannot stand there', '`once`', '`ending good`', 'rule:there'],
    ['a rule that is none', '`once`', '`twice`', 'rule:there'],
    ['a clock that leads nowhere', 'out: too-late', 'out: to-late', 'clock-out:there'],
    ['an ending that does not say how good it is', '`ending poor`', '', 'ending-quality:there'],
    ['a part that does not exist', '`debrief`', '`epilogue`', 'part:there'],
    ['a meter that starts out of range', 'Alignment, start: 50', 'Alignment, start: 101', 'meter-range:there'],
    ['a name that is taken', 'calls: 0', 'trust: 0', 'name-twice:there'],
    ['a name that cannot be one', 'calls: 0', 'home: 0', 'name:there'],
    ['a before that names no scene', '`before signed, article-four`', '`before signd`', 'before:42'],
    ['two scenes with one id', '{#article-four}', '{#signed}', 'id-twice:there'],
  ])('reports %s where it stands', (_, from, to, expected) => {
    expect(found(from, to)).toContain(expected);
  });

  it('reports a scene that leads nowhere', () => {
    expect(
      parse(offer.replace('- [Sign without it](#signed-well) `trust -5`', '')).findings.map((one) => one.code),
    ).toContain('dead-end');
  });

  it('proposes the id that was probably meant', () => {
    const [finding] = parse(offer.replace('(#article-four)', '(#article-for)')).findings;
    expect(finding?.remedy).toBe('Did you mean “article-four”?');
  });

  it('cannot be poisoned by names of built-in properties', () => {
    const codes = (name: string) => parse(offer.replace('calls: 0', `${name}: 1`)).findings.map((one) => one.code);
    expect(codes('__proto__')).toEqual(['yaml-key']);
    expect(codes('constructor')).toContain('name');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('refuses YAML aliases', () => {
    const { findings } = parse(offer.replace('facts: {', 'facts: &a { self: *a, '));
    expect(hasErrors(findings)).toBe(true);
  });

  it('never throws, whatever is cut, doubled or put in', () => {
    const lines = offer.split('\n');
    const piece = fc.constantFrom(
      '`if',
      '](#',
      '{#',
      '{{',
      '---',
      '::: case',
      '[^1]',
      '[^1]: x',
      '> ',
      '- [x](#',
      '| a | b |',
      '`',
      '\0',
      '\uFEFF',
      '&a',
      '*a',
      '[[',
      '[@',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(lines.length), fc.oneof(piece, fc.string()), fc.boolean()), { maxLength: 6 }),
        (edits) => {
          const changed = [...lines];
          for (const [line, text, replaces] of edits) changed.splice(line, replaces ? 1 : 0, text);
          const whole = changed.join('\n');
          const count = whole.split(/\r\n|\n|\r/).length;
          for (const finding of parse(whole).findings) {
            expect(finding.line).toBeGreaterThanOrEqual(1);
            expect(finding.line).toBeLessThanOrEqual(count);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
