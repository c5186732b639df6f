import { describe, expect, it } from 'vitest';
import { FaultError } from '../../core/faults.ts';
import { createWritingStore } from './writing-store.ts';

/** A disk that answers when it is told to. */
function disk() {
  const written: string[] = [];
  const waiting: { resolve: () => void; reject: (fault: FaultError) => void }[] = [];
  const write = (text: string) =>
    new Promise<void>((resolve, reject) => {
      written.push(text);
      waiting.push({ resolve, reject });
    });
  return { written, waiting, write };
}

describe('a note under a prompt', () => {
  it('is called saved only after the disk has answered', async () => {
    const { write, waiting } = disk();
    const note = createWritingStore('', write);
    note.getState().edit('The prefecture first.');
    expect(note.getState().state).toBe('changed');
    const saving = note.getState().save();
    expect(note.getState().state).toBe('saving');
    waiting[0]?.resolve();
    await saving;
    expect(note.getState().state).toBe('saved');
  });

  it('writes what was typed while it was being written', async () => {
    const { write, written, waiting } = disk();
    const note = createWritingStore('', write);
    note.getState().edit('One');
    const saving = note.getState().save();
    note.getState().edit('One, two');
    waiting[0]?.resolve();
    await Promise.resolve();
    await Promise.resolve();
    waiting[1]?.resolve();
    await saving;
    expect(written).toEqual(['One', 'One, two']);
    expect(note.getState().state).toBe('saved');
  });

  it('keeps the text and tells the fault when it could not be written, and can be tried again', async () => {
    const { write, waiting } = disk();
    const note = createWritingStore('', write);
    note.getState().edit('Mine');
    const first = note.getState().save();
    waiting[0]?.reject(new FaultError('storage-full'));
    await first;
    expect(note.getState()).toMatchObject({ text: 'Mine', state: 'failed', fault: { code: 'storage-full' } });
    const second = note.getState().save();
    waiting[1]?.resolve();
    await second;
    expect(note.getState().state).toBe('saved');
  });

  it('writes nothing when nothing was changed', async () => {
    const { write, written } = disk();
    await createWritingStore('Kept', write).getState().save();
    expect(written).toEqual([]);
  });
});
