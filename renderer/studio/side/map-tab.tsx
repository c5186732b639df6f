import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import { linesOf } from '../../../core/studio/lines.ts';
import type { MapPlace, MapWay, ScenarioMap } from '../../../core/studio/map.ts';
import { Empty } from '../../ui/empty.tsx';
import { type Sentences, useFindingWords } from '../../ui/finding-words.ts';
import { ScenarioMapView } from '../map/scenario-map.tsx';
import { useProject, useProjectStore } from '../project/project-context.ts';
import { useAnswer } from '../use-answer.ts';
import { useSetting } from './use-setting.ts';

/** The scenario that is open as a map; what is chosen there is shown in the text, and the other way round. */
export function MapTab() {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const open = useProject((state) => state.open);
  const findings = useProject((state) => state.findings);
  const line = useProject((state) => state.line);
  const { home } = useSetting();
  const say = useFindingWords();
  const answer = useAnswer('map', open?.endsWith('.md') ? { path: open, home } : null);
  const map = useStable(answer?.map ?? null);
  const shares = useMemo(() => (answer?.shares ? new Map(Object.entries(answer.shares)) : null), [answer]);
  const found = useMemo(
    () => (map ? findingsOn(map, findings?.filter(({ file }) => file === open) ?? [], say) : new Map()),
    [map, findings, open, say],
  );
  if (open === null || !map) return <Empty title={t('map.none')} />;
  const select = ({ line: at }: MapPlace | MapWay) => {
    const { texts, show } = store.getState();
    show(open, linesOf(texts.get(open) ?? '').offset({ line: at, column: 1 }));
  };
  return (
    <ScenarioMapView
      key={open}
      map={map}
      findings={found}
      shares={shares}
      selected={placeAt(map, line)?.id ?? null}
      onSelect={select}
    />
  );
}

/** The same map for as long as it says the same: what it says is drawn with some effort. */
function useStable(map: ScenarioMap | null): ScenarioMap | null {
  const key = useMemo(() => JSON.stringify(map), [map]);
  return useMemo(() => JSON.parse(key) as ScenarioMap | null, [key]);
}

/** The place whose section a line of the text lies in. */
const placeAt = ({ places }: ScenarioMap, line: number): MapPlace | null =>
  places.reduce<MapPlace | null>((best, one) => (one.line <= line && one.line > (best?.line ?? 0) ? one : best), null);

interface OnMap {
  readonly severity: Diagnostic['severity'];
  readonly messages: readonly string[];
}

/** Findings by the way or the place they are about: the way that begins in their line, or the place they lie in. */
function findingsOn(
  map: ScenarioMap,
  findings: readonly Diagnostic[],
  say: (finding: Diagnostic) => Sentences,
): ReadonlyMap<string, OnMap> {
  const found = new Map<string, OnMap>();
  for (const finding of findings) {
    const { line, severity } = finding;
    const about = map.ways.find((way) => way.line === line && way.from !== '') ?? placeAt(map, line);
    if (!about) continue;
    const before = found.get(about.id);
    const worst = severity === 'error' || before?.severity === 'error' ? 'error' : 'warning';
    found.set(about.id, { severity: worst, messages: [...(before?.messages ?? []), say(finding).message] });
  }
  return found;
}
