import { type ChangeEvent, useCallback, useEffect, useRef, useState } from 'react';
import { saysSame } from './work.ts';

/** How long nobody types before a translation is written, in milliseconds. */
const pauseMs = 900;

interface Draft {
  readonly raw: string;
  /** What was written while this was typed: anything else comes from elsewhere, and holds. */
  readonly known: readonly string[];
}

interface Edited {
  readonly value: string;
  readonly isRefused: boolean;
  readonly onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * What somebody types as the translation of a segment: written after a pause and when the field is left. `write` answers
 * whether it could be written; what could not stays in the field.
 */
export function useSegment(written: string, write: (text: string) => boolean): Edited {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const writer = useRef(write);
  writer.current = write;

  const flush = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const text = pending.current;
    pending.current = null;
    if (text === null) return;
    const isDone = writer.current(text);
    setRefused(!isDone);
    if (isDone) setDraft((one) => one && { ...one, known: [...one.known, text] });
  }, []);
  // A field that goes away is not left first.
  useEffect(() => () => flush(), [flush]);

  const isOurs = draft?.known.some((one) => saysSame(one, written)) ?? false;
  const isSettled = draft !== null && !isFocused && !isRefused && saysSame(draft.raw, written);
  useEffect(() => {
    if (isSettled) setDraft(null);
  }, [isSettled]);

  return {
    value: draft && isOurs ? draft.raw : written,
    isRefused: isRefused && isOurs,
    onChange({ target }) {
      const raw = target.value;
      const known = draft && isOurs ? draft.known : [written];
      setDraft({ raw, known });
      pending.current = raw.trim() === known.at(-1)?.trim() ? null : raw;
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(flush, pauseMs);
    },
    onFocus: () => setFocused(true),
    onBlur() {
      setFocused(false);
      flush();
    },
  };
}
