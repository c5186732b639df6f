import { describe, expect, it } from 'vitest';
import { compareVersions } from './version.ts';

describe('versions', () => {
  it('stand in the order of the standard', () => {
    const inOrder = [
      ...['nonsense', '0.9.9', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2'],
      ...['1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1', '1.2.0', '1.10.0', '2.0.0'],
    ];
    expect([...inOrder].reverse().sort(compareVersions)).toEqual(inOrder);
  });

  it('differ in nothing by what is behind the plus sign', () => {
    expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0);
  });
});
