import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arrow, readArrows } from './imports.ts';
import { misplaced } from './packages.ts';
import { rules } from './rules.ts';

export interface Breach {
  readonly rule: string;
  readonly file: string;
  readonly sentence: string;
}

/** Every breach of the dependency rules in the project at `root`. */
export function checkArrows(root: string): Breach[] {
  const arrows = readArrows(root);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return [
    ...arrows.flatMap((arrow) =>
      rules
        .filter((rule) => rule.forbids(arrow))
        .map(({ name, remedy }) => ({
          rule: name,
          file: arrow.from,
          sentence: `${arrow.from}:${arrow.line} ${name}: imports ${arrow.to}\n    ${remedy}`,
        })),
    ),
    ...cycles(arrows).map((cycle) => ({
      rule: 'no-cycles',
      file: cycle[0] ?? '',
      sentence: `${cycle.join(' → ')} → ${cycle[0]} no-cycles\n    Move what both need to a file of its own.`,
    })),
    ...misplaced(manifest).map((what) => ({
      rule: 'every-package-has-a-layer',
      file: 'package.json',
      sentence: `package.json every-package-has-a-layer: ${what}`,
    })),
  ];
}

/** Cycles among our own files, types included: each begins with its first file by name, and is told once. */
export function cycles(arrows: readonly Arrow[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const found = new Map<string, string[]>();
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      const cycle = path.slice(at);
      const first = cycle.indexOf([...cycle].sort()[0] ?? '');
      const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
      found.set(turned.join(' '), turned);
    }
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const to of next.get(file) ?? []) visit(to);
    path.pop();
    done.add(file);
  };
  for (const file of next.keys()) visit(file);
  return [...found.values()];
}
