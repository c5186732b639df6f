import type { Findings } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Head } from './head.ts';
import type { Scenario } from './scenario.ts';

/** Checks what one place of a scenario says about another: ids that are given once, links that lead somewhere. */
export function checkReferences(scenario: Scenario, head: Head, findings: Findings): void {
  const scenes = new Map(scenario.scenes.map((scene) => [scene.id, scene]));
  const places = [...scenario.scenes, ...scenario.channels];
  const seen = new Set<string>();
  for (const place of places) {
    if (seen.has(place.id)) {
      findings.error(
        place.at,
        'id-twice',
        `Two scenes or channels have the id “${place.id}”.`,
        'Give one of them another {#id} behind its heading.',
      );
    }
    seen.add(place.id);
  }
  if (scenario.start === '') {
    findings.error(
      { line: 1, column: 1 },
      'no-story',
      'There is no story scene to begin with.',
      'Open the story with a level-1 heading and its first scene with a level-2 heading.',
    );
  }
  if (!scenario.scenes.some((scene) => scene.ending !== null)) {
    findings.error(
      { line: 1, column: 1 },
      'no-ending',
      'The scenario has no ending.',
      'Open a part `endings` with a level-1 heading, and give it an ending.',
    );
  }
  for (const scene of scenario.scenes) {
    if (scene.ending === null && scene.choices.length === 0) {
      findings.error(
        scene.at,
        'dead-end',
        `The scene “${scene.id}” has no choices and is no ending.`,
        'Give it a list of links to scenes, or move it to the part `endings`.',
      );
    }
    const ids = new Set<string>();
    for (const choice of scene.choices) {
      if (!scenes.has(choice.target)) {
        findings.error(
          choice.at,
          'link',
          `There is no scene “${choice.target}”.`,
          nearest(choice.target, [...scenes.keys()], 'a scene'),
        );
      }
      if (ids.has(choice.id)) {
        findings.error(
          choice.at,
          'choice-twice',
          `Two choices of this scene have the id “${choice.id}”.`,
          'Give one of them its own {#id} right after its link.',
        );
      }
      ids.add(choice.id);
    }
  }
  if (scenario.clock && !scenes.has(scenario.clock.out)) {
    findings.error(
      head.at('clock', 'out'),
      'clock-out',
      `The clock leads to “${scenario.clock.out}”, which is no scene.`,
      nearest(scenario.clock.out, [...scenes.keys()], 'a scene'),
    );
  }
  for (const channel of scenario.channels) {
    for (const id of channel.before) {
      if (!scenes.has(id))
        findings.error(
          channel.at,
          'before',
          `There is no scene “${id}” before which to ask.`,
          nearest(id, [...scenes.keys()], 'a scene'),
        );
    }
  }
}
