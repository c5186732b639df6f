import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CardView, RevealView, ReviewView } from '../../core/api/review.ts';
import type { Input, Name, Output } from '../../core/api.ts';
import { type Fault, FaultError } from '../../core/faults.ts';
import type { Rating } from '../../core/review/card.ts';
import { blankDraft, type Draft } from '../ui/question/draft.ts';

type Answer = Input<'review.reveal'>['answer'];
type Caller = <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>;

interface ReviewState {
  readonly view: ReviewView | null;
  /** The back of the card, once it is turned over. */
  readonly back: RevealView | null;
  /** The answer in the making, where the card is a question; the choice taken, where it is a decision. */
  readonly draft: Draft | null;
  readonly chosen: string | null;
  readonly answer: Answer;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
  /** Rises with every card shown: where the focus has to go. */
  readonly turn: number;
  open(): Promise<void>;
  setDraft(draft: Draft): void;
  /** Turns the card over. */
  turnOver(answer: Answer, chosen?: string): Promise<void>;
  rate(rating: Rating): Promise<void>;
  bury(): Promise<void>;
  undo(): Promise<void>;
}

/** A sitting of what comes back: one card at a time, as the host has it. */
export function createReviewStore(call: Caller): StoreApi<ReviewState> {
  return createStore<ReviewState>()((set, get) => {
    const show = (view: ReviewView) =>
      set({
        ...{ view, back: null, answer: null, chosen: null, isBusy: false, fault: null, turn: get().turn + 1 },
        draft: view.card?.kind === 'question' ? blankDraft(view.card.question) : null,
      });
    const attempt = async (work: () => Promise<void>) => {
      if (get().isBusy) return;
      set({ isBusy: true, fault: null });
      try {
        await work();
      } catch (error) {
        const fault = faultOf(error);
        // Another window was quicker: what stands there now is shown.
        if (fault.code === 'out-of-step' || fault.code === 'not-found') show(await call('review.read', {}));
        set({ isBusy: false, fault });
      }
    };
    const here = (): CardView | null => get().view?.card ?? null;

    return {
      ...{ view: null, back: null, draft: null, chosen: null, answer: null, isBusy: false, fault: null, turn: 0 },
      open: () => attempt(async () => show(await call('review.read', {}))),
      setDraft: (draft) => set({ draft }),
      turnOver: (answer, chosen) =>
        attempt(async () => {
          const card = here();
          if (!card || get().back) return set({ isBusy: false });
          const back = await call('review.reveal', { card: card.card, answer });
          set({ back, answer, chosen: chosen ?? null, isBusy: false });
        }),
      rate: (rating) =>
        attempt(async () => {
          const card = here();
          if (!card || !get().back) return set({ isBusy: false });
          const { answer } = get();
          show(await call('review.rate', { card: card.card, reps: card.reps, rating, answer }));
        }),
      bury: () =>
        attempt(async () => {
          const card = here();
          if (card) show(await call('review.bury', { card: card.card }));
        }),
      undo: () => attempt(async () => show(await call('review.undo', {}))),
    };
  });
}

const faultOf = (error: unknown): Fault =>
  error instanceof FaultError ? error.fault : { code: 'internal', subject: '', details: {} };
