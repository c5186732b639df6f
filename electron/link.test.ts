import { describe, expect, it } from 'vitest';
import { decideLink } from './link.ts';

describe('an address that a page wants to leave for', () => {
  it.each(['https://www.coe.int/en/web/congress', 'http://example.org/', 'mailto:mayor@example.org?subject=Twinning'])(
    'is asked about when it is of the web or of mail: %s',
    (address) => {
      expect(decideLink(address)).toEqual({ type: 'ask', address });
    },
  );

  it('is shown as the computer reads it, so that look-alike letters are seen', () => {
    expect(decideLink('https://аpple.example/')).toEqual({ type: 'ask', address: 'https://xn--pple-43d.example/' });
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<h1>x</h1>',
    'app://civic-envoy/index.html',
    'smb://host/share',
    'ms-msdt:/id',
    'https://bank.example@elsewhere.example/',
    'https://name:word@example.org/',
    `https://example.org/${'x'.repeat(2_000)}`,
    'no address',
    '',
  ])('is refused otherwise: %s', (address) => {
    expect(decideLink(address)).toEqual({ type: 'refuse' });
  });
});
