import { type CSSProperties, useCallback, useMemo, useState } from 'react';

/** How wide the panes beside the text are, in hundredths of the window. */
interface Widths {
  readonly left: number;
  readonly right: number;
}

export interface Panes extends Widths {
  readonly style: CSSProperties;
  /** Makes a pane as wide as said, within what leaves room for the text. Kept on this computer. */
  readonly resize: (side: keyof Widths, width: number) => void;
}

const kept = 'civic-envoy-studio-panes';
const usual: Widths = { left: 17, right: 38 };
const bounds = { left: [10, 32], right: [15, 62] } as const;

function read(): Widths {
  try {
    const { left, right } = JSON.parse(localStorage.getItem(kept) ?? '{}') as Partial<Widths>;
    return { left: within('left', left ?? usual.left), right: within('right', right ?? usual.right) };
  } catch {
    return usual;
  }
}

function within(side: keyof Widths, width: number): number {
  const [least, most] = bounds[side];
  return Number.isFinite(width) ? Math.min(most, Math.max(least, width)) : usual[side];
}

/** The widths of the panes, as a person has set them. */
export function usePanes(): Panes {
  const [widths, setWidths] = useState(read);
  const resize = useCallback((side: keyof Widths, width: number) => {
    setWidths((before) => {
      const next = { ...before, [side]: within(side, width) };
      localStorage.setItem(kept, JSON.stringify(next));
      return next;
    });
  }, []);
  return useMemo(() => {
    const style = { '--studio-files': `${widths.left}%`, '--studio-side': `${widths.right}%` } as CSSProperties;
    return { ...widths, style, resize };
  }, [widths, resize]);
}

export const limitsOf = (side: keyof Widths): readonly [least: number, most: number] => bounds[side];
