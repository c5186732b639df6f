import { type StudioWindow, settled, waitFor } from './studio-window.ts';
import { spread } from './window.ts';

/** What counts from an event of the page to the end of the frame in which something is there. */
const watch = (event: string, isThere: string) => `(() => {
  window.benchShown = null;
  let began = 0;
  addEventListener('${event}', ({ timeStamp }) => { began = timeStamp; }, true);
  const look = () => {
    if (!(${isThere})) return;
    watcher.disconnect();
    const at = began;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { window.benchShown = performance.now() - at; };
      channel.port2.postMessage(null);
    });
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
})()`;

const shown = async ({ page }: StudioWindow): Promise<number> => Number(await waitFor(page, 'benchShown'));

/**
 * From the click on a pack to its tree, in milliseconds: the first time since the program was started, and then each time
 * opened anew, from a list that has come to rest, as it has for a person who reads it. The tree is there when its rows fill
 * the pane: those below come as it is scrolled, and which is the last of them is looked up at the end.
 */
export async function measureOpening(window: StudioWindow, title: string, runs: number) {
  const { page } = window;
  const times: number[] = [];
  const rows = page.locator('.studio-tree [role=row]');
  for (let run = 0; run <= runs; run++) {
    await page.evaluate("location.hash = '#/studio'");
    const link = page.getByRole('link', { name: title, exact: true });
    await link.waitFor();
    await page.waitForTimeout(1_000);
    await page.evaluate(watch('click', `document.querySelectorAll('.studio-tree [role=row]').length >= 12`));
    await link.click();
    times.push(await shown(window));
    if (run === 0) await settled(page);
  }
  await settled(page);
  const tree = page.locator('.studio-tree');
  await tree.evaluate((one) => one.scrollTo(0, 1_000_000));
  await page.waitForTimeout(500);
  const [first = Number.NaN, ...later] = times;
  return { last: await rows.last().textContent(), first, shown: spread(later) };
}

/** From the last key of a word that the glossary does not have to the finding that says so, in milliseconds. */
export async function measureFindings(window: StudioWindow, runs: number) {
  const { page } = window;
  await window.show('modules/007-unequal-twins/01-who-steers-the-counterpart.md');
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const word = `nothing${'abcdefghijklmnopqrstuvwxyz'[run % 26]}`;
    await page.keyboard.press('Enter');
    await page.keyboard.type(`[[${word}`);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(600);
    const found = `[...document.querySelectorAll('.studio-finding')].some((one) => one.textContent.includes('${word}x'))`;
    await page.evaluate(watch('keydown', found));
    await page.keyboard.press('x');
    times.push(await shown(window));
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
  }
  return spread(times);
}
