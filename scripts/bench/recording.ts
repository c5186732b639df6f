import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import type { LearnerId } from '../../core/api/call.ts';
import { openRecord } from '../../electron/host/database/open.ts';
import { addLearner, plainPreferences } from '../../electron/host/learners/learner.ts';
import { rebuild } from '../../electron/host/records/derived.ts';
import { enter } from '../../electron/host/records/entry.ts';
import { root } from '../root.ts';
import { openBenchHost } from './bench-host.ts';
import { numbers } from './story.ts';

interface RecordFigure {
  /** Milliseconds, in the median: for what an answer puts on record, in one transaction, and for one insert at synchronous FULL. */
  readonly ours: number;
  readonly reference: number;
  /** The same from the call to its answer: with the attempt read, the answer marked, and the quiz described. */
  readonly call: number;
}

const questions = 12;

/**
 * Puts answers on record (the statement, where the trainee stands, the card that comes back), inserts rows of the same size into
 * a bare database, and answers a quiz through the host.
 */
export async function measureRecording(rounds = 80): Promise<RecordFigure> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-bench-'));
  try {
    writeCourse(join(folder, 'content/bench'));
    const { host, call } = await openBenchHost(folder);
    await call('learner.create', { name: 'Ada', home: 'FR', language: 'en' });
    const bare = new DatabaseFile(join(folder, 'bare.db'));
    bare.pragma('journal_mode = WAL');
    bare.pragma('synchronous = FULL');
    bare.exec('CREATE TABLE statements (sequence INTEGER PRIMARY KEY, id TEXT UNIQUE, event TEXT NOT NULL) STRICT');
    const insert = bare.prepare('INSERT INTO statements (id, event) VALUES (?, ?)');
    const [calls, reference, ours]: [number[], number[], number[]] = [[], [], []];
    const record = openRecord({ folder: join(folder, 'record'), now: Date.now, tell: () => undefined });
    const learner = crypto.randomUUID() as LearnerId;
    record.write((writer) => {
      addLearner(writer, { id: learner, name: 'Ada', home: 'FR', language: 'en', preferences: plainPreferences }, 0);
    });
    for (let round = 0; round <= rounds; round++) {
      const { attempt } = await call('quiz.open', { pack: 'bench', activity: 'bench/quiz', again: true });
      const answer = { kind: 'number', value: 15 } as const;
      const subject = { learner, pack: 'bench', edition: '1', activity: 'bench/quiz', attempt };
      // The first round fills the caches and is not counted. What is compared comes in turns of a quiz each.
      const turn = async (times: number[], work: (at: number) => unknown) => {
        for (let at = 0; at < questions; at++) {
          const began = performance.now();
          await work(at);
          if (round > 0) times.push(performance.now() - began);
        }
      };
      await turn(calls, (at) => call('quiz.answer', { attempt, question: `q${at}`, answer }));
      await turn(reference, () => insert.run(crypto.randomUUID(), 'x'.repeat(300)));
      await turn(ours, (at) => {
        const event = { verb: 'answered', question: `q${at}`, answer, correct: true, share: 1 } as const;
        record.write((writer) => enter(writer, subject, event, Date.now()));
      });
    }
    bare.close();
    record.close();
    await host.close();
    return { ours: median(ours), reference: median(reference), call: median(calls) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface LongFigure {
  readonly statements: number;
  /** Seconds to make everything derived anew. */
  readonly rebuilt: number;
  /** Milliseconds until all that home asks for is answered, in the median. */
  readonly home: number;
  /** Milliseconds from nothing to the first answer, with the seal of the whole record looked at. */
  readonly start: number;
}

/** A record of a million statements: made anew what is derived of it, and home opened with it. */
export async function measureLongRecord(statements = 1_000_000): Promise<LongFigure> {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-bench-'));
  try {
    cpSync(join(root, 'content/local-diplomacy'), join(folder, 'content/local-diplomacy'), { recursive: true });
    const first = await openBenchHost(folder);
    const { id } = await first.call('learner.create', { name: 'Ada', home: 'FR', language: 'en' });
    await first.host.close();
    const dataFolder = join(folder, 'data');
    const record = openRecord({ folder: dataFolder, now: Date.now, tell: () => undefined });
    record.write((writer) => {
      for (const statement of manyStatements(id, statements)) writer.run(statement);
    });
    const began = performance.now();
    record.write(rebuild);
    const rebuilt = (performance.now() - began) / 1000;
    record.close();
    const starts = performance.now();
    const second = await openBenchHost(folder);
    await second.call('library.list', {});
    const start = performance.now() - starts;
    const times: number[] = [];
    for (let run = 0; run < 9; run++) {
      const opened = performance.now();
      await Promise.all([
        second.call('session.read', {}),
        second.call('library.list', {}),
        second.call('review.due', {}),
      ]);
      times.push(performance.now() - opened);
    }
    await second.host.close();
    return { statements, rebuilt, home: median(times), start };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Years of training: quizzes, scenarios and reviews in some hundred activities, with thousands of cards. */
function* manyStatements(learner: string, count: number) {
  const random = numbers(5);
  const text = `INSERT INTO statements (id, learner, pack, edition, activity, attempt, verb, place, event, at_ms)
    VALUES (?, ?, 'local-diplomacy', '1+a', ?, ?, ?, ?, ?, ?)`;
  let made = 0;
  const line = (activity: string, attempt: string | null, verb: string, place: string, event: object) => ({
    text,
    values: [`${made}`, learner, activity, attempt, verb, place, JSON.stringify({ verb, ...event }), made++ * 1_000],
  });
  for (let attempt = 0; made < count; attempt++) {
    const activity = `bench/a${random(300)}`;
    const name = `attempt-${attempt}`;
    if (random(3) === 0) {
      const card = { kind: 'question', activity, item: `q${random(20)}` };
      yield line(activity, null, 'reviewed', 'reviewed', { card, rating: 'good', answer: null });
      continue;
    }
    const begun = { kind: 'quiz', home: 'FR', from: null };
    yield line(activity, name, 'initialized', 'initialized', begun);
    for (let at = 0; at < 12; at++) {
      const answer = { kind: 'number', value: at };
      yield line(activity, name, 'answered', `answered:q${at}`, {
        question: `q${at}`,
        answer,
        correct: true,
        share: 1,
      });
    }
    yield line(activity, name, 'completed', 'completed', { ending: null });
    yield line(activity, name, 'passed', 'passed', { percent: 100 });
  }
}

function writeCourse(folder: string): void {
  mkdirSync(join(folder, 'modules/01-bench'), { recursive: true });
  const about =
    'title: Bench\nversion: 1.0.0\npublisher: Bench\nlanguages: [en]\nlicence: CC-BY-4.0\ndescription: Bench.\n';
  writeFileSync(join(folder, 'pack.yml'), `id: bench\n${about}`);
  writeFileSync(join(folder, 'modules/01-bench/module.yml'), 'title: Bench\nsummary: Bench.\n');
  const asked = Array.from({ length: questions }, (_, at) => `## Question ${at} {#q${at}}\n\n\`= 15\`\n\n> Fifteen.\n`);
  const head = '---\ntype: quiz\ntitle: Quiz\npass: 70\n---\n\n';
  writeFileSync(join(folder, 'modules/01-bench/01-quiz.md'), `${head}${asked.join('\n')}`);
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
