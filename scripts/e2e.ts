import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build.ts';
import { desktopGround } from './ground.ts';
import { root } from './root.ts';

/** Runs Playwright with the arguments given (`npm run e2e -- --project=browser e2e/start.spec.ts`), after building. */
const say = (sentence: string) => console.log(sentence);
await buildStale(say);
const ground = await desktopGround(say);
if (!ground.can) say(`The desktop program cannot run here: ${ground.why}.`);
const [program = '', ...args] = [
  ...(ground.can ? ground.wrap : []),
  process.execPath,
  join(root, 'node_modules/@playwright/test/cli.js'),
  'test',
  ...process.argv.slice(2),
];
process.exitCode = spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
