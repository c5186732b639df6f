import {
  type FocusEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import './explanation.css';

interface ExplanationProps {
  /** What the words mean to a screen reader, where the words alone do not say. */
  readonly label?: string;
  readonly className: string;
  readonly id?: string;
  readonly children: ReactNode;
  readonly panel: ReactNode;
}

const openAfterMs = 150;
const closeAfterMs = 280;
let closeOther: (() => void) | null = null;

/**
 * Words that explain themselves: on hover, on focus from the keyboard, and on a press, which also keeps the explanation
 * open. It can be moved into, stays until it is left, and Escape closes it without moving the focus (WCAG 1.4.13). The
 * explanation stands right behind its words in the page, so that Tab goes into it.
 */
export function Explanation({ label, className, id, children, panel }: ExplanationProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const panelId = useId();

  const close = useCallback(() => {
    clearTimeout(timer.current);
    setOpen(false);
  }, []);
  const open = useCallback(() => {
    clearTimeout(timer.current);
    if (closeOther !== close) closeOther?.();
    closeOther = close;
    setOpen(true);
  }, [close]);
  const soon = (act: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, ms);
  };

  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      if (box.current?.contains(document.activeElement)) root.current?.querySelector('button')?.focus();
      close();
    };
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [isOpen, close]);

  useEffect(() => () => clearTimeout(timer.current), []);

  useLayoutEffect(() => {
    if (isOpen && root.current && box.current) place(root.current, box.current);
  }, [isOpen]);

  const onBlur = (event: FocusEvent) => {
    if (!root.current?.contains(event.relatedTarget)) close();
  };
  const onFocus = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement && event.target.matches(':focus-visible')) open();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only repeats what focus and press of the button do
    <span
      ref={root}
      className="ui-explained"
      onPointerEnter={(event) => event.pointerType === 'mouse' && soon(open, openAfterMs)}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse' && !root.current?.contains(document.activeElement)) soon(close, closeAfterMs);
        else clearTimeout(timer.current);
      }}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <button
        type="button"
        id={id}
        className={className}
        aria-label={label}
        aria-expanded={isOpen}
        aria-describedby={isOpen ? panelId : undefined}
        onClick={open}
      >
        {children}
      </button>
      {isOpen ? (
        <span ref={box} id={panelId} className="ui-explanation" data-explanation>
          {panel}
        </span>
      ) : null}
    </span>
  );
}

/** Puts the explanation below the words, or above where there is no room, inside the text's own width. */
function place(root: HTMLElement, box: HTMLElement): void {
  const frame = root.closest<HTMLElement>('[data-text]') ?? document.body;
  const within = frame.getBoundingClientRect();
  const words = root.querySelector('button')?.getClientRects()[0] ?? root.getBoundingClientRect();
  const rightmost = Math.max(0, within.width - box.offsetWidth);
  const below = words.bottom + box.offsetHeight + 12 <= window.innerHeight;
  box.style.left = `${Math.min(Math.max(0, words.left - within.left - 8), rightmost)}px`;
  box.style.top = `${(below ? words.bottom + 6 : words.top - box.offsetHeight - 6) - within.top}px`;
}
