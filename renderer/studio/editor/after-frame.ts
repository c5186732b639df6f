/** Where no frame comes, as in a window that is out of sight. */
const lateMs = 250;

interface AfterFrame {
  /** Has the work done once what is being shown now is on the screen. */
  soon(): void;
  /** Leaves it. */
  stop(): void;
}

/** Work that nobody waits for, done when the next frame has been drawn, once however often it is asked for meanwhile. */
export function afterFrame(work: () => void): AfterFrame {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  function stop(): void {
    cancelAnimationFrame(frame);
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }
  const run = () => {
    stop();
    work();
  };
  return {
    soon() {
      if (timer !== null) return;
      timer = setTimeout(run, lateMs);
      frame = requestAnimationFrame(() => {
        if (timer !== null) clearTimeout(timer);
        timer = setTimeout(run);
      });
    },
    stop,
  };
}
