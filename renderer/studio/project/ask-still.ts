import type { StoreApi } from 'zustand/vanilla';
import type { Question, Questions } from '../../../core/studio/analyst.ts';
import type { ProjectState } from './state.ts';

/**
 * Asks what is to be changed in texts. Where they changed while it was reckoned it is asked again: what was reckoned for
 * other texts would cut into these. Null where nobody lets them be for a moment.
 */
export async function askStill<Q extends Question>(
  store: StoreApi<ProjectState>,
  question: Q,
  asked: Questions[Q][0],
): Promise<Questions[Q][1] | null> {
  for (let tries = 0; tries < 8; tries++) {
    const before = store.getState().texts;
    const answer = await store.getState().ask(question, asked);
    if (store.getState().texts === before) return answer;
  }
  return null;
}
