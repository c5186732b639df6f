import { root } from '../root.ts';
import { flags, prepareData } from './program.ts';
import { openWindow, spread, until } from './window.ts';

/** Counts from the key's own time to the new turn in the page, and to the frame that shows it. */
const watchTurns = `(() => {
  const state = { pressed: 0, turns: [] };
  window.benchTurns = state;
  addEventListener('keydown', (event) => { state.pressed = event.timeStamp; }, true);
  const main = document.querySelector('main');
  let shown = document.querySelector('main h2')?.textContent;
  new MutationObserver(() => {
    const now = document.querySelector('main h2')?.textContent + location.hash + document.querySelectorAll('main li').length;
    if (now === shown || state.pressed === 0) return;
    shown = now;
    const { pressed } = state;
    state.pressed = 0;
    const drawn = performance.now() - pressed;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => state.turns.push({ drawn, painted: performance.now() - pressed });
      channel.port2.postMessage(null);
    });
  }).observe(main, { subtree: true, childList: true, characterData: true });
})()`;

export interface TurnFigure {
  readonly scenario: string;
  /** Milliseconds from the key press to the new turn in the page: middle, and what 95 % stay under. */
  readonly drawn: { readonly median: number; readonly p95: number };
  /** To the end of the frame that shows it. */
  readonly painted: { readonly median: number; readonly p95: number };
  readonly turns: number;
}

/** Plays the largest scenario of the course by the key 1, over and over, in the real window. */
export async function measureTurn(electron: string, turns: number): Promise<TurnFigure> {
  const data = await prepareData(async (call) => {
    const course = await call('course.read', { pack: 'local-diplomacy' });
    const scenarios = course.modules
      .flatMap((module) => module.activities)
      .filter((one) => one.type === 'scenario' && one.errors === 0)
      .sort((a, b) => b.minutes - a.minutes);
    const { activity = '', title = '' } = scenarios[0] ?? {};
    const attempts: string[] = [];
    for (let at = 0; at < 12; at++)
      attempts.push((await call('attempt.start', { pack: 'local-diplomacy', activity, from: null })).attempt);
    return { title, attempts };
  });
  const window = await openWindow(electron, root, flags(data.dataFolder));
  const all: { drawn: number; painted: number }[] = [];
  try {
    await window.evaluate(until('a[href*="local-diplomacy"]'));
    for (const attempt of data.made.attempts) {
      if (all.length >= turns) break;
      await window.evaluate(`location.hash = '#/attempt/${attempt}'`);
      await window.evaluate(until('button[aria-keyshortcuts="1"]'));
      await window.evaluate(watchTurns);
      for (let turn = 0; turn < 30; turn++) {
        await window.evaluate(`document.querySelector('button[aria-keyshortcuts="1"]')?.focus()`);
        const before = Number(await window.evaluate('benchTurns.turns.length'));
        if (!(await window.evaluate(`document.querySelector('button[aria-keyshortcuts="1"]') !== null`))) break;
        await window.press('1');
        await window.evaluate(`new Promise((resolve) => {
          const until = performance.now() + 2000;
          const look = () => (benchTurns.turns.length > ${before} || performance.now() > until ? resolve() : setTimeout(look, 5));
          look();
        })`);
      }
      all.push(...((await window.evaluate('benchTurns.turns')) as typeof all));
    }
  } finally {
    await window.close();
    data.remove();
  }
  return {
    scenario: data.made.title,
    drawn: spread(all.map((one) => one.drawn)),
    painted: spread(all.map((one) => one.painted)),
    turns: all.length,
  };
}
