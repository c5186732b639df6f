import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { root } from '../root.ts';
import { numbers } from './story.ts';
import type { StudioWindow } from './studio-window.ts';

const words = 'the delegation reads the second page again and nobody has asked for coffee yet ';

/**
 * From a key's own time to the end of the frame that shows it: its animation callback has run, and with it style, layout
 * and paint, when a message that the callback sent arrives. The wait for the frame to begin is part of it: it is long
 * where something on the page keeps frames coming, as a blinking caret does.
 */
const watchKeys = `(() => {
  if (window.benchKeys) {
    benchKeys.length = 0;
    return;
  }
  const keys = [];
  window.benchKeys = keys;
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => keys.push(performance.now() - timeStamp);
      channel.port2.postMessage(null);
    });
  }, true);
})()`;

/**
 * Types with the pauses of a person, the same every time, where the cursor is. Gives for each key the milliseconds from
 * its own time to the end of the frame that shows it.
 */
export async function typeKeys(page: Page, count: number): Promise<readonly number[]> {
  const random = numbers(8);
  await page.evaluate(watchKeys);
  for (let key = 0; key < count; key++) {
    const letter = words[key % words.length] ?? ' ';
    await page.keyboard.press(letter.replace(' ', 'Space'));
    // Behind some words for long enough that all is checked, and what was found comes while the next word is typed.
    await page.waitForTimeout(letter === ' ' ? 30 + random(471) : 30 + random(91));
  }
  return (await page.evaluate('benchKeys')) as number[];
}

/** Puts the cursor at the end of the first paragraph of a scene, and the tab named beside the text. */
export async function goToScene(page: Page, scene: number, tab: string): Promise<void> {
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('button', { name: `Scene ${scene} #s${scene}`, exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
  await page.locator('.cm-content').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
}

/** The same keys into an editor of nothing but CodeMirror, with the same text, of the same size, behind as many others. */
export async function typeInBareEditor(
  { browser }: StudioWindow,
  text: string,
  first: number,
  count: number,
): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addScriptTag({ content: await bareEditor() });
  await page.evaluate(`openBareEditor(${JSON.stringify(text)}, ${text.indexOf('\n', text.length / 2)})`);
  await typeKeys(page, first);
  const keys = await typeKeys(page, count);
  await page.close();
  return keys;
}

async function bareEditor(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(root, 'scripts/bench/bare-editor/main.ts'), formats: ['iife'], name: 'bare' },
    },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error('There is no bare editor.');
  return bundle.output[0].code;
}
