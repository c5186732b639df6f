import { AsyncLocalStorage } from 'node:async_hooks';

const acting = new AsyncLocalStorage<string>();

/** Does a piece of work for one trainee, whoever is here meanwhile; null for whoever is here. */
export const actingFor = <T>(learner: string | null, work: () => T): T =>
  learner === null ? work() : acting.run(learner, work);

/** Id of the trainee for whom the work at hand is done; null for whoever is here. */
export const whomFor = (): string | null => acting.getStore() ?? null;
