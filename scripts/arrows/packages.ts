/**
 * Every npm package of the project, in the one layer it belongs to. A new one fails the check until it is placed here,
 * so that the question of where it may be used is asked before it is used everywhere.
 */
export const packages = {
  core: [
    '@marcbachmann/cel-js',
    'markdown-it',
    'markdown-it-container',
    'markdown-it-deflist',
    'markdown-it-footnote',
    'node-diff3',
    'ts-fsrs',
    'yaml',
    'zod',
  ],
  host: ['@types/better-sqlite3', '@types/yauzl', 'better-sqlite3', 'fflate', 'yauzl'],
  shell: ['electron'],
  renderer: [
    '@codemirror/autocomplete',
    '@codemirror/commands',
    '@codemirror/lang-markdown',
    '@codemirror/lang-yaml',
    '@codemirror/language',
    '@codemirror/lint',
    '@codemirror/search',
    '@codemirror/state',
    '@codemirror/view',
    '@fontsource-variable/inter',
    '@fontsource-variable/source-serif-4',
    '@lezer/common',
    '@lezer/highlight',
    '@types/react',
    '@types/react-dom',
    '@xyflow/react',
    'elkjs',
    'i18next',
    'react',
    'react-aria-components',
    'react-dom',
    'react-i18next',
    'wouter',
    'zustand',
  ],
  development: [
    '@axe-core/playwright',
    '@biomejs/biome',
    '@playwright/test',
    '@types/node',
    '@vitejs/plugin-react',
    'electron-builder',
    'fast-check',
    'inkjs',
    'knip',
    'minisearch',
    'node',
    'typescript',
    'vite',
    'vitest',
  ],
} as const;

export type Layer = keyof typeof packages;

/** Packages that stand in no list, in several, or in a list though the project no longer has them. */
export function misplaced(manifest: Record<string, unknown>): string[] {
  const has = Object.keys({ ...(manifest.dependencies ?? {}), ...(manifest.devDependencies ?? {}) });
  const listed: string[] = Object.values(packages).flat();
  return [
    ...has
      .filter((name) => !listed.includes(name))
      .map((name) => `${name} is in no list of scripts/arrows/packages.ts`),
    ...listed.filter((name) => !has.includes(name)).map((name) => `${name} is listed, but not in package.json`),
    ...listed
      .filter((name, index) => listed.indexOf(name) !== index)
      .map((name) => `${name} is in more than one list of scripts/arrows/packages.ts`),
  ];
}
