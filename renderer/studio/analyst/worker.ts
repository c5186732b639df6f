import { analystOf } from '../../../core/studio/analyst.ts';
import { openWorkshop } from '../../../core/studio/workshop.ts';
import type { Found, Heard, Said, Task } from './protocol.ts';

/**
 * The thread that knows the pack: it checks it after every change, has its scenarios explored in a thread of their own,
 * and answers what the screens ask. The window sends it texts and never waits for it.
 */
const workshop = openWorkshop();
const answers = analystOf(workshop);
const tell = (heard: Heard) => self.postMessage(heard);

let version = 0;
let open: string | null = null;
let due = false;

/**
 * What was answered last to each question. Every check has the screens ask again, and a long answer that says the same
 * is not worth sending, taking in and drawing again.
 */
const answered = new Map<string, string>();

self.addEventListener('message', ({ data }: MessageEvent<Said>) => {
  if (data.type === 'changed') {
    workshop.change(data.texts, data.others ?? undefined);
    version = data.version;
    open = data.open;
    if (!due) setTimeout(look);
    due = true;
    return;
  }
  try {
    const { id, question } = data;
    const answer = (answers[question] as (asked: unknown) => unknown)(data.with);
    const words = JSON.stringify(answer);
    const isSame = answered.get(question) === words;
    tell(isSame ? { type: 'same', id, question } : { type: 'answered', id, question, answer });
    answered.set(question, words);
  } catch (error) {
    tell({ type: 'failed', id: data.id, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

/** The window draws the tree of a course that was just opened: on a machine of few cores either keeps the other waiting. */
const drawnAfterMs = 300;

/** What was told last. */
const told = { outline: '', homes: '', findings: '' };

function look(): void {
  due = false;
  // The tree is drawn from it: whoever opens a course waits for nothing else. Most keys change nothing of it, and the
  // window draws a long tree from it.
  const outline = workshop.outline();
  const words = JSON.stringify(outline);
  if (words !== told.outline) tell({ type: 'outline', outline, version });
  told.outline = words;
  setTimeout(lookForHomes);
}

// Each of the two leaves off where somebody has typed meanwhile: the look that is coming finds all of it.

/** The page beside the text has holes for as long as no country is known. */
function lookForHomes(): void {
  if (due) return;
  const homes = workshop.parts().homes.map(({ code, name }) => ({ code, name }));
  const words = JSON.stringify(homes);
  if (words !== told.homes) tell({ type: 'homes', homes, version });
  told.homes = words;
  setTimeout(lookFurther, told.findings === '' ? drawnAfterMs : 0);
}

function lookFurther(): void {
  if (due) return;
  check();
  exploreNext();
}

function check(): void {
  const findings = workshop.check();
  const words = JSON.stringify(findings);
  const isSame = words === told.findings;
  told.findings = words;
  tell({ type: 'checked', findings: isSame ? null : findings, waiting: workshop.waiting(open).length, version });
}

let explorer: Worker | null = null;
let task: Task | null = null;

/** Has the next scenario explored; leaves one that has changed meanwhile, or that can wait for the one that is open. */
function exploreNext(): void {
  const [next] = workshop.waiting(open);
  if (task && next && task.key === next.key && task.path === next.path) return;
  if (task) {
    explorer?.terminate();
    explorer = null;
    task = null;
  }
  if (!next) return;
  explorer ??= beginExplorer();
  task = next;
  explorer.postMessage(next);
}

function beginExplorer(): Worker {
  const thread = new Worker(new URL('./explorer.ts', import.meta.url), { type: 'module' });
  thread.addEventListener('message', ({ data }: MessageEvent<Found>) => {
    task = null;
    if (workshop.explored(data.key, data.path, data.found)) check();
    exploreNext();
  });
  thread.addEventListener('error', (event) => {
    tell({ type: 'failed', id: null, why: event.message });
  });
  return thread;
}
