import { createStore, type StoreApi } from 'zustand/vanilla';
import type { QuestionView, QuizView } from '../../core/api/quiz.ts';
import type { Input, Name, Output } from '../../core/api.ts';
import { type Fault, FaultError } from '../../core/faults.ts';
import { answerOf, blankDraft, type Draft, draftOf } from '../ui/question/draft.ts';

export type Caller = <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>;
export type Place = Omit<Input<'quiz.open'>, 'again'>;

export interface QuizState {
  readonly view: QuizView | null;
  /** Id of the question that is shown; null shows the result. */
  readonly at: string | null;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Id of the question whose answer was sent and is not yet on record. */
  readonly pending: string | null;
  /** An attempt was asked for and is not yet here. */
  readonly isOpening: boolean;
  readonly fault: Fault | null;
  open(place: Place, again: boolean): Promise<void>;
  show(question: string | null): void;
  draft(question: string, draft: Draft): void;
  /** Sends the draft of the question that is shown, if it is an answer. */
  check(): Promise<void>;
}

/** One attempt at a quiz. An answer is marked when the host has it on record, and not before. */
export function createQuizStore(call: Caller): StoreApi<QuizState> {
  return createStore<QuizState>()((set, get) => ({
    view: null,
    at: null,
    drafts: {},
    pending: null,
    isOpening: false,
    fault: null,
    async open(place, again) {
      if (get().isOpening) return;
      set({ isOpening: true, fault: null });
      try {
        const view = await call('quiz.open', { ...place, again });
        set({ view, at: firstOpen(view), drafts: {}, pending: null, isOpening: false });
      } catch (error) {
        set({ fault: faultOf(error), isOpening: false });
      }
    },
    show(question) {
      set({ at: question, fault: null });
    },
    draft(question, draft) {
      if (get().pending !== question) set({ drafts: { ...get().drafts, [question]: draft } });
    },
    async check() {
      const { view, at, pending, drafts } = get();
      const question = view?.questions.find((one) => one.id === at);
      if (!view || !question || question.marked || pending) return;
      const answer = answerOf(question, draftFor(question, drafts));
      if (!answer) return;
      set({ pending: question.id, fault: null });
      try {
        const marked = await call('quiz.answer', {
          attempt: view.attempt,
          question: question.id,
          answer: { ...answer } as Input<'quiz.answer'>['answer'],
        });
        if (get().view?.attempt === view.attempt) set({ view: marked, pending: null });
      } catch (error) {
        set({ pending: null, fault: faultOf(error) });
      }
    },
  }));
}

/** What the question shows: the answer on record, else what the trainee has chosen so far. */
export function draftFor(question: QuestionView, drafts: Readonly<Record<string, Draft>>): Draft {
  if (question.marked) return draftOf(question.marked.answer);
  return drafts[question.id] ?? blankDraft(question);
}

/** Id of the question to show after one: the next not answered, from there and then from the start; null when none is. */
export function nextOpen(view: QuizView, after: string): string | null {
  const index = view.questions.findIndex((one) => one.id === after);
  const round = [...view.questions.slice(index + 1), ...view.questions.slice(0, index)];
  return round.find((one) => !one.marked)?.id ?? null;
}

const firstOpen = (view: QuizView) => view.questions.find((one) => !one.marked)?.id ?? null;

const faultOf = (error: unknown): Fault =>
  error instanceof FaultError ? error.fault : { code: 'internal', subject: '', details: {} };
