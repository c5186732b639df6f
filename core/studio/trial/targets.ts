import type { Diagnostic } from '../../diagnostic.ts';
import { plainText } from '../../markdown/text.ts';
import type { Witness } from '../../scenario/explore/explore.ts';
import type { Action, Scenario } from '../../scenario/scenario.ts';

/** Something a play can come to: a scene, an ending, a choice that is made, a channel that is asked. */
export type Sought =
  | { readonly type: 'scene' | 'ending' | 'channel'; readonly id: string }
  | { readonly type: 'choice'; readonly scene: string; readonly id: string };

/** The shortest ways through a scenario, as exploring it gives them. */
export interface Ways {
  readonly scenes: ReadonlyMap<string, Witness>;
  readonly endings: ReadonlyMap<string, { readonly witness: Witness }>;
  readonly channels: ReadonlyMap<string, Witness>;
  /** By `scene>choice`. */
  readonly choices: ReadonlyMap<string, Witness>;
}

/** The fewest actions that lead from the beginning to what is sought; null where no play explored comes to it. */
export function shortestTo(found: Ways, sought: Sought): readonly Action[] | null {
  return witnessOf(found, sought)?.() ?? null;
}

function witnessOf(found: Ways, sought: Sought): (() => readonly Action[]) | undefined {
  switch (sought.type) {
    case 'scene':
      return found.scenes.get(sought.id);
    case 'ending':
      return found.endings.get(sought.id)?.witness;
    case 'channel':
      return found.channels.get(sought.id);
    case 'choice':
      return found.choices.get(`${sought.scene}>${sought.id}`);
  }
}

/** One way that can be shown. */
export interface Target {
  /** Unique among all of one list. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'ending' | 'finding' | 'scene';
  readonly actions: readonly Action[];
  /** What it shows, where that is a finding: its sentence is the label. */
  readonly finding?: Diagnostic;
}

/** Every way worth showing: to each ending and scene that a play comes to, and those that show a finding. */
export function targetsOf(scenario: Scenario, found: Ways, findings: readonly Diagnostic[]): readonly Target[] {
  const places = scenario.scenes.flatMap(({ id, title, ending }): Target[] => {
    const kind = ending === null ? 'scene' : 'ending';
    const actions = shortestTo(found, { type: kind, id });
    return actions === null ? [] : [{ id: `${kind}:${id}`, label: plainText(title), kind, actions }];
  });
  const seen = new Map<string, number>();
  const shown = findings.flatMap((finding): Target[] => {
    const { code, line, column, message, witness } = finding;
    if (!witness) return [];
    // Two findings of one code can stand at one place.
    const place = `finding:${code}:${line}:${column}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    return [{ id: nth === 1 ? place : `${place}:${nth}`, label: message, kind: 'finding', actions: witness, finding }];
  });
  return [...places, ...shown];
}
