import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../markdown/text.ts';
import { parseActivity } from '../pack/activity.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { exportStory } from './export.ts';
import { readAssignments, readCondition } from './expression.ts';
import { isTwineHtml, parseTwineHtml } from './html.ts';
import { importStory } from './import.ts';
import { parseTwee } from './twee.ts';

function scenarioOf(markdown: string): Scenario {
  const activity = parseActivity('story.md', markdown);
  const errors = activity.findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  if (activity.type !== 'scenario') throw new Error('It is no scenario.');
  return activity.scenario;
}

const twee = `:: StoryTitle
The visit

:: StoryData
{ "ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC", "format": "SugarCube", "start": "Letter" }

:: StoryInit
<<set $trust to 50; $asked to false>>

:: Letter {"position":"10,20"}
A letter has come from ''Velmora''. It says //please//.
<<if $asked>>The desk has answered.<<else>>Nobody has been asked.<</if>>

[[Accept|Train][$trust += 20]]
<<if $asked and $trust gte 50>>[[Propose another city->Met]]<</if>>
<<link "Ask the desk" "Letter">><<set $asked to true>><</link>>
<<audio "horn" play>>

:: Train
You are on the train. Nobody knows why.

:: Met [good]
You meet halfway.

:: Tricks [script]
window.alert(1);
`;

describe('a Twine story in SugarCube', () => {
  const { markdown, lost } = importStory(parseTwee(twee));
  const scenario = scenarioOf(markdown);
  const letter = scenario.scenes[0];

  it('keeps passages, links and where it begins', () => {
    expect(scenario.title).toBe('The visit');
    expect(scenario.start).toBe('letter');
    expect(letter?.choices.map(({ label, target }) => [plainText(label), target])).toEqual([
      ['Accept', 'train'],
      ['Propose another city', 'met'],
      ['Ask the desk', 'letter'],
    ]);
    expect(scenario.scenes.filter(({ ending }) => ending !== null).map(({ id }) => id)).toEqual(['train', 'met']);
  });

  it('keeps variables, conditions and what links do', () => {
    expect(scenario.facts).toEqual({ trust: 50, asked: false });
    expect(letter?.choices[0]?.effects).toMatchObject([{ type: 'add', name: 'trust', by: 20 }]);
    expect(letter?.choices[1]?.when?.source).toBe('asked && trust >= 50');
    expect(letter?.choices[2]?.effects).toMatchObject([{ type: 'set', name: 'asked', to: true }]);
    expect(letter?.body.map(({ when }) => when?.source ?? null)).toEqual([null, 'asked', '!(asked)']);
  });

  it('says line by line what it could not keep, and carries no script', () => {
    expect(lost.map(({ line, what }) => [line, what])).toEqual(
      expect.arrayContaining([
        [17, '<<audio>>'],
        [26, 'script or style'],
      ]),
    );
    expect(markdown).not.toContain('alert');
  });
});

describe('a Twine story in Harlowe', () => {
  const text = `:: StoryData
{ "format": "Harlowe", "start": "One" }

:: One
(set: $calls to 0)
(if: $calls > 1)[You have called.](else-if: $calls is 1)[Once.](else:)[Never.]
(if: $calls < 3)[[Call->One]]
(link: "Give up")[(set: $calls to it + 1)(go-to: "Two")]
(enchant: ?passage, (text-colour: red))

:: Two
It rests.
`;
  const { markdown, lost } = importStory(parseTwee(text));
  const scenario = scenarioOf(markdown);

  it('keeps what both languages have in common', () => {
    const [one] = scenario.scenes;
    expect(one?.body.map(({ when }) => when?.source)).toEqual([
      'calls > 1',
      '!(calls > 1) && calls == 1',
      '!(calls > 1) && !(calls == 1)',
    ]);
    expect(one?.choices.map(({ target, effects }) => [target, effects.length])).toEqual([
      ['one', 0],
      ['two', 1],
    ]);
    expect(lost.map(({ what }) => what)).toContain('(enchant:)');
  });
});

describe('a published Twine 2 story', () => {
  const html = `<!DOCTYPE html><html><body>
<tw-storydata name="A &amp; B" startnode="2" format="SugarCube" ifid="X" hidden>
<style>body{}</style><script>alert(1)</script>
<tw-passagedata pid="1" name="End" tags="">It &lt;ends&gt;.</tw-passagedata>
<tw-passagedata pid="2" name="Begin" tags="a b">Go [[on|End]] &#x27;now&#39;</tw-passagedata>
</tw-storydata></body></html>`;

  it('is read without its scripts, and begins where it says', () => {
    expect(isTwineHtml(html)).toBe(true);
    const story = parseTwineHtml(html);
    expect(story).toMatchObject({ title: 'A & B', start: 'Begin', format: 'sugarcube' });
    expect(story.passages.map(({ name, text, line }) => [name, text, line])).toEqual([
      ['End', 'It <ends>.', 4],
      ['Begin', "Go [[on|End]] 'now'", 5],
    ]);
    expect(scenarioOf(importStory(story).markdown).start).toBe('begin');
  });
});

