import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestOf, writeArchive } from '../../electron/host/archive/write.ts';
import { root } from '../root.ts';
import type { Once } from './install-once.ts';
import { spread } from './window.ts';

interface InstallFigure {
  readonly files: number;
  readonly megabytes: number;
  /** Seconds from the person's word to the course in the library, and for `unzip` with `sha256sum`. */
  readonly ours: number;
  readonly reference: number;
  /** Megabytes of memory above the idle host, at the most, over looking at the file and installing it. */
  readonly memory: number;
  /** Seconds to look at the file: its manifest, its texts, the checker. */
  readonly inspect: number;
}

/** A course of about 200 MB in 5,000 files: a thousand lessons of some pages, and pictures and sounds. */
export async function makeLargeParcel(target: string): Promise<number> {
  const files = new Map<string, () => Uint8Array>([['pack.yml', text(about('large', 'Large'))]]);
  for (let module = 0; module < 40; module++) {
    const folder = `modules/${String(module).padStart(2, '0')}-module-${module}`;
    files.set(`${folder}/module.yml`, text(`title: Module ${module}\nsummary: A module.\n`));
    for (let at = 0; at < 25; at++)
      files.set(`${folder}/${String(at).padStart(2, '0')}-lesson-${at}.md`, text(lesson(at)));
  }
  const pictures = 5_000 - files.size;
  for (let at = 0; at < pictures; at++) files.set(`media/${at}.png`, () => randomBytes(48_500));
  const held = new Map([...files].map(([path, make]) => [path, make()]));
  await write(target, 'large', 'Large', held);
  return held.size;
}

const text = (words: string) => () => Buffer.from(words, 'utf8');
const about = (id: string, title: string) =>
  `id: ${id}\ntitle: ${title}\nversion: 1.0.0\npublisher: A school\nlanguages: [en]\nlicence: CC-BY-4.0\ndescription: A course.\n`;
const lesson = (at: number) =>
  `---\ntype: lesson\ntitle: Lesson ${at}\nminutes: 5\n---\n\n## Part\n\n${'A city signs what it may sign, and asks first. '.repeat(90)}\n`;

async function write(target: string, id: string, title: string, held: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const source = { paths: [...held.keys()], read: async (path: string) => held.get(path) ?? Buffer.alloc(0) };
  const manifest = await manifestOf({ id, version: '1.0.0', title, publisher: 'A school', languages: ['en'] }, source);
  await writeArchive(target, manifest, null, source);
}

/** A small course with many activities. */
export async function makeSmallParcel(target: string, id: string, activities: number): Promise<void> {
  const held = new Map<string, Uint8Array>([['pack.yml', Buffer.from(about(id, `Course ${id}`))]]);
  for (let at = 0; at < activities; at++) {
    const folder = `modules/${String(Math.floor(at / 20)).padStart(2, '0')}-module-${Math.floor(at / 20)}`;
    held.set(`${folder}/module.yml`, Buffer.from('title: A module\nsummary: A module.\n'));
    held.set(`${folder}/${String(at % 20).padStart(2, '0')}-lesson-${at % 20}.md`, Buffer.from(lesson(at)));
  }
  await write(target, id, `Course ${id}`, held);
}

/** Installs a large course, and unpacks and hashes the same file with the system's own tools, in turns. */
export async function measureInstall(runs: number): Promise<InstallFigure> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-bench-'));
  const file = join(folder, 'large.coursepack');
  const files = await makeLargeParcel(file);
  const [ours, reference, inspect, memory]: number[][] = [[], [], [], []];
  let bytes = 0;
  try {
    // The first of each fills the caches and is not counted.
    for (let run = 0; run <= runs; run++) {
      const data = join(folder, `ours-${run}`);
      const once = join(root, 'scripts/bench/install-once.ts');
      const took: Once = JSON.parse(execFileSync(process.execPath, [once, data, file]).toString());
      rmSync(data, { recursive: true });
      const theirs = join(folder, `theirs-${run}`);
      const began = performance.now();
      execFileSync('unzip', ['-q', file, '-d', theirs]);
      const hashes = execFileSync('sh', ['-c', 'find . -type f -print0 | xargs -0 sha256sum'], {
        cwd: theirs,
        maxBuffer: 16_000_000,
      });
      const took_ = (performance.now() - began) / 1000;
      if (hashes.toString().trim().split('\n').length < files) throw new Error('The reference hashed too little.');
      bytes = Number(execFileSync('du', ['-sb', theirs]).toString().split('\t')[0]);
      rmSync(theirs, { recursive: true });
      if (run === 0) continue;
      ours?.push(took.install);
      reference?.push(took_);
      inspect?.push(took.inspect);
      memory?.push(took.memory);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const middle = (values: readonly number[] | undefined) => spread(values ?? []).median;
  return {
    files,
    megabytes: bytes / 1e6,
    ours: middle(ours),
    reference: middle(reference),
    inspect: middle(inspect),
    memory: middle(memory),
  };
}
