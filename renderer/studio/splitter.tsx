import type { KeyboardEvent, PointerEvent } from 'react';
import { limitsOf, type Panes } from './use-panes.ts';

interface SplitterProps {
  /** Names the pane whose width it sets. */
  readonly label: string;
  readonly side: 'left' | 'right';
  readonly panes: Panes;
}

/** Sets how wide a pane is: by dragging, or with the arrow keys. */
export function Splitter({ label, side, panes }: SplitterProps) {
  const width = panes[side];
  const [least, most] = limitsOf(side);
  const sign = side === 'left' ? 1 : -1;
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -2 : event.key === 'ArrowRight' ? 2 : 0;
    if (by === 0) return;
    event.preventDefault();
    panes.resize(side, width + by * sign);
  };
  const onPress = (event: PointerEvent<HTMLDivElement>) => {
    const bar = event.currentTarget;
    const whole = bar.parentElement?.getBoundingClientRect();
    if (!whole) return;
    bar.setPointerCapture(event.pointerId);
    const move = ({ clientX }: globalThis.PointerEvent) => {
      const share = ((side === 'left' ? clientX - whole.left : whole.right - clientX) / whole.width) * 100;
      panes.resize(side, share);
    };
    const end = () => bar.removeEventListener('pointermove', move);
    bar.addEventListener('pointermove', move);
    bar.addEventListener('pointerup', end, { once: true });
    bar.addEventListener('pointercancel', end, { once: true });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this one is a control
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={least}
      aria-valuemax={most}
      className="studio-splitter"
      onKeyDown={onKey}
      onPointerDown={onPress}
    />
  );
}
