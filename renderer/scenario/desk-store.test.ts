import { describe, expect, it } from 'vitest';
import type { AttemptView } from '../../core/api/attempt.ts';
import type { Input, Name, Output } from '../../core/api.ts';
import { FaultError } from '../../core/faults.ts';
import { type Caller, createDeskStore } from './desk-store.ts';

const attempt = '6f9619ff-8b86-4d11-b42d-00c04fc964ff' as AttemptView['attempt'];
const other = '7f9619ff-8b86-4d11-b42d-00c04fc964ff' as AttemptView['attempt'];

const entry = (step: number, title: string): AttemptView['dossier'][number] => ({
  kind: 'scene',
  day: step,
  step,
  title: [{ type: 'text', text: title }],
  text: [],
  changes: [],
});

const desk = (step: number, id = attempt): AttemptView => ({
  attempt: id,
  pack: 'local-diplomacy',
  edition: '0.1.0',
  activity: 'unequal-twins/the-generous-twin',
  title: 'The generous twin',
  module: 'Unequal twins',
  role: 'Deputy mayor',
  number: 1,
  step,
  briefing: [],
  clock: { name: 'days', label: '', left: 21 - step, start: 21 },
  meters: [],
  channels: [],
  scene: { id: `scene-${step}`, chapter: [], title: [], body: [], ending: null },
  arrival: null,
  choices: [{ id: 'go', label: [], cost: 1 }],
  dossier: Array.from({ length: step + 1 }, (_, index) => entry(index, `Scene ${index}`)),
  over: false,
  newer: null,
  next: null,
});

const go = { type: 'choose', scene: 'scene-0', choice: 'go' } as const;

/** A host of two calls, each answered by what the test says; what was sent is kept. */
function host(answers: {
  read?: () => AttemptView;
  act?: (sent: Input<'attempt.act'>) => AttemptView | Promise<AttemptView>;
}) {
  const sent: { name: Name; input: unknown }[] = [];
  const call: Caller = async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
    sent.push({ name, input });
    const answer = name === 'attempt.read' ? answers.read?.() : await answers.act?.(input as Input<'attempt.act'>);
    if (answer === undefined) throw new FaultError('unknown-call', name);
    return answer as Output<N>;
  };
  return { sent, call };
}

describe('the desk', () => {
  it('shows the attempt the host has on record', async () => {
    const store = createDeskStore(host({ read: () => desk(3) }).call);
    await store.getState().open(attempt);
    expect(store.getState()).toMatchObject({ view: { step: 3 }, fault: null, pending: null });
  });

  it('sends a decision with the step it has seen and the reason that was noted', async () => {
    const { call, sent } = host({ read: () => desk(0), act: () => desk(1) });
    const store = createDeskStore(call);
    await store.getState().open(attempt);
    await store.getState().act(go, '  to gain time ');
    expect(sent.at(-1)?.input).toEqual({ attempt, step: 0, action: go, reason: 'to gain time' });
    expect(store.getState().view?.step).toBe(1);
  });

  it('sends no reason where none was noted', async () => {
    const { call, sent } = host({ read: () => desk(0), act: () => desk(1) });
    const store = createDeskStore(call);
    await store.getState().open(attempt);
    await store.getState().act(go, '   ');
    expect(sent.at(-1)?.input).toMatchObject({ reason: null });
  });

  it('shows nothing as decided, and sends nothing more, until the reply is there', async () => {
    const reply = Promise.withResolvers<AttemptView>();
    const { call, sent } = host({ read: () => desk(0), act: () => reply.promise });
    const store = createDeskStore(call);
    await store.getState().open(attempt);
    const acting = store.getState().act(go, '');
    await store.getState().act({ type: 'ask', channel: 'prefect' }, '');
    expect(store.getState()).toMatchObject({ pending: go, view: { step: 0 } });
    expect(sent).toHaveLength(2);
    reply.resolve(desk(1));
    await acting;
    expect(store.getState()).toMatchObject({ pending: null, view: { step: 1 } });
  });

  it('leaves the decision unmade when the record cannot be written, and says so', async () => {
    const refuse = () => Promise.reject(new FaultError('storage-full'));
    const store = createDeskStore(host({ read: () => desk(0), act: refuse }).call);
    await store.getState().open(attempt);
    await store.getState().act(go, '');
    expect(store.getState()).toMatchObject({ fault: { code: 'storage-full' }, pending: null, view: { step: 0 } });
  });

  it('reads the attempt again when the window has fallen behind, and says that it did', async () => {
    let step = 0;
    const act = () => {
      step = 4;
      return Promise.reject(new FaultError('out-of-step'));
    };
    const store = createDeskStore(host({ read: () => desk(step), act }).call);
    await store.getState().open(attempt);
    await store.getState().act(go, '');
    expect(store.getState()).toMatchObject({ behind: true, fault: null, pending: null, view: { step: 4 } });
  });

  it('keeps the entries of the dossier that are already drawn', async () => {
    const store = createDeskStore(host({ read: () => desk(2), act: () => desk(3) }).call);
    await store.getState().open(attempt);
    const before = store.getState().view?.dossier ?? [];
    await store.getState().act({ ...go, scene: 'scene-2' }, '');
    const after = store.getState().view?.dossier ?? [];
    expect(after).toHaveLength(4);
    expect(before.map((one, index) => after[index] === one)).toEqual([true, true, true]);
  });

  it('does not show the reply to an attempt that was left', async () => {
    const reply = Promise.withResolvers<AttemptView>();
    let read = desk(0);
    const store = createDeskStore(host({ read: () => read, act: () => reply.promise }).call);
    await store.getState().open(attempt);
    const acting = store.getState().act(go, '');
    read = desk(7, other);
    await store.getState().open(other);
    reply.resolve(desk(1));
    await acting;
    expect(store.getState().view).toMatchObject({ attempt: other, step: 7 });
  });

  it('tells what went wrong when the attempt cannot be read', async () => {
    const read = () => {
      throw new FaultError('not-found', attempt);
    };
    const store = createDeskStore(host({ read }).call);
    await store.getState().open(attempt);
    expect(store.getState()).toMatchObject({ view: null, fault: { code: 'not-found' } });
  });
});
