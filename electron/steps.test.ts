import { describe, expect, it } from 'vitest';
import { Steps } from './steps.ts';

describe('an ordered start', () => {
  it('ends what was begun in reverse order', async () => {
    const ended: string[] = [];
    const steps = new Steps(() => undefined);
    await steps.run(
      'database',
      () => 'd',
      (value) => void ended.push(value),
    );
    await steps.run(
      'window',
      async () => 'w',
      async (value) => void ended.push(value),
    );
    await steps.stop();
    expect(ended).toEqual(['w', 'd']);
  });

  it('names the step that failed and keeps its cause', async () => {
    const cause = new Error('The file is from a newer version.');
    const steps = new Steps(() => undefined);
    const failure = steps.run('The record', () => Promise.reject(cause));
    await expect(failure).rejects.toMatchObject({ message: 'The record: The file is from a newer version.', cause });
  });

  it('goes on past a step that cannot be ended, and tells of it', async () => {
    const told: string[] = [];
    const ended: string[] = [];
    const steps = new Steps((sentence) => told.push(sentence));
    await steps.run(
      'first',
      () => 1,
      () => void ended.push('first'),
    );
    await steps.run(
      'second',
      () => 2,
      () => Promise.reject(new Error('stuck')),
    );
    await steps.stop();
    expect(ended).toEqual(['first']);
    expect(told).toEqual(['second could not be ended.']);
  });

  it('ends nothing twice', async () => {
    let count = 0;
    const steps = new Steps(() => undefined);
    await steps.run(
      'once',
      () => 1,
      () => void count++,
    );
    await steps.stop();
    await steps.stop();
    expect(count).toBe(1);
  });
});
