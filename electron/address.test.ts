import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOurs, locate, origin, pageType, startAddress } from './address.ts';

describe('an address of the program', () => {
  it('leads to a file of the renderer', () => {
    expect(locate(startAddress)).toEqual({ type: 'page', path: 'index.html' });
    expect(locate(`${origin}/`)).toEqual({ type: 'page', path: 'index.html' });
    expect(locate(`${origin}/assets/main-x1.js?v=1#/course`)).toEqual({ type: 'page', path: 'assets/main-x1.js' });
  });

  it('leads to a picture of an edition of a pack', () => {
    expect(locate(`${origin}/media/local-diplomacy/0.1.0%2B3f9ac2/media/a%20map.svg`)).toEqual({
      type: 'media',
      pack: 'local-diplomacy',
      edition: '0.1.0+3f9ac2',
      path: 'media/a map.svg',
    });
  });

  it.each([
    `${origin}/..%2f..%2fetc/passwd`,
    `${origin}/assets/..%5c..%5csecret`,
    `${origin}/C:/Windows/win.ini`,
    `${origin}/index.html::$DATA`,
    `${origin}/.env`,
    `${origin}/assets//main.js`,
    `${origin}/%00`,
    `${origin}/%E0%A4%A`,
    `${origin}/media/local-diplomacy`,
    `${origin}/media/local-diplomacy/0.1.0/`,
    'app://elsewhere/index.html',
    'app://name:word@civic-envoy/index.html',
    'https://civic-envoy/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('leads nowhere: %s', (address) => {
    expect(locate(address)).toBeNull();
  });

  it.each([`${origin}/../../x.js`, `${origin}/%2e%2e/x.js`, `${origin}/media/local-diplomacy/../../x.js`])(
    'stays in its folder where the URL standard resolves the dots itself: %s',
    (address) => {
      expect(locate(address)).toEqual({ type: 'page', path: 'x.js' });
    },
  );

  it('never leads out of a folder, whatever is asked', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('..', '.', '%2e%2e', '%2f', '\\', '%5c', 'C:', 'media', ''));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const place = locate(`${origin}/${parts.join('/')}`);
        for (const name of place?.path.split('/') ?? []) expect(name).toMatch(/^[^./\\:][^/\\:]*$/);
      }),
    );
  });

  it('is ours only under our scheme and host', () => {
    expect(isOurs(startAddress)).toBe(true);
    expect(isOurs('app://civic-envoy.example/index.html')).toBe(false);
    expect(isOurs('https://civic-envoy/index.html')).toBe(false);
    expect(isOurs('about:blank')).toBe(false);
    expect(isOurs('')).toBe(false);
  });

  it('has a type only for what a renderer is made of', () => {
    expect(pageType('index.html')).toBe('text/html; charset=utf-8');
    expect(pageType('assets/inter.woff2')).toBe('font/woff2');
    expect(pageType('main.cjs')).toBeNull();
    expect(pageType('constructor')).toBeNull();
    expect(pageType('x.constructor')).toBeNull();
  });
});
