import { valueAt } from '../yaml-edit.ts';
import { isMap, type YamlMap } from '../yaml-write.ts';
import { fieldAt, mapAt } from './form.ts';

export interface LevelRow {
  /** As written. */
  readonly from: string;
  readonly word: string;
}

export interface MeterRow {
  readonly name: string;
  readonly label: string;
  readonly start: string;
  readonly min: string;
  readonly max: string;
  readonly levels: readonly LevelRow[];
}

export const metersOf = (value: YamlMap): readonly MeterRow[] =>
  Object.keys(mapAt(value, 'meters')).map((name) => ({
    name,
    label: fieldAt(value, 'meters', name, 'label'),
    start: fieldAt(value, 'meters', name, 'start'),
    min: fieldAt(value, 'meters', name, 'min'),
    max: fieldAt(value, 'meters', name, 'max'),
    levels: Object.keys(mapAt(value, 'meters', name, 'levels'))
      .map((from) => ({ from, word: fieldAt(value, 'meters', name, 'levels', from) }))
      .sort((a, b) => Number(a.from) - Number(b.from)),
  }));

export const factKinds = ['boolean', 'number', 'text'] as const;
export type FactKind = (typeof factKinds)[number];

export interface FactRow {
  readonly name: string;
  readonly kind: FactKind;
  readonly written: string;
}

/** What a fact starts as decides what it can hold. */
export const factsOf = (value: YamlMap): readonly FactRow[] =>
  Object.entries(mapAt(value, 'facts')).map(([name, one]) => ({
    name,
    kind: typeof one === 'boolean' ? 'boolean' : typeof one === 'number' ? 'number' : 'text',
    written: fieldAt(value, 'facts', name),
  }));

/** What a fact of a kind starts as where nothing is said. */
export const emptyFact = (kind: FactKind): boolean | number | string =>
  kind === 'boolean' ? false : kind === 'number' ? 0 : '';

export const hasClock = (value: YamlMap): boolean => isMap(valueAt(value, ['clock']));

/** The threshold that a level that is added begins at: halfway between the last and the top, whole. */
export function nextLevel({ levels, min, max }: MeterRow): number {
  const [least, most] = [min === '' ? 0 : Number(min), max === '' ? 100 : Number(max)];
  const taken = new Set(levels.map(({ from }) => Number(from)));
  const last = levels.at(-1);
  const middle = last ? Math.ceil((Number(last.from) + most) / 2) : least;
  let free = Number.isFinite(middle) ? middle : 0;
  while (taken.has(free)) free++;
  return free;
}
