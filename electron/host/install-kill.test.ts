import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { numbers } from '../../core/random.ts';
import { setUp } from './fixtures/host.ts';
import { makeParcel } from './fixtures/parcels.ts';
import { readPackFolder } from './library/pack-folder.ts';

const kills = 100;

it(`has an edition wholly or not at all, killed ${kills} times while it installs`, { timeout: 300_000 }, async () => {
  const desk = await setUp({ course: false });
  await desk.host.close();
  const random = numbers(2026);
  const versions = ['1.0.0', '1.1.0'];
  const files = await Promise.all(versions.map((version) => makeParcel({ version, more: pictures(version) })));
  let last: string | null = null;
  let installed = 0;
  for (let kill = 0; kill < kills; kill++) {
    const args = [join(import.meta.dirname, 'fixtures/installer.ts'), desk.dataFolder, desk.contentFolder, ...files];
    const installer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(installer, 'exit');
    const after = 1 + random(40);
    let heard = 0;
    for await (const line of createInterface({ input: installer.stdout })) {
      const [, done] = line.split(' ');
      if (done) {
        last = done;
        installed++;
      }
      // It goes on while the signal is on its way: the kill falls where it falls.
      if (++heard === after) installer.kill('SIGKILL');
    }
    expect(await gone).toEqual([null, 'SIGKILL']);
    await desk.restart();
    const [course] = await desk.call('library.list', {});
    const library = join(desk.dataFolder, 'library');
    if (last !== null) expect(course).toBeDefined();
    if (course) {
      const folder = readPackFolder(join(library, 'harbour', course.edition));
      expect(course.edition.endsWith(`+${folder.digest}`)).toBe(true);
      expect((await desk.call('course.read', { pack: 'harbour' })).findings).toEqual([]);
    }
    expect(readdirSync(library).filter((name) => name !== 'harbour' && name !== '.parcels')).toEqual([]);
    await desk.host.close();
  }
  expect(installed).toBeGreaterThan(10);
  await desk.restart();
  await desk.remove();
});

const pictures = (version: string) =>
  Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`media/${at}.png`, `${version} ${at} `.repeat(2_000)]));
