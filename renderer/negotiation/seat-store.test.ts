import { describe, expect, it } from 'vitest';
import type { AttemptId } from '../../core/api/call.ts';
import type { TableView } from '../../core/api/table.ts';
import type { Name } from '../../core/api.ts';
import { FaultError } from '../../core/faults.ts';
import { createSeatStore } from './seat-store.ts';

const id = 'a' as AttemptId;
const view = (step: number, over = false) => ({ attempt: id, step, over }) as TableView;

/** A host that answers each call with what stands next in the list: a view, or a fault it throws. */
function host(...answers: (TableView | FaultError)[]) {
  const sent: { name: Name; input: unknown }[] = [];
  const call = async (name: Name, input: unknown) => {
    sent.push({ name, input });
    const answer = answers.shift();
    if (answer instanceof FaultError) throw answer;
    return answer;
  };
  return { sent, store: createSeatStore(call as never) };
}

describe('the seat', () => {
  it('shows what is on record, and sends each action with the step it was made at', async () => {
    const { sent, store } = host(view(0), view(1));
    await store.getState().open(id);
    await store.getState().act({ type: 'accept' });
    expect(store.getState()).toMatchObject({ view: { step: 1 }, pending: null, fault: null });
    expect(sent[1]).toEqual({ name: 'table.act', input: { attempt: id, step: 0, action: { type: 'accept' } } });
  });

  it('sends no second action while one is on its way, and none when it is over', async () => {
    const { sent, store } = host(view(0), view(1, true));
    await store.getState().open(id);
    const first = store.getState().act({ type: 'accept' });
    await store.getState().act({ type: 'walk-away' });
    await first;
    await store.getState().act({ type: 'walk-away' });
    expect(sent.map((one) => one.name)).toEqual(['table.read', 'table.act']);
  });

  it('keeps an action that was not recorded, to be sent again', async () => {
    const { store } = host(view(0), new FaultError('storage-full'), view(1));
    await store.getState().open(id);
    await store.getState().act({ type: 'walk-away' });
    const { failed, fault, act } = store.getState();
    expect([fault?.code, failed]).toEqual(['storage-full', { type: 'walk-away' }]);
    if (failed) await act(failed);
    expect(store.getState()).toMatchObject({ view: { step: 1 }, fault: null, failed: null });
  });

  it('reads again where the window has fallen behind', async () => {
    const { store } = host(view(0), new FaultError('out-of-step'), view(4));
    await store.getState().open(id);
    await store.getState().act({ type: 'accept' });
    expect(store.getState()).toMatchObject({ view: { step: 4 }, behind: true, fault: null });
  });
});
