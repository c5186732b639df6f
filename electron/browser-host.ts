import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Reply } from '../core/api.ts';
import type { FaultCode } from '../core/faults.ts';
import { isPlainName, pageType } from './address.ts';
import { contentPolicy, mediaPolicy } from './content-policy.ts';
import type { Host } from './host/host.ts';

interface Options {
  readonly host: Host;
  /** The folder of the built screens. */
  readonly rendererFolder: string;
}

export interface BrowserHost {
  /** The address to open: good once, for it carries the token that the first page exchanges for its session's key. */
  readonly url: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';
const largestBody = 1_000_000;
/** Texts of a course that is being written: the longest there may be, and what quoting it in JSON adds. */
const largestTexts = 24_000_000;
const heartbeatMs = 20_000;

/**
 * Serves the screens and the contract to a browser of this computer: on loopback only, at a free port. A request with
 * another Host (DNS rebinding) or a foreign Origin is refused, and so is every call without the session's key. The key
 * travels in a header and not in a cookie, which every other server on 127.0.0.1 would be sent too.
 */
export async function serveBrowser({ host, rendererFolder }: Options): Promise<BrowserHost> {
  let token: string | null = secret();
  const key = secret();
  const mediaRoot = `/media/${secret()}`;
  const streams = new Set<ServerResponse>();

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('A request could not be answered.', error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'internal');
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, loopback, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const authority = `${loopback}:${port}`;

  const endEvents = host.on((event) => {
    for (const stream of streams) stream.write(`${JSON.stringify(event)}\n`);
  });
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write('\n');
  }, heartbeatMs);
  heartbeat.unref();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, headers } = request;
    const origin = headers.origin;
    const isOwn = headers.host === authority && (origin === undefined || origin === `http://${authority}`);
    if (!isOwn || headers['sec-fetch-site'] === 'cross-site') return refuse(response, 403, 'not-allowed');
    const path = pathOf(request.url);
    if (path === null) return refuse(response, 404, 'not-found');
    if (method === 'POST') {
      if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return refuse(response, 415, 'invalid-input');
      const isTexts = /^\/api\/studio\.(write|create)$/.test(path) && hasKey(request);
      const body = await readJson(request, isTexts ? largestTexts : largestBody);
      if (!body.ok) return refuse(response, body.status, 'invalid-input');
      if (path === '/session') return openSession(response, body.value);
      if (!path.startsWith('/api/')) return refuse(response, 404, 'unknown-call');
      if (!hasKey(request)) return refuse(response, 401, 'not-allowed');
      return sendJson(
        response,
        200,
        await host.call(path.slice('/api/'.length), body.value, 'browser', headers['x-learner'] ?? null),
      );
    }
    if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'not-allowed');
    if (path === '/events') return hasKey(request) ? openStream(response) : refuse(response, 401, 'not-allowed');
    if (path.startsWith(`${mediaRoot}/`)) return sendMedia(response, path.slice(mediaRoot.length + 1));
    return sendPage(response, path === '/' ? 'index.html' : path.slice(1));
  }

  function openSession(response: ServerResponse, body: unknown): void {
    const given = (body as { token?: unknown } | null)?.token;
    if (token === null || typeof given !== 'string' || !isSame(given, token)) {
      refuse(response, 401, 'not-allowed');
      return;
    }
    token = null;
    sendJson(response, 200, { key, media: mediaRoot });
  }

  function hasKey(request: IncomingMessage): boolean {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    return given !== undefined && isSame(given, key);
  }

  function openStream(response: ServerResponse): void {
    response.writeHead(200, { ...common, 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' });
    response.write('\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  async function sendMedia(response: ServerResponse, rest: string): Promise<void> {
    const [pack = '', edition = '', ...path] = rest.split('/');
    const found = await host.media(pack, edition, path.join('/'));
    if (!found) return refuse(response, 404, 'not-found');
    const policy = { 'Content-Security-Policy': mediaPolicy, 'Cache-Control': 'private, max-age=3600' };
    response.writeHead(200, { ...common, ...policy, 'Content-Type': found.type }).end(found.bytes);
  }

  async function sendPage(response: ServerResponse, path: string): Promise<void> {
    const type = pageType(path);
    const bytes = type === null ? null : await readFile(join(rendererFolder, path)).catch(() => null);
    if (type === null || bytes === null) return refuse(response, 404, 'not-found');
    const caching = /^assets\//.test(path) ? 'private, max-age=31536000, immutable' : 'no-store';
    response.writeHead(200, { ...common, 'Content-Type': type, 'Cache-Control': caching }).end(bytes);
  }

  return {
    url: `http://${authority}/#token=${token}`,
    async close() {
      endEvents();
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      server.closeIdleConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

const common = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
} as const;

const secret = (): string => randomBytes(32).toString('base64url');

/** Compares in a time that tells nothing, whatever the lengths. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** The path of a request, decoded; null where a part of it is no plain name. */
function pathOf(address = '/'): string | null {
  const written = address.replace(/[?#].*$/, '');
  if (written === '/') return '/';
  try {
    const names = written.slice(1).split('/').map(decodeURIComponent);
    return written.startsWith('/') && names.every(isPlainName) ? `/${names.join('/')}` : null;
  } catch {
    return null;
  }
}

type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 };

async function readJson(request: IncomingMessage, largest: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > largest) return { ok: false, status: 413 };
    chunks.push(chunk as Buffer);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { ...common, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number, code: FaultCode): void {
  // What is refused for its size is still being sent; the connection is of no more use.
  if (status === 413) response.setHeader('Connection', 'close');
  const reply: Reply = { ok: false, error: { code, subject: '', details: {} } };
  sendJson(response, status, reply);
}
