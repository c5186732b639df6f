import { startTransition, useEffect, useState } from 'react';
import type { Question, Questions } from '../../core/studio/analyst.ts';
import { useProject, useProjectStore } from './project/project-context.ts';

/**
 * The answer to a question about the pack as it is now: asked again after every check, and when the question changes. The
 * old answer stays until the new one is there; null before the first. Without a question there is none.
 */
export function useAnswer<Q extends Question>(question: Q, asked: Questions[Q][0] | null): Questions[Q][1] | null {
  const store = useProjectStore();
  const checks = useProject((state) => state.checks);
  const key = asked === null ? null : JSON.stringify(asked);
  const [held, setHeld] = useState<{ readonly answer: Questions[Q][1] } | null>(null);
  useEffect(() => {
    // A check is what may have changed the answer.
    void checks;
    if (key === null) return setHeld(null);
    let isOld = false;
    store
      .getState()
      .ask(question, JSON.parse(key) as Questions[Q][0])
      .then(
        // Somebody may be typing on: what is drawn for an answer gives way to their keys.
        (answer) =>
          isOld || startTransition(() => setHeld((before) => (before?.answer === answer ? before : { answer }))),
        () => undefined,
      );
    return () => {
      isOld = true;
    };
  }, [question, key, checks, store]);
  return held?.answer ?? null;
}
