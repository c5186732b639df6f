import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { add, none, one, playwrightTally, readTally, type Tally, vitestTally } from './tally.ts';

let folder = '';
const report = (content: unknown) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the count of tests', () => {
  it('adds checks and tests', () => {
    const tests: Tally = { passed: 3, again: 1, failed: 0, skipped: 2, named: ['a.test.ts › holds'] };
    expect(add([one(true), one(false), tests])).toEqual({ ...tests, passed: 4, failed: 1 });
  });

  it('counts a file of unit tests that did not load as a failure', () => {
    const file = report({
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [
        { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'it holds' }] },
        { name: 'b.test.ts', status: 'failed', assertionResults: [] },
      ],
    });
    const named = ['b.test.ts did not load'];
    expect(readTally(file, false, vitestTally)).toEqual({ ...none, passed: 5, failed: 1, named });
  });

  it('names what failed, and what passed only on a second try', () => {
    const units = report({
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'it holds' },
            { status: 'failed', fullName: 'it breaks', failureMessages: ['Error: 1 is not 2\n    at line 3'] },
          ],
        },
      ],
    });
    expect(readTally(units, false, vitestTally).named).toEqual([
      'a.test.ts › it breaks\n  Error: 1 is not 2\n      at line 3',
    ]);
    const spec = (title: string, status: string) => ({ title, file: 'a.spec.ts', tests: [{ status }] });
    const windows = report({
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      suites: [
        {
          specs: [spec('holds', 'expected')],
          suites: [{ specs: [spec('breaks', 'unexpected'), spec('wavers', 'flaky')] }],
        },
      ],
    });
    expect(readTally(windows, false, playwrightTally).named).toEqual([
      'a.spec.ts › breaks',
      'a.spec.ts › wavers (passed on a second try)',
    ]);
  });

  it('names an error outside of every test, which counts as a failure', () => {
    const stats = { expected: 7, unexpected: 0, flaky: 0, skipped: 0 };
    const file = report({ stats, errors: [{ message: 'Error: no window' }] });
    const named = ['outside of every test\n  Error: no window'];
    expect(readTally(file, false, playwrightTally)).toEqual({ ...none, passed: 7, failed: 1, named });
  });

  it('tells apart a test of the program that passed only on a second try', () => {
    const file = report({ stats: { expected: 7, unexpected: 0, flaky: 1, skipped: 2 }, errors: [] });
    expect(readTally(file, true, playwrightTally)).toEqual({ ...none, passed: 8, again: 1, skipped: 2 });
  });

  it('counts a failure where a runner fails without one, or leaves no report', () => {
    const file = report({ stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] });
    expect(readTally(file, false, playwrightTally).failed).toBe(1);
    expect(readTally(join(folder, 'none.json'), true, vitestTally)).toEqual({ ...none, failed: 1 });
  });
});
