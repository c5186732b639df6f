import { join } from 'node:path';
import type { Input, Name, Output } from '../../core/api.ts';
import { openHost } from '../../electron/host/host.ts';
import { root } from '../root.ts';

/** A host without any course of its own. */
export async function openBenchHost(folder: string) {
  const host = await openHost({
    dataFolder: join(folder, 'data'),
    contentFolder: join(folder, 'content'),
    explorerFile: join(root, 'electron/explorer-worker.ts'),
    version: '0.0.0',
    notices: [],
  });
  const call = async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
    const reply = await host.call(name, input, 'window');
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
    return reply.value as Output<N>;
  };
  const install = async (file: string) => {
    host.receive(file);
    const [waiting] = await call('parcel.waiting', {});
    if (!waiting) throw new Error(`${file} does not wait.`);
    const { parcel } = waiting;
    const began = performance.now();
    await call('parcel.inspect', { parcel });
    const inspected = performance.now();
    let found = await call('parcel.install', { parcel, older: null, otherKey: null });
    while (found.state === 'working') {
      await new Promise((resolve) => setTimeout(resolve, 10));
      found = await call('parcel.progress', { parcel });
    }
    const done = performance.now();
    await call('parcel.discard', { parcel });
    return { inspect: (inspected - began) / 1000, install: (done - inspected) / 1000 };
  };
  return { host, call, install };
}
