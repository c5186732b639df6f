import { describe, expect, it } from 'vitest';
import { FaultError } from '../../core/faults.ts';
import { countOf, createWorksheetStore } from './worksheet-store.ts';

const section = (id: string, text: string, mark: 'sound' | null) => ({
  ...{ id, text, mark, title: [], body: [], example: [] },
  rubric: { missing: [], workable: [], sound: [] },
});
const sections = [section('a', 'The mayor.', 'sound'), section('b', '  ', null)];

describe('a worksheet on the screen', () => {
  it('counts what is written and how it is marked', async () => {
    const store = createWorksheetStore({ sections, savedAtMs: null }, async () => undefined);
    expect(countOf(store.getState())).toEqual({ written: 1, missing: 0, workable: 0, sound: 1 });
    store.getState().write('b', 'Thirty days.');
    await store.getState().mark('b', 'workable');
    expect(countOf(store.getState())).toEqual({ written: 2, missing: 0, workable: 1, sound: 1 });
  });

  it('takes back a mark that is not on disk, and says why', async () => {
    const store = createWorksheetStore({ sections, savedAtMs: null }, () =>
      Promise.reject(new FaultError('storage-full')),
    );
    await store.getState().mark('a', 'missing');
    await store.getState().mark('b', 'missing');
    expect(store.getState()).toMatchObject({ marks: { a: 'sound' }, fault: { code: 'storage-full' } });
    expect(store.getState().marks).not.toHaveProperty('b');
  });
});
