import { z } from 'zod';
import { type Call, LearnerId } from '../../core/api/call.ts';
import { api, type Handlers, type Name, type Reply } from '../../core/api.ts';
import { type FaultCode, FaultError } from '../../core/faults.ts';
import { actingFor } from './learners/acting.ts';

/** Who calls: the window of the desktop program, or a browser of this computer. */
export type Caller = 'window' | 'browser';

export type Dispatch = (name: unknown, input: unknown, caller: Caller, learner?: unknown) => Promise<Reply>;

/**
 * The only door to the handlers, for both transports. In order: is it a call of ours, may this caller make it, does the
 * input fit; then the handler; then, does the output fit. It never throws. A fault keeps its code; anything else is told
 * to `tell` and leaves as `internal`, without its text.
 */
export function dispatcher(handlers: Handlers, tell: (sentence: string, cause: unknown) => void): Dispatch {
  return async (name, input, caller, learner = null) => {
    if (typeof name !== 'string' || !Object.hasOwn(api, name)) return fault('unknown-call', String(name).slice(0, 80));
    const call: Call = api[name as Name];
    if (call.desktop && caller !== 'window') return fault('not-allowed', name);
    const parsed = call.input.safeParse(input);
    if (!parsed.success) return fault('invalid-input', name, { where: where(parsed.error.issues[0]?.path) });
    const whose = z.nullable(LearnerId).safeParse(learner);
    if (!whose.success) return fault('invalid-input', name, { where: 'learner' });
    try {
      // The schema of this very name has made the input what its handler takes.
      const handle = handlers[name as Name] as (input: unknown) => unknown;
      const output = call.output.safeParse(await actingFor(whose.data, () => handle(parsed.data)));
      if (output.success) return { ok: true, value: output.data };
      tell(`What ${name} answered does not fit its contract.`, output.error);
      return fault('internal', name);
    } catch (error) {
      if (error instanceof FaultError) return { ok: false, error: error.fault };
      tell(`${name} failed.`, error);
      return fault('internal', name);
    }
  };
}

const where = (path: readonly PropertyKey[] = []): string => path.map(String).join('.').slice(0, 80);

function fault(code: FaultCode, subject: string, details: Readonly<Record<string, string | number>> = {}): Reply {
  return { ok: false, error: { code, subject, details } };
}
