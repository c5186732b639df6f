import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { fingerprint } from './fingerprint.ts';
import { plainFields } from './plain-fields.ts';
import { root } from './root.ts';

interface Target {
  readonly name: string;
  /** What it is made from, for the question whether it is stale. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly configs: readonly InlineConfig[];
}

const always = [
  'core',
  'package-lock.json',
  'scripts/build.ts',
  'scripts/plain-fields.ts',
  'vite.config.ts',
  'tsconfig.json',
];

const targets: readonly Target[] = [
  {
    name: 'screens',
    inputs: ['renderer', 'build-resources/icon.svg', ...always],
    outputs: ['build/renderer/index.html'],
    configs: [{ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' }],
  },
  {
    name: 'desktop program',
    inputs: ['electron', ...always],
    outputs: [
      'build/electron/main.cjs',
      'build/electron/preload.cjs',
      'build/electron/host.cjs',
      'build/electron/explorer.cjs',
      'build/electron/inspector.cjs',
    ],
    configs: [
      shell('main'),
      shell('preload'),
      shell('host-worker', 'host'),
      shell('explorer-worker', 'explorer'),
      shell('inspector-worker', 'inspector'),
    ],
  },
];

/** One self-contained file for Electron's Node.js; only what cannot be bundled is left to be required. */
function shell(name: string, output = name): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [plainFields()],
    build: {
      outDir: 'build/electron',
      emptyOutDir: false,
      // Node.js 20 is the oldest that any Electron we run on has.
      target: 'node20',
      minify: false,
      ssr: `electron/${name}.ts`,
      rollupOptions: { output: { format: 'cjs', entryFileNames: `${output}.cjs`, codeSplitting: false, strict: true } },
    },
    ssr: { target: 'node', noExternal: true, external: ['electron', 'better-sqlite3'] },
  };
}

/** Builds what is stale, saying so; says nothing where all is fresh. */
export async function buildStale(say: (sentence: string) => void): Promise<void> {
  const stampFile = join(root, 'build/stamps.json');
  const stamps = readStamps(stampFile);
  for (const { name, inputs, outputs, configs } of targets) {
    const print = fingerprint(root, inputs);
    if (stamps[name] === print && outputs.every((file) => existsSync(join(root, file)))) continue;
    say(`Building the ${name}.`);
    for (const config of configs) await build(config);
    stamps[name] = print;
    mkdirSync(join(root, 'build'), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(stamps, null, 2));
  }
}

function readStamps(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

if (import.meta.main) await buildStale((sentence) => console.log(sentence));