describe('expressions', () => {
  it('are said in CEL, or not at all', () => {
    expect(readCondition('$a is "x" or not ($b gt 3)')?.cel).toBe('a == "x" || !(b > 3)');
    expect(readCondition('$a is not 3')?.cel).toBe('a != 3');
    for (const other of ['visited()', '$a.b', '$a to 3', '$a + random(1,2)', '1.5 > $a'])
      expect([other, readCondition(other)]).toEqual([other, null]);
    expect(readAssignments('$a to $a + 2, $b = "x"')).toEqual([
      { type: 'add', name: 'a', by: 2 },
      { type: 'set', name: 'b', to: 'x' },
    ]);
    expect(readAssignments('$a to random(1, 6)')).toBeNull();
  });
});

const name = fc.stringMatching(/^[A-Za-zé][A-Za-zé ]{0,11}[A-Za-zé]$/);
const story = fc
  .uniqueArray(name, { minLength: 2, maxLength: 8, selector: (one) => one.toLowerCase() })
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      links: fc.array(fc.tuple(fc.nat(names.length - 1), fc.nat(names.length - 1)), { minLength: 1, maxLength: 12 }),
    }),
  );

describe('any story of passages and links', () => {
  it('comes out with the same passages and links', () => {
    fc.assert(
      fc.property(story, ({ names, links }) => {
        const text = names
          .map((one, at) => {
            const own = links.filter(([from]) => from === at).map(([, to]) => `[[go|${names[to]}]]`);
            return `:: ${one}\nA text.\n${own.join('\n')}`;
          })
          .join('\n\n');
        const activity = parseActivity('story.md', importStory(parseTwee(text)).markdown);
        if (activity.type !== 'scenario') return expect(links.some(([from]) => from === 0)).toBe(false);
        expect(activity.scenario.scenes).toHaveLength(names.length);
        expect(activity.scenario.scenes.reduce((sum, { choices }) => sum + choices.length, 0)).toBe(links.length);
      }),
    );
  });

  it('is never more than read, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<<if $a>>',
            '<</if>>',
            '[[',
            ']]',
            '(if: $a)[',
            ']',
            '(',
            ')',
            '"',
            '\n',
            ':: A',
            'x',
            '<<',
            '>>',
            '{{',
            '`',
            '|',
            '->',
          ),
          { maxLength: 40 },
        ),
        fc.constantFrom('Harlowe', 'SugarCube'),
        (parts, format) => {
          const text = `:: StoryData\n{"format":"${format}"}\n\n:: Start\n${parts.join('')}`;
          expect(typeof importStory(parseTwee(text)).markdown).toBe('string');
        },
      ),
    );
  });
});

describe('a scenario as a Twine story', () => {
  const offer = readFileSync(new URL('../scenario/fixtures/offer.md', import.meta.url), 'utf8');
  const scenario = scenarioOf(offer);
  const exported = exportStory(scenario, 'd674c58c-defa-4f70-b7a2-27742230c0fc');
  const back = parseTwee(exported.twee);

  it('has every scene and channel as a passage, and no link that leads nowhere', () => {
    const names = back.passages.map(({ name: one }) => one);
    for (const { id } of [...scenario.scenes, ...scenario.channels]) expect(names).toContain(id);
    expect(back.start).toBe(scenario.start);
    for (const [, target] of exported.twee.matchAll(/\[\[[^\]|]*\|([^\]]+)\]/g)) expect(names).toContain(target);
  });

  it('comes back with the same scenes, and choices that lead to the same places', () => {
    const again = scenarioOf(importStory(back).markdown);
    const targets = (one: Scenario, id: string) =>
      one.scenes
        .find((scene) => scene.id === id)
        ?.choices.map(({ target }) => target)
        .filter((target) => one.scenes.some((scene) => scene.id === target));
    for (const scene of scenario.scenes.filter(({ ending }) => ending === null))
      expect(targets(again, scene.id)).toEqual(expect.arrayContaining(scene.choices.map(({ target }) => target)));
  });

  it('says what Twine has no place for', () => {
    expect(exported.lost.join('\n')).toContain('The clock moves the story');
  });
});
