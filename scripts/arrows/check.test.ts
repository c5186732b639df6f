import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { checkArrows } from './check.ts';
import { arrowsOf, folders } from './imports.ts';
import { rules } from './rules.ts';

/** One planted breach a rule: a file, and what is written into it. */
const breaches: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'core-sees-only-core': ['core/planted.ts', "import { readFileSync } from 'node:fs';"],
  'renderer-sees-core': ['renderer/ui/planted.ts', "import type { Host } from '../../electron/host/host.ts';"],
  'renderer-carries-no-schemas': ['renderer/ui/planted.ts', "import { api } from '../../core/api.ts';"],
  'features-do-not-know-each-other': ['renderer/quiz/planted.ts', "const x = import('../lesson/lesson.tsx');"],
  'host-knows-no-electron': ['electron/host/records/planted.ts', "import type { App } from 'electron';"],
  'shell-sees-host-and-core': ['electron/planted.ts', "export * from '../renderer/app.tsx';"],
  'browser-host-knows-no-electron': ['electron/browser-host.ts', "type X = import('electron').App;"],
  'one-door-for-calls': ['electron/planted.ts', "import { app, ipcMain } from 'electron';"],
  'migrations-stand-alone': [
    'electron/host/database/migrations/9990-planted.ts',
    "import { plainText } from '../../../../core/markdown/fill.ts';",
  ],
  'migrations-run-in-order': ['electron/host/database/planted.ts', "import { x } from './migrations/0010-begin.ts';"],
  'nouns-know-no-handlers': ['electron/host/library/planted.ts', "import { y } from '../handlers/library.ts';"],
  'nouns-know-no-contract': [
    'electron/host/records/planted.ts',
    "import { Action } from '../../../core/api/attempt.ts';",
  ],
  'play-knows-no-parser': ['core/scenario/explore/planted.ts', "import type { z } from '../parse.ts';"],
  'scripts-see-core-and-host': ['scripts/planted.ts', "import { App } from '../renderer/app.tsx';"],
  'e2e-sees-types-of-core': ['e2e/planted.ts', "import { api } from '../core/api.ts';"],
};

let folder = '';

const broken = (file: string) =>
  checkArrows(folder)
    .filter((breach) => breach.file === file)
    .map((breach) => breach.rule);

/** The rules that a file of a copy of the project breaks once the text is written into it. */
function plant(file: string, text: string): string[] {
  const path = join(folder, file);
  expect(broken(file)).toEqual([]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const rules = broken(file);
  rmSync(path);
  return rules;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  for (const name of folders) cpSync(join(root, name), join(folder, name), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the dependency rules', () => {
  it('are each proven by a planted breach', () => {
    expect(Object.keys(breaches).sort()).toEqual(rules.map((rule) => rule.name).sort());
  });

  it.each(Object.entries(breaches))('see a breach of %s', (rule, [file, text]) => {
    expect(plant(file, text)).toContain(rule);
  });

  it('see a cycle, even one of types alone', () => {
    writeFileSync(join(folder, 'core/zone.ts'), "import type { A } from './planted.ts';");
    expect(plant('core/planted.ts', "import type { B } from './zone.ts';")).toEqual(['no-cycles']);
    rmSync(join(folder, 'core/zone.ts'));
  });

  it('see a package that stands in no list', () => {
    const file = join(folder, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, lodash: '4.17.21' } }));
    const found = checkArrows(folder).filter((breach) => breach.rule === 'every-package-has-a-layer');
    expect(found.map((breach) => breach.sentence).join()).toContain('lodash is in no list');
    writeFileSync(file, JSON.stringify(manifest));
  });

  it('let a test use what its subject may not', () => {
    expect(
      plant('core/planted.test.ts', "import { readFileSync } from 'node:fs';\nimport { it } from 'vitest';"),
    ).toEqual([]);
  });

  it('let the renderer take a type of the contract', () => {
    expect(plant('renderer/ui/planted.ts', "import { type Input, type Name } from '../../core/api.ts';")).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('finds every way to name another file, with its line', () => {
    const text = [
      "import a, { b as c } from './a.ts';",
      "import './style.css?inline';",
      "export { d } from '@scope/name/deep';",
      "export type * from '../e.ts';",
      "const f = await import('fs');",
      "type G = import('vite').UserConfig;",
      "// import h from './h.ts';",
      'const text = "import i from \'./i.ts\'";',
    ].join('\n');
    expect(arrowsOf('core/x.ts', text).map(({ line, to, isType }) => [line, to, isType])).toEqual([
      [1, 'core/a.ts', false],
      [2, 'core/style.css', false],
      [3, 'npm:@scope/name', false],
      [4, 'e.ts', true],
      [5, 'node:fs', false],
      [6, 'npm:vite', true],
    ]);
  });

  it('says which file does not parse', () => {
    expect(() => arrowsOf('core/x.ts', 'import {')).toThrow('core/x.ts');
  });
});
