import { useEffect, useState } from 'react';

/** How long something may go on before a person notices, in milliseconds. */
export const patienceMs = 200;

/** Whether something has gone on for longer than a person notices. What is quick is not worth a word. */
export function useLate(isOn: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isOn]);
  return isOn && isLate;
}
