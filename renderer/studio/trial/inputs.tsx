import { type RefObject, useEffect, useRef, useState } from 'react';
import { typedNumber } from './words.ts';

/**
 * What is being typed, and tells of it only once it stands: with Enter, an arrow, or when the field is left. (React's own
 * `onChange` tells of every key, and a trial would begin anew with half a number.)
 */
function useTyped(shown: string, onDone: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    const done = () => {
      setTyped(null);
      if (element.value !== shown) onDone(element.value);
    };
    element.addEventListener('change', done);
    return () => element.removeEventListener('change', done);
  });
  return {
    ref: input as RefObject<HTMLInputElement>,
    value: typed ?? shown,
    onChange: (event: { readonly target: HTMLInputElement }) => setTyped(event.target.value),
  };
}

interface NumberInputProps {
  readonly id: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly describedBy?: string;
  readonly onChange: (value: number) => void;
}

/** A whole number. What is typed beyond the bounds becomes the bound; what is no number changes nothing. */
export function NumberInput({ id, value, min, max, describedBy, onChange }: NumberInputProps) {
  const typed = useTyped(String(value), (text) => {
    const number = typedNumber(text);
    if (number !== null) onChange(Math.min(max ?? number, Math.max(min ?? number, number)));
  });
  return (
    <input
      {...typed}
      id={id}
      type="number"
      className="ui-input trial-number"
      min={min}
      max={max}
      step={1}
      aria-describedby={describedBy}
    />
  );
}

interface TextInputProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text, as conditions compare it. */
export function TextInput({ id, value, onChange }: TextInputProps) {
  const typed = useTyped(value, onChange);
  return <input {...typed} id={id} type="text" className="ui-input trial-text" autoComplete="off" spellCheck={false} />;
}
