import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { add, one, playwrightTally, readTally, vitestTally } from './tally.ts';

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
    expect(add([one(true), one(false), { passed: 3, again: 1, failed: 0, skipped: 2 }])).toEqual({
      passed: 4,
      again: 1,
      failed: 1,
      skipped: 2,
    });
  });

  it('counts a file of unit tests that did not load as a failure', () => {
    const file = report({
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(readTally(file, false, vitestTally)).toEqual({ passed: 5, again: 0, failed: 1, skipped: 0 });
  });

  it('tells apart a test of the program that passed only on a second try', () => {
    const file = report({ stats: { expected: 7, unexpected: 0, flaky: 1, skipped: 2 }, errors: [] });
    expect(readTally(file, true, playwrightTally)).toEqual({ passed: 8, again: 1, failed: 0, skipped: 2 });
  });

  it('counts a failure where a runner fails without one, or leaves no report', () => {
    const file = report({ stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] });
    expect(readTally(file, false, playwrightTally).failed).toBe(1);
    expect(readTally(join(folder, 'none.json'), true, vitestTally)).toEqual({
      passed: 0,
      again: 0,
      failed: 1,
      skipped: 0,
    });
  });
});
