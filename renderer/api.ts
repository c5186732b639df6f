import type { Event, Topic } from '../core/api/events.ts';
import type { Input, Name, Output, Reply, Transport } from '../core/api.ts';
import { FaultError } from '../core/faults.ts';

declare global {
  interface Window {
    /** Put there by the preload of the desktop program; absent in a browser. */
    readonly host?: Transport;
  }
}

interface Session {
  readonly key: string;
  /** Path under which the host serves the pictures of packs. */
  readonly media: string;
}

const unreachable: Reply = { ok: false, error: { code: 'host-unreachable', subject: '', details: {} } };
const everyTopic: readonly Topic[] = ['learner', 'library', 'record', 'parcel', 'review', 'notes', 'studio'];
const kept = 'civic-envoy-session';

type Listener = (event: Event) => void;
type LinkListener = (isUp: boolean) => void;

const listeners = new Set<Listener>();
const linkListeners = new Set<LinkListener>();
let isUp = true;
let mediaRoot = 'app://civic-envoy/media';

function tell(event: Event): void {
  for (const listener of [...listeners]) listener(event);
}

function setLink(next: boolean): void {
  if (next === isUp) return;
  isUp = next;
  for (const listener of [...linkListeners]) listener(next);
  // What happened meanwhile was not heard; whoever shows something reads it again.
  if (next) tell({ type: 'changed', topics: [...everyTopic] });
}

/** The token of the printed address is good once: it buys the session's key and leaves the address at once. */
async function openSession(): Promise<Session | null> {
  const token = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (token !== undefined) {
    history.replaceState(null, '', `${location.pathname}${location.search}#/`);
    const answer = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: decodeURIComponent(token) }),
    });
    if (answer.ok) {
      const session = (await answer.json()) as Session;
      sessionStorage.setItem(kept, JSON.stringify(session));
      return session;
    }
  }
  const stored = sessionStorage.getItem(kept);
  return stored === null ? null : (JSON.parse(stored) as Session);
}

function loopback(): Transport {
  const session = openSession()
    .then((opened) => {
      if (opened) mediaRoot = opened.media.replace(/\/$/, '');
      return opened;
    })
    .catch(() => null);

  const post = async (name: string, input: unknown, learner: string | null): Promise<Reply> => {
    const key = (await session)?.key ?? '';
    try {
      const answer = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${key}`,
          ...(learner !== null && { 'X-Learner': learner }),
        },
        body: JSON.stringify(input),
      });
      const reply = (await answer.json()) as Reply;
      setLink(true);
      return reply;
    } catch {
      setLink(false);
      return unreachable;
    }
  };

  const listen = async (): Promise<void> => {
    const opened = await session;
    if (!opened) return;
    for (let waitMs = 500; ; waitMs = Math.min(waitMs * 2, 8_000)) {
      try {
        const answer = await fetch('/events', { headers: { Authorization: `Bearer ${opened.key}` } });
        if (answer.ok && answer.body) {
          setLink(true);
          waitMs = 500;
          for await (const line of lines(answer.body)) tell(JSON.parse(line) as Event);
        }
      } catch {
        // Told below: a stream that ended and one that never began are the same to a reader.
      }
      setLink(false);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  };
  void listen();
  return { call: post, on: () => () => undefined };
}

/** The lines of a streamed text, without the empty ones that keep the connection open. */
export async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const parts = rest.split('\n');
    rest = done ? '' : (parts.pop() ?? '');
    yield* parts.filter((line) => line.trim() !== '');
    if (done) return;
  }
}

let transport: Transport | null = null;

function reach(): Transport {
  if (transport) return transport;
  transport = window.host ?? loopback();
  transport.on(tell);
  return transport;
}

/** Whether this page is the desktop program's own window. */
export const isDesktop = (): boolean => window.host !== undefined;

let learner: string | null = null;

/** From now on, calls are made for this trainee: the one whose page is shown. */
export function actFor(id: string | null): void {
  learner = id;
}

/** Settles when every call that was made has been answered. */
export async function quiet(): Promise<void> {
  while (pending.size > 0) await Promise.allSettled([...pending]);
}
const pending = new Set<Promise<unknown>>();

/** Calls the host by name. A fault is thrown as `FaultError`; nothing else is. */
export async function call<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
  const asked = reach()
    .call(name, input, learner)
    .catch(() => unreachable);
  pending.add(asked);
  const reply = await asked.finally(() => pending.delete(asked));
  if (!reply.ok) throw new FaultError(reply.error.code, reply.error.subject, reply.error.details);
  return reply.value as Output<N>;
}

/** Hears what the host tells every window. Returns what ends the listening. */
export function onEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hears when the host is lost (`false`) and found again (`true`). Returns what ends the listening. */
export function onLink(listener: LinkListener): () => void {
  linkListeners.add(listener);
  return () => linkListeners.delete(listener);
}

/** Address of a picture of a pack; `src` is its path inside the pack. */
export function mediaUrl(pack: string, edition: string, src: string): string {
  return [mediaRoot, pack, edition, ...src.split('/')]
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join('/');
}
