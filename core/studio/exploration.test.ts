import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActivity } from '../pack/activity.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { exploreForStudio, movedFindings, placesOf, playKey } from './exploration.ts';

const offer = readFileSync(new URL('../scenario/fixtures/offer.md', import.meta.url), 'utf8');
const budget = { states: 100_000 };

function scenarioOf(text: string): Scenario {
  const activity = parseActivity('offer.md', text);
  if (activity.type !== 'scenario') throw new Error(JSON.stringify(activity.findings));
  return activity.scenario;
}

/** The fixture with words put between its paragraphs, and mended so that something can be found in it. */
const worded = (texts: readonly string[]): string => {
  const lines = offer.split('\n\n');
  return lines
    .flatMap((block, index) => {
      const more = index > 2 && index < lines.length - 2 && !block.startsWith(' ') ? texts[index % texts.length] : '';
      return more && /^#/.test(lines[index] ?? '') ? [block, more] : [block];
    })
    .join('\n\n');
};

describe('what exploring showed, while words are written', () => {
  it('is found again at its new places, and is what exploring anew would show', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', 'A line.', 'Two\nlines.', '::: note\nMore.\n:::'), { minLength: 3, maxLength: 9 }),
        (texts) => {
          const [before, after] = [scenarioOf(offer), scenarioOf(worded(texts))];
          fc.pre(playKey(before, []) === playKey(after, []));
          const known = exploreForStudio('offer.md', before, [], budget);
          const anew = exploreForStudio('offer.md', after, [], budget);
          expect(movedFindings(known.findings, placesOf(before), placesOf(after))).toEqual(anew.findings);
          expect(known.runs).toEqual(anew.runs);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is another where a rule is another', () => {
    const changed = offer.replace(/`(\w+) \+(\d+)`/, (_, name, by) => `\`${name} +${Number(by) + 1}\``);
    expect(changed).not.toBe(offer);
    expect(playKey(scenarioOf(changed), [])).not.toBe(playKey(scenarioOf(offer), []));
  });

  it('says how many plays at random come to each scene, and how', () => {
    const { runs } = exploreForStudio('offer.md', scenarioOf(offer), [], budget);
    const [run] = runs;
    const endings = Object.keys(run?.endings ?? {});
    expect(run?.complete).toBe(true);
    for (const id of endings) expect(run?.visits[id]).toBeCloseTo(run?.endings[id] ?? 0, 6);
    expect(run?.visits[scenarioOf(offer).start]).toBe(1);
    expect(run?.scenes[endings[0] ?? '']?.length).toBeGreaterThan(0);
  });
});
