import { describe, expect, it } from 'vitest';
import { parseActivity } from '../pack/activity.ts';
import { checkPack } from '../pack/check.ts';
import { beforeOf, everyBefore, withEarlier } from './earlier.ts';
import { begin, openChoices, prepare } from './play.ts';
import { parse, sound } from './rules/example.ts';

const asking = (more = ''): string =>
  sound
    .replace('pass:', `earlier:\n  helped: { activity: a/first, endings: [signed, signed-well] }\n${more}pass:`)
    .replace('`if opinion` `trust -5`', '`if opinion \\|\\| helped` `trust -5`'.replaceAll('\\', ''));
const scenario = parse(asking());

const check = (text: string, name = '02-second.md') => {
  const all: Record<string, string> = {
    'pack.yml': 'id: small\ntitle: Small\nversion: 1.0.0\nlanguages: [en]\n',
    'modules/01-a/module.yml': 'title: A\n',
    'modules/01-a/01-first.md': sound,
    [`modules/01-a/${name}`]: text,
  };
  return checkPack({ paths: Object.keys(all).sort(), text: (one) => all[one] ?? null });
};

describe('a fact from an earlier activity', () => {
  it('is false for whoever has not played it, and true after one of its endings', () => {
    expect(beforeOf(scenario, () => null)).toEqual({ helped: false });
    expect(beforeOf(scenario, () => 'too-late')).toEqual({ helped: false });
    expect(beforeOf(scenario, (activity) => (activity === 'a/first' ? 'signed' : null))).toEqual({ helped: true });
  });

  it('opens what asks for it, and nothing where it is not so', () => {
    const open = (before: Record<string, boolean>) => {
      const game = prepare(withEarlier(scenario, before), {});
      return openChoices(game, begin(game)).map(({ id }) => id);
    };
    expect(open({ helped: true })).toContain('article-four');
    expect(open({})).not.toContain('article-four');
    expect(open({ opinion: true, helped: false })).not.toContain('article-four');
  });

  it('is explored both ways', () => {
    expect(everyBefore(scenario)).toEqual([{ helped: false }, { helped: true }]);
    expect(everyBefore(parse(sound))).toEqual([{}]);
  });

  it('cannot be set by a play', () => {
    const text = asking().replace('`opinion = true`', '`opinion = true` `helped = true`');
    expect(parseActivity('a.md', text).findings).toMatchObject([{ code: 'earlier-set', line: 41 }]);
  });
});

describe('checking what a scenario asks of earlier activities', () => {
  it('plays it once for each thing that can be known, and says for whom a finding holds', () => {
    // For whoever has helped, article 4 stands open and nobody need be asked.
    expect(check(asking())).toMatchObject([
      { code: 'no-coordination', message: expect.stringContaining('asking anybody where helped is true') },
    ]);
  });

  it('wants an activity that stands before it, with endings of that name', () => {
    const codes = (text: string, name?: string) => check(text, name).map((one) => `${one.code} ${one.line}`);
    expect(codes(asking().replace('a/first', 'a/frist'))).toContain('earlier-activity 12');
    expect(codes(asking(), '00-before.md')).toContain('earlier-activity 12');
    expect(codes(asking().replace('signed-well] }', 'singed] }'))).toContain('earlier-ending 12');
  });

  it('takes four names and no more, each used once', () => {
    const more = (names: readonly string[]) =>
      parseActivity(
        'a.md',
        asking(names.map((name) => `  ${name}: { activity: a/first, endings: [signed] }\n`).join('')),
      ).findings.map(({ code }) => code);
    expect(more(['b', 'c', 'd'])).toEqual([]);
    expect(more(['b', 'c', 'd', 'e'])).toEqual(['too-many']);
    expect(more(['trust'])).toContain('name-twice');
  });
});
