import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserGround, desktopGround, type Ground } from './ground.ts';
import { root } from './root.ts';
import { add, none, one, playwrightTally, readTally, type Tally, vitestTally } from './tally.ts';

/** `--all`: a project of the e2e tests that cannot be run here counts as a failure. */
const isStrict = process.argv.includes('--all');
const reports = join(root, 'build/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const rows: { readonly name: string; readonly tally: Tally; readonly seconds: number }[] = [];
const projects: string[] = [];
const say = (sentence: string) => console.log(sentence);
const bin = (path: string) => join(root, 'node_modules', path);

await step('format and lint', () => check('@biomejs/biome/bin/biome', 'ci', '--colors=off'));
await step('types', () => check('typescript/bin/tsc'));
await step('dependency rules', () => one(run([join(root, 'scripts/check-arrows.ts')])));
await step('unused code', () => check('knip/bin/knip.js'));
await step('unit', unit);
await step('build', () => one(run([join(root, 'scripts/build.ts')])));
const desktop = await desktopGround(say);
await step('e2e, desktop', () => e2e('desktop', desktop));
await step('e2e, browser', () => e2e('browser', browserGround()));
await step('e2e, packaged', () => {
  if (!desktop.can) return e2e('packaged', desktop);
  const isPackaged = run([join(root, 'scripts/package.ts'), '--dir']);
  return isPackaged ? e2e('packaged', desktop) : one(false);
});
summarise();

async function step(name: string, work: () => Tally | Promise<Tally>): Promise<void> {
  say(`\n— ${name}`);
  const began = performance.now();
  const tally = await work();
  rows.push({ name, tally, seconds: (performance.now() - began) / 1_000 });
}

/** Runs something under this Node.js, its output shown as it comes. */
function run(command: readonly string[], wrap: readonly string[] = [], env: NodeJS.ProcessEnv = {}): boolean {
  const [program = '', ...args] = [...wrap, process.execPath, ...command];
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

function check(path: string, ...args: string[]): Tally {
  return one(run([bin(path), ...args]));
}

function unit(): Tally {
  const report = join(reports, 'vitest.json');
  const hasPassed = run([
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return readTally(report, hasPassed, vitestTally);
}

function e2e(project: string, ground: Ground): Tally {
  if (!ground.can) {
    projects.push(`${project}: not run, because ${ground.why}.`);
    return isStrict ? one(false) : none;
  }
  const report = join(reports, `${project}.json`);
  const hasPassed = run(
    [bin('@playwright/test/cli.js'), 'test', `--project=${project}`, '--reporter=list,json'],
    ground.wrap,
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  const tally = readTally(report, hasPassed, playwrightTally);
  projects.push(
    `${project}: ran in ${ground.in}, ${tally.passed} passed (${tally.again} of them on a second try), ${tally.failed} failed.`,
  );
  return tally;
}

function summarise(): void {
  const total = add(rows.map((row) => row.tally));
  say(
    `\n${'check'.padEnd(18)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`,
  );
  for (const { name, tally, seconds } of rows) {
    const numbers = [
      String(tally.passed).padStart(8),
      String(tally.failed).padStart(8),
      String(tally.skipped).padStart(9),
    ];
    say(`${name.padEnd(18)}${numbers.join('')}${seconds.toFixed(1).padStart(9)}`);
  }
  if (total.named.length > 0) say(`\n${total.named.map((name) => name.replace(`${root}/`, '')).join('\n')}`);
  say(`\n${projects.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}
