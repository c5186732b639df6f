import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, sep } from 'node:path';
import { parseSync } from 'vite';

/** One file's use of another, of a package or of Node.js. */
export interface Arrow {
  /** Path from the root of the project, with forward slashes. */
  readonly from: string;
  readonly line: number;
  /** A path of ours, `npm:PACKAGE`, or `node:MODULE`. */
  readonly to: string;
  /** Whether only types are taken, so that nothing is left of it at run time. */
  readonly isType: boolean;
  /** Names taken; empty where all are, or none. */
  readonly names: readonly string[];
}

export const folders = ['core', 'electron', 'renderer', 'scripts', 'e2e'] as const;

/** Every import, export-from, `import()` and `import('…').Type` of the project's own sources. */
export function readArrows(root: string): Arrow[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(sep).join('/')}`)
      .filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file))
      .sort()
      .flatMap((file) => arrowsOf(file, readFileSync(join(root, file), 'utf8'))),
  );
}

/** The arrows that leave one file. Throws if it does not parse. */
export function arrowsOf(file: string, text: string): Arrow[] {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const arrows: Arrow[] = [];
  for (const statement of program.body) {
    if (isNode(statement)) walk(statement, visit);
  }
  return arrows;

  function visit(node: Node): void {
    const specifier = isNode(node.source) ? node.source.value : undefined;
    if (typeof specifier !== 'string') return;
    const line = text.slice(0, Number(node.start)).split('\n').length;
    arrows.push({ from: file, line, to: target(file, specifier), isType: isTypeOnly(node), names: namesOf(node) });
  }
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of Object.values(node)) {
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) walk(one, visit);
  }
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const taken = specifiers(node);
  return taken.length > 0 && taken.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

function namesOf(node: Node): string[] {
  return specifiers(node).flatMap(({ imported }) =>
    isNode(imported) ? [String(imported.name ?? imported.value)] : [],
  );
}

function specifiers(node: Node): Node[] {
  return Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
}

function target(from: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return posix.join(posix.dirname(from), plain);
  if (isBuiltin(plain)) return plain.startsWith('node:') ? plain : `node:${plain}`;
  const parts = plain.split('/');
  return `npm:${plain.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]}`;
}
