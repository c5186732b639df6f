import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { afterFrame } from './after-frame.ts';

describe('work that is left until a frame has been drawn', () => {
  let frames: Map<number, () => void>;
  let work: ReturnType<typeof vi.fn<() => void>>;
  const draw = () => {
    const drawn = [...frames.values()];
    frames.clear();
    for (const one of drawn) one();
  };

  beforeEach(() => {
    vi.useFakeTimers();
    frames = new Map();
    work = vi.fn<() => void>();
    let last = 0;
    vi.stubGlobal('requestAnimationFrame', (one: () => void) => {
      frames.set(++last, one);
      return last;
    });
    vi.stubGlobal('cancelAnimationFrame', (one: number) => frames.delete(one));
    onTestFinished(() => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    });
  });

  it('is done once, behind the frame and not in it', () => {
    const { soon } = afterFrame(work);
    soon();
    soon();
    draw();
    expect(work).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(1);
    soon();
    draw();
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is done where no frame comes', () => {
    const { soon } = afterFrame(work);
    soon();
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(1);
    draw();
    vi.runAllTimers();
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is not done when it was stopped, before the frame or behind it', () => {
    const { soon, stop } = afterFrame(work);
    soon();
    stop();
    soon();
    draw();
    stop();
    vi.runAllTimers();
    expect(work).not.toHaveBeenCalled();
  });
});
