import { plainText } from '../../core/markdown/text.ts';
import type { Run } from '../../core/scenario/runs.ts';
import type { Quality, Scenario } from '../../core/scenario/scenario.ts';

/** The scenes of a scenario and the ways between them, ready to be drawn. */
export interface SceneGraph {
  readonly title: string;
  readonly scenes: readonly {
    readonly id: string;
    readonly label: string;
    readonly ending: Quality | null;
    readonly isStart: boolean;
    /** Share of random plays that end here; null in the story. */
    readonly plays: number | null;
    /** Whether some play reaches it, as far as was explored. */
    readonly isReached: boolean;
  }[];
  readonly ways: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly isConditional: boolean;
    /** Whether it is the clock that leads there. */
    readonly isClock: boolean;
  }[];
}

export function sceneGraph(scenario: Scenario, runs: readonly Run[]): SceneGraph {
  const known = new Set(scenario.scenes.map((scene) => scene.id));
  const first = runs[0]?.found;
  const { clock } = scenario;
  return {
    title: scenario.title,
    scenes: scenario.scenes.map((scene) => ({
      id: scene.id,
      label: plainText(scene.title),
      ending: scene.ending,
      isStart: scene.id === scenario.start,
      plays: scene.ending === null ? null : (first?.endings.get(scene.id)?.plays ?? null),
      isReached: runs.length === 0 || runs.some((run) => run.found.scenes.has(scene.id)),
    })),
    ways: [
      ...scenario.scenes.flatMap((scene) =>
        scene.choices
          .filter((choice) => known.has(choice.target))
          .map((choice) => ({
            from: scene.id,
            to: choice.target,
            label: plainText(choice.label),
            isConditional: choice.when !== null || choice.once,
            isClock: false,
          })),
      ),
      ...(clock && known.has(clock.out)
        ? [
            {
              from: scenario.start,
              to: clock.out,
              label: `${clock.name} run out, anywhere`,
              isConditional: true,
              isClock: true,
            },
          ]
        : []),
    ],
  };
}

/** The graph in the language of Graphviz. */
export function asDot({ title, scenes, ways }: SceneGraph): string {
  const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, ' ')}"`;
  const lines = [
    ...scenes.map((scene) => {
      const style = scene.isReached ? '' : ', style=dotted';
      return `  ${quoted(scene.id)} [label=${quoted(scene.label)}, shape=${scene.ending ? 'ellipse' : 'box'}${style}];`;
    }),
    ...ways.map(
      (way) =>
        `  ${quoted(way.from)} -> ${quoted(way.to)} [label=${quoted(way.label)}${way.isConditional ? ', style=dashed' : ''}];`,
    ),
  ];
  return `digraph ${quoted(title)} {\n  rankdir=TB;\n${lines.join('\n')}\n}\n`;
}
