import {
  type FocusEvent,
  type KeyboardEvent as KeyPress,
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
  /** Whether the words are no part of the text they stand in: a citation, the number of a note. */
  readonly isApart?: boolean;
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
export function Explanation({ label, className, isApart = false, id, children, panel }: ExplanationProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const words = useRef<HTMLSpanElement>(null);
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
      if (box.current?.contains(document.activeElement)) words.current?.focus();
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
    if (isOpen && words.current && box.current) place(words.current, box.current);
  }, [isOpen]);

  const onBlur = (event: FocusEvent) => {
    if (!root.current?.contains(event.relatedTarget)) close();
  };
  const onFocus = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement && event.target.matches(':focus-visible')) open();
  };

  const onKeyDown = (event: KeyPress) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only repeats what focus and press of the button do
    <span
      ref={root}
      className="ui-explained"
      data-apart={isApart ? '' : undefined}
      onPointerEnter={(event) => event.pointerType === 'mouse' && soon(open, openAfterMs)}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse' && !root.current?.contains(document.activeElement)) soon(close, closeAfterMs);
        else clearTimeout(timer.current);
      }}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a button does not break across lines, and parts from its full stop */}
      <span
        ref={words}
        role="button"
        tabIndex={0}
        id={id}
        className={className}
        aria-label={label}
        aria-expanded={isOpen}
        aria-describedby={isOpen ? panelId : undefined}
        onClick={open}
        onKeyDown={onKeyDown}
      >
        {children}
      </span>
      {isOpen ? (
        <span ref={box} id={panelId} className="ui-explanation" data-explanation data-apart>
          {panel}
        </span>
      ) : null}
    </span>
  );
}

/** Puts the explanation below the words, or above where there is no room, inside the text's own width. */
function place(words: HTMLElement, box: HTMLElement): void {
  const frame = words.closest<HTMLElement>('[data-text]') ?? document.body;
  const within = frame.getBoundingClientRect();
  const lines = words.getClientRects();
  const first = lines[0] ?? words.getBoundingClientRect();
  const last = lines[lines.length - 1] ?? first;
  const rightmost = Math.max(0, within.width - box.offsetWidth);
  const below = last.bottom + box.offsetHeight + 12 <= window.innerHeight;
  const left = (below ? last : first).left - within.left - 8;
  box.style.left = `${Math.min(Math.max(0, left), rightmost)}px`;
  box.style.top = `${(below ? last.bottom + 6 : first.top - box.offsetHeight - 6) - within.top}px`;
}
