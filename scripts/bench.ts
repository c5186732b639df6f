import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { measureBytes } from './bench/bytes.ts';
import { measureCheck } from './bench/course.ts';
import { measureExplorer } from './bench/explorer.ts';
import { measureInstall } from './bench/install.ts';
import { measureInstalling, measureLibrary } from './bench/installing.ts';
import { measureAnalysis, measureReplies } from './bench/negotiation.ts';
import { measureLongRecord, measureRecording } from './bench/recording.ts';
import { measureSearch } from './bench/searching.ts';
import { measureStart } from './bench/start-up.ts';
import { studioFigures } from './bench/studio.ts';
import { measureTurn } from './bench/turn.ts';
import { measureTurns } from './bench/turns.ts';
import { buildStale } from './build.ts';
import { findElectron } from './electron.ts';
import { desktopGround } from './ground.ts';
import { hasDisplay, root } from './root.ts';

/**
 * Every figure beside its reference, measured in the same run. `npm run bench -- window` measures only the parts named:
 * window, play, check, install, negotiate, search, record, studio.
 */
const parts = process.argv.slice(2);
const wants = (part: string) => parts.length === 0 || parts.includes(part);
const say = (sentence: string) => console.log(sentence);

if ((wants('window') || wants('install')) && !hasDisplay) {
  const ground = await desktopGround(say);
  if (ground.can && ground.wrap.length > 0) {
    const [program = '', ...args] = [...ground.wrap, process.execPath, join(root, 'scripts/bench.ts'), ...parts];
    process.exit(spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status ?? 1);
  }
  say('Nothing can be measured in a window here.');
}

await buildStale(say);
say(`${'figure'.padEnd(58)}${'ours'.padStart(12)}${'reference'.padStart(12)}${'ratio'.padStart(10)}   aim`);
if (wants('window')) await windowFigures();
if (wants('play')) playFigures();
if (wants('check')) checkFigures();
if (wants('install')) await installFigures();
if (wants('negotiate')) negotiateFigures();
if (wants('search')) searchFigures();
if (wants('record')) await recordFigures();
if (wants('studio')) await studioFigures(row);

async function windowFigures(): Promise<void> {
  const electron = findElectron();
  if (electron.path === null || !hasDisplay) return;
  const start = await measureStart(electron.path, 9);
  row('start to library, ms; a blank window', start.library, start.blank, 'at most 1.3');
  const bytes = await measureBytes(electron.path);
  row('renderer JavaScript until the library shows, kB gzip; bound', bytes.compressed / 1000, 350, 'under 1');
  const turn = await measureTurn(electron.path, 120);
  const name = `“${turn.scenario}”, ${turn.turns} turns`;
  row(`${name}: key to new turn, ms, median; a frame`, turn.drawn.median, 1000 / 60, 'at most 1');
  row('  95 % under, ms; a frame', turn.drawn.p95, 1000 / 60, 'at most 1');
  row('  key to the end of the frame that shows it, ms, median; a frame', turn.painted.median, 1000 / 60, '');
}

function playFigures(): void {
  for (const scenes of [50, 500, 5000]) {
    const { ours, inkjs } = measureTurns(scenes, 40_000);
    row(`turns a second, ${scenes} scenes; inkjs on the same story`, ours, inkjs, 'at least 50');
  }
}

function checkFigures(): void {
  const course = measureCheck(join(root, 'content/local-diplomacy'));
  row(`course parsed and checked, ${thousands(course.states)} states, s; the bound`, course.seconds, 1, 'at most 1');
  const explorer = measureExplorer();
  const size = `${thousands(explorer.states)} states`;
  row(`states explored a second, ${size}; the bound`, explorer.statesPerSecond, 500_000, 'at least 1');
  row('  bytes a state; the bound', explorer.bytesPerState, 100, 'at most 1');
}

async function installFigures(): Promise<void> {
  const one = await measureInstall(5);
  const size = `${one.megabytes.toFixed(0)} MB, ${one.files} files`;
  row(`installed, ${size}, s; unzip and sha256sum`, one.ours, one.reference, 'at most 1.5');
  row('  memory above idle at the most, MB; the bound', one.memory, 150, 'at most 1');
  row('  looked at before, s; installed', one.inspect, one.ours, '');
  const electron = findElectron();
  if (electron.path === null || !hasDisplay) return;
  row('  longest task in the window meanwhile, ms; the bound', await measureInstalling(electron.path), 50, 'at most 1');
  const library = await measureLibrary(electron.path, 7);
  row('start to a library of 50 courses, ms; to an empty one', library.full, library.empty, 'at most 300 ms more');
}

function negotiateFigures(): void {
  const { deals, seconds, bytes } = measureAnalysis();
  row(`${thousands(deals)} deals analysed, s; the bound`, seconds, 1, 'under 1');
  row('  MB held meanwhile; the bound', bytes / 1_000_000, 200, 'under 1');
  const reply = measureReplies(20);
  row(`a reply at ${thousands(reply.deals)} deals, ms, median; the bound`, reply.median, 10, 'under 1');
  row('  the slowest, ms; the bound', reply.slowest, 10, 'under 1');
}

function searchFigures(): void {
  const { activities, looks, ours, reference } = measureSearch();
  const name = `${looks} looks in ${thousands(activities)} activities`;
  row(`${name}, ms, 95 % under; MiniSearch`, ours.p95, reference.p95, 'at most 0.33');
  row('  median; MiniSearch', ours.median, reference.median, '');
  row('  95 % under; a frame', ours.p95, 16, 'under 1');
}

async function recordFigures(): Promise<void> {
  const { ours, reference, call } = await measureRecording();
  row('an answer put on record, ms, median; a bare insert at FULL', ours, reference, 'at most 1.3');
  row('  from the call to the reply, ms, median; a bare insert', call, reference, '');
  const long = await measureLongRecord();
  const size = `${thousands(long.statements)} statements`;
  row(`all that is derived of ${size} made anew, s; the bound`, long.rebuilt, 10, 'under 1');
  row(`home with ${size}, ms, median; the bound`, long.home, 100, 'under 1');
  row('  the record opened and looked through before, ms; a second', long.start, 1000, '');
}

function thousands(count: number): string {
  return `${Math.round(count / 1000)}k`;
}

function row(name: string, ours: number, reference: number, aim: string): void {
  const figure = (value: number) =>
    (value >= 1000 ? value.toFixed(0) : value.toFixed(value < 0.1 ? 3 : 1)).padStart(12);
  say(`${name.padEnd(66)}${figure(ours)}${figure(reference)}${(ours / reference).toFixed(2).padStart(10)}   ${aim}`);
}
