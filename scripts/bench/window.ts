import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A running Electron, spoken to over the Chrome DevTools Protocol: nothing is added to the program to measure it. */
export interface MeasuredWindow {
  /** When the process was started, in milliseconds since 1970. */
  readonly startedAtMs: number;
  /** Evaluates an expression in the page and awaits it. */
  evaluate(expression: string): Promise<unknown>;
  press(key: string): Promise<void>;
  /** Gives a file to a field of the page, as choosing one does. */
  give(selector: string, file: string): Promise<void>;
  /** The addresses of all scripts the page has loaded so far. */
  scripts(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Starts Electron on an app folder and connects to its first page. */
export async function openWindow(electron: string, app: string, flags: readonly string[]): Promise<MeasuredWindow> {
  const startedAtMs = performance.timeOrigin + performance.now();
  const child = spawn(electron, [app, '--remote-debugging-port=0', ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await debuggingPort(child);
  const page = await firstPage(port);
  const socket = new WebSocket(page);
  await once(socket, 'open');
  let next = 0;
  const parsed: string[] = [];
  const waiting = new Map<
    number,
    (answer: { result?: Record<string, unknown>; error?: { message: string } }) => void
  >();
  socket.addEventListener('message', (message) => {
    const answer = JSON.parse(String(message.data));
    if (answer.method === 'Debugger.scriptParsed') parsed.push(answer.params.url);
    waiting.get(answer.id)?.(answer);
  });
  const send = (method: string, params: Record<string, unknown>) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const id = ++next;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result ?? {})));
      socket.send(JSON.stringify({ id, method, params }));
    });
  return {
    startedAtMs,
    async evaluate(expression) {
      const ask = () =>
        send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }).catch(
          (error: Error) => error,
        );
      let answer = await ask();
      // A window that was still on its way to its page is asked again there.
      while (answer instanceof Error && /context/.test(answer.message)) answer = await ask();
      if (answer instanceof Error) throw answer;
      if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
      return (answer.result as { value?: unknown }).value;
    },
    async press(key) {
      const code = /^\d$/.test(key)
        ? { code: `Digit${key}`, windowsVirtualKeyCode: 48 + Number(key), text: key }
        : { code: key };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...code });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key, ...code });
    },
    async give(selector, file) {
      const { root } = (await send('DOM.getDocument', {})) as { root: { nodeId: number } };
      const { nodeId } = (await send('DOM.querySelector', { nodeId: root.nodeId, selector })) as { nodeId: number };
      await send('DOM.setFileInputFiles', { nodeId, files: [file] });
    },
    async scripts() {
      // On being enabled it tells of every script that is there, before it answers.
      await send('Debugger.enable', {});
      return parsed;
    },
    async close() {
      socket.close();
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function debuggingPort(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(chunk);
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
    if (port) {
      child.stderr?.resume();
      return port;
    }
  }
  throw new Error(`Electron ended before it could be measured:\n${said}`);
}

async function firstPage(port: string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string;
      url: string;
      webSocketDebuggerUrl: string;
    }[];
    // A window is empty before it goes to its page.
    const page = targets.find((target) => target.type === 'page' && !/^$|^about:/.test(target.url));
    if (page) return page.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Electron opened no page.');
}

/** The middle value, and the one that 95 % stay under. */
export function spread(values: readonly number[]): { median: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** Waits in the page for an element; it has a minute. */
export const until = (selector: string) => `new Promise((resolve, reject) => {
  const end = performance.now() + 60_000;
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)})) resolve();
    else if (performance.now() > end) reject(new Error('Nothing came of ' + ${JSON.stringify(selector)}));
    else setTimeout(look, 5);
  };
  look();
})`;

/** When the frame that first has `found` in it was done, in milliseconds since 1970. */
export const paintedAt = (found: string): string => `new Promise((resolve) => {
  const done = () => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
    channel.port2.postMessage(null);
  };
  const look = () => (document.querySelector(${JSON.stringify(found)}) ? done() : requestAnimationFrame(look));
  requestAnimationFrame(look);
})`;
