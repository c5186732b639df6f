/**
 * The one typed contract between a screen and the host. A new method is one entry in a slice under `api/` and one
 * function under `electron/host/handlers`. The preload, `ipc.ts`, the browser host, the renderer's client and the
 * contract tests are all derived from the object below.
 */
import type { z } from 'zod';
import { attempt } from './api/attempt.ts';
import { backup } from './api/backup.ts';
import type { Call } from './api/call.ts';
import { certificate } from './api/certificate.ts';
import type { Event } from './api/events.ts';
import { judgement } from './api/judgement.ts';
import { learner } from './api/learner.ts';
import { lesson } from './api/lesson.ts';
import { library } from './api/library.ts';
import { notes } from './api/notes.ts';
import { parcel } from './api/parcel.ts';
import { people } from './api/people.ts';
import { profile } from './api/profile.ts';
import { progress } from './api/progress.ts';
import { quiz } from './api/quiz.ts';
import { review } from './api/review.ts';
import { search } from './api/search.ts';
import { studio } from './api/studio.ts';
import { table } from './api/table.ts';
import { worksheet } from './api/worksheet.ts';
import type { Fault } from './faults.ts';

export const api = {
  ...learner,
  ...people,
  ...profile,
  ...library,
  ...lesson,
  ...notes,
  ...attempt,
  ...table,
  ...quiz,
  ...parcel,
  ...review,
  ...progress,
  ...search,
  ...backup,
  ...certificate,
  ...worksheet,
  ...judgement,
  ...studio,
} satisfies Record<string, Call>;

type Api = typeof api;
export type Name = keyof Api;
export type Input<N extends Name> = z.output<Api[N]['input']>;
export type Output<N extends Name> = z.output<Api[N]['output']>;

/** What the host must provide: a missing or ill-typed handler does not compile. Faults are thrown as `FaultError`. */
export type Handlers = { readonly [N in Name]: (input: Input<N>) => Output<N> | Promise<Output<N>> };

/** What travels back. A thrown error would lose its code on the way (Electron clones the message only). */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Fault };

/** What a window needs of the world: one way to call and one way to listen. The preload exposes exactly this. */
export interface Transport {
  /** `learner`: id of the trainee whose page it is, for whom the call is made; null for whoever is here. */
  call(name: string, input: unknown, learner: string | null): Promise<Reply>;
  /** Returns what ends the listening. */
  on(listener: (event: Event) => void): () => void;
}
