import { describe, expect, it } from 'vitest';
import { withPack } from '../pack/run.ts';
import { measureCheck } from './course.ts';
import { measureExplorer } from './explorer.ts';

describe('measuring the explorer', () => {
  it('takes less than 100 bytes a state of a scenario like the course’s, and covers all of it', () => {
    const { complete, states, bytesPerState } = measureExplorer(1);
    expect(complete).toBe(true);
    expect(states).toBeGreaterThan(100_000);
    expect(bytesPerState).toBeLessThan(100);
  });

  it('times the check of a whole pack', () =>
    withPack((folder) => {
      expect(measureCheck(folder)).toMatchObject({ findings: 0, states: 18, files: 8 });
    }));
});
