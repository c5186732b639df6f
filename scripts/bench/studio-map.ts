import { generatedPath } from './studio-packs.ts';
import type { StudioWindow } from './studio-window.ts';
import { spread } from './window.ts';

/** From each frame to the next, and from the beginning of each to when it is painted. */
const watchFrames = `(() => {
  const frames = [];
  window.benchFrames = frames;
  let last = null;
  const look = (now) => {
    const one = { since: last === null ? null : now - last, work: 0 };
    last = now;
    if (window.benchFrames !== frames) return;
    frames.push(one);
    const began = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { one.work = performance.now() - began; };
    channel.port2.postMessage(null);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

interface Frame {
  readonly since: number | null;
  readonly work: number;
}

/** Frames of the map of a scenario while somebody drags it to and fro for a few seconds. */
export async function measureMap(window: StudioWindow, title: string) {
  const { page } = window;
  await window.open(title);
  await window.show(generatedPath);
  await page.getByRole('tab', { name: 'Map' }).click();
  const flow = page.locator('.map-flow');
  await page.locator('.react-flow__node').first().waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1_000);
  const box = await flow.boundingBox();
  if (!box) throw new Error('There is no map.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(watchFrames);
  for (let step = 0; step < 200; step++) {
    const turn = (step / 50) * 2 * Math.PI;
    await page.mouse.move(x + Math.sin(turn) * box.width * 0.4, y + Math.sin(turn / 2) * box.height * 0.4);
  }
  const frames = (await page.evaluate(
    '(() => { const all = benchFrames; benchFrames = null; return all; })()',
  )) as Frame[];
  await page.mouse.up();
  return {
    frames: spread(frames.flatMap(({ since }) => (since === null ? [] : [since]))),
    work: spread(frames.map(({ work }) => work)),
  };
}
