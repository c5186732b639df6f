import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input, Name, Output } from '../../core/api.ts';
import { openHost } from '../../electron/host/host.ts';
import { isRoot, root } from '../root.ts';

/** A data folder as a trainee's is, made by the host itself. */
export interface Prepared {
  readonly dataFolder: string;
  remove(): void;
}

/** Makes a data folder with a trainee in it, and lets `prepare` do more by calls of the contract. */
export async function prepareData<T>(
  prepare: (call: <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>) => Promise<T>,
): Promise<Prepared & { readonly made: T }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'civic-envoy-bench-'));
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const explorerFile = join(root, 'electron/explorer-worker.ts');
  const host = await openHost({ dataFolder, contentFolder: join(root, 'content'), explorerFile, version, notices: [] });
  const made = await (async () => {
    const call = async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
      const reply = await host.call(name, input, 'window');
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
      return reply.value as Output<N>;
    };
    await call('learner.create', { name: 'Ada', home: 'FR', language: 'en' });
    return prepare(call);
  })();
  await host.close();
  return { dataFolder, made, remove: () => rmSync(dataFolder, { recursive: true, force: true }) };
}

/** What Electron is started with, the blank window and the program alike. */
export const flags = (dataFolder: string): readonly string[] => [
  `--user-data-dir=${dataFolder}`,
  ...(isRoot ? ['--no-sandbox'] : []),
];
