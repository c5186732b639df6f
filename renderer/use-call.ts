import { useCallback, useEffect, useRef, useState } from 'react';
import type { Topic } from '../core/api/events.ts';
import type { Input, Name, Output } from '../core/api.ts';
import { type Fault, FaultError } from '../core/faults.ts';
import { call, onEvent } from './api.ts';

export type CallState<T> = { readonly reload: () => void } & (
  | { readonly state: 'loading' }
  | { readonly state: 'error'; readonly fault: Fault }
  | { readonly state: 'ready'; readonly data: T }
);

/** Which changes make an answer stale. A screen that writes what it shows (a lesson, a desk) keeps what it has. */
const topicsOf: Partial<Record<Name, readonly Topic[]>> = {
  'session.read': ['learner', 'library'],
  'library.list': ['library', 'record', 'learner'],
  'people.list': ['learner'],
  'course.read': ['library', 'record', 'learner'],
  'glossary.read': ['library', 'learner'],
  'atlas.read': ['library', 'learner'],
  'activity.findings': ['library'],
  'lesson.read': ['library', 'learner'],
  'progress.read': ['record', 'library', 'learner'],
  'notes.read': ['notes', 'library', 'learner'],
  'attempt.list': ['record'],
  'certificate.read': ['library', 'record', 'learner'],
  'certificate.diploma': ['library', 'record', 'learner'],
  'result.preview': ['library', 'record', 'learner'],
  'review.due': ['record', 'review', 'library', 'learner'],
};

export const faultOf = (thrown: unknown): Fault =>
  thrown instanceof FaultError ? thrown.fault : { code: 'internal', subject: '', details: {} };

interface Held<T> {
  readonly key: string;
  readonly data: T | null;
  readonly fault: Fault | null;
}

/**
 * The answer to a reading call, read again when the host says that what it shows has changed. While it is read again
 * the old answer stays; when name or input change it is loading.
 */
export function useCall<N extends Name>(name: N, input: Input<N>): CallState<Output<N>> {
  const key = `${name} ${JSON.stringify(input)}`;
  const [held, setHeld] = useState<Held<Output<N>> | null>(null);
  const sent = useRef({ key, name, input, turn: 0 });
  if (sent.current.key !== key) sent.current = { ...sent.current, key, name, input };

  const reload = useCallback(() => {
    const { key: asked, name: of, input: with_ } = sent.current;
    sent.current.turn += 1;
    const turn = sent.current.turn;
    const settle = (data: Output<N> | null, fault: Fault | null) => {
      if (sent.current.turn === turn) setHeld({ key: asked, data, fault });
    };
    call(of, with_).then(
      (data) => settle(data, null),
      (thrown: unknown) => settle(null, faultOf(thrown)),
    );
  }, []);

  useEffect(() => {
    // Depends on the key, not on the input: an equal input is the same question.
    void key;
    reload();
    const topics: readonly Topic[] = topicsOf[name] ?? [];
    return onEvent((event) => {
      if (event.topics.some((topic) => topics.includes(topic))) reload();
    });
  }, [key, name, reload]);

  if (held === null || held.key !== key) return { state: 'loading', reload };
  if (held.fault) return { state: 'error', fault: held.fault, reload };
  return { state: 'ready', data: held.data as Output<N>, reload };
}
