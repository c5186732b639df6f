import { fillInlines, type Words } from '../markdown/fill.ts';
import type { Inline } from '../markdown/markdown.ts';
import { plainText } from '../markdown/text.ts';
import type { Quality, Scenario } from '../scenario/scenario.ts';
import { writtenRules } from '../scenario/written.ts';

/** One place of a scenario's map. `line` counts from 1 in the file. */
export interface MapPlace {
  readonly id: string;
  readonly kind: 'scene' | 'ending' | 'channel';
  readonly title: string;
  /** The chapter a scene stands in; empty for the rest. */
  readonly chapter: string;
  readonly line: number;
  /** Null for whatever is no ending. */
  readonly quality: Quality | null;
  /** Whether play begins here. */
  readonly isStart: boolean;
}

/** One way from a scene to another. Several choices of a scene may lead to the same one; each is a way of its own. */
export interface MapWay {
  /** `scene>choice`, or `>out` for the way that time takes. */
  readonly id: string;
  /** Empty for the way that time takes: it begins anywhere. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly line: number;
  /** What stands in code behind it, as written. */
  readonly rules: readonly string[];
}

export interface ScenarioMap {
  readonly places: readonly MapPlace[];
  /** Ways to scenes there are; what leads nowhere is a finding. */
  readonly ways: readonly MapWay[];
}

/** The places of a scenario and the ways between them, in the author's order, as they are called with some words. */
export function mapOf(scenario: Scenario, words: Words): ScenarioMap {
  const plain = (title: readonly Inline[]) => plainText(fillInlines(title, words));
  const known = new Set(scenario.scenes.map(({ id }) => id));
  const places: MapPlace[] = [
    ...scenario.scenes.map((scene) => ({
      id: scene.id,
      kind: scene.ending === null ? ('scene' as const) : ('ending' as const),
      title: plain(scene.title),
      chapter: scene.ending === null ? plain(scene.chapter) : '',
      line: scene.at.line,
      quality: scene.ending,
      isStart: scene.id === scenario.start,
    })),
    ...scenario.channels.map((channel) => ({
      id: channel.id,
      kind: 'channel' as const,
      title: plain(channel.title),
      chapter: '',
      line: channel.at.line,
      quality: null,
      isStart: false,
    })),
  ];
  const ways = scenario.scenes.flatMap((scene) =>
    scene.choices
      .filter(({ target }) => known.has(target))
      .map((choice) => ({
        id: `${scene.id}>${choice.id}`,
        from: scene.id,
        to: choice.target,
        label: plain(choice.label),
        line: choice.at.line,
        rules: writtenRules(choice),
      })),
  );
  const { clock } = scenario;
  const late =
    clock && known.has(clock.out) ? [{ id: '>out', from: '', to: clock.out, label: '', line: 1, rules: [] }] : [];
  return { places, ways: [...ways, ...late] };
}
