import { describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import { type News, openAnalyst } from './analyst.ts';
import type { Heard } from './protocol.ts';

const finding: Diagnostic = {
  ...{ severity: 'error', code: 'scene-missing', message: 'There is no scene “a”.', remedy: 'Make it.' },
  ...{ file: 'a.md', line: 1, column: 1 },
};

/** The thread's end, as far as the window sees it. */
function setUp() {
  const end = Object.assign(new EventTarget(), { postMessage: vi.fn(), terminate: vi.fn() });
  const news: News[] = [];
  const analyst = openAnalyst(
    end as unknown as Worker,
    (one) => news.push(one),
    () => undefined,
  );
  const type = () => analyst.change([['a.md', '']], null, 'a.md');
  const says = (heard: Heard) => end.dispatchEvent(Object.assign(new Event('message'), { data: heard }));
  const checked = (version: number, findings: readonly Diagnostic[] | null) =>
    says({ type: 'checked', findings, waiting: 0, version });
  const told = () => news.flatMap((one) => (one.type === 'checked' ? [one.findings] : []));
  return { type, checked, told };
}

describe('what the thread says of the pack', () => {
  it('is passed over where texts have changed since', () => {
    const { type, checked, told } = setUp();
    type();
    type();
    checked(1, [finding]);
    expect(told()).toEqual([]);
  });

  it('is the same list while it finds the same', () => {
    const { type, checked, told } = setUp();
    type();
    checked(1, [finding]);
    type();
    checked(2, null);
    expect(told()).toEqual([[finding], [finding]]);
    expect(told()[1]).toBe(told()[0]);
  });

  it('is known although it came for texts that had changed, and is not said again', () => {
    const { type, checked, told } = setUp();
    type();
    checked(1, []);
    type();
    type();
    checked(2, [finding]);
    checked(3, null);
    expect(told()).toEqual([[], [finding]]);
  });
});
