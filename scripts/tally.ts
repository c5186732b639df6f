import { readFileSync } from 'node:fs';

/** How many tests of a kind passed and failed. */
export interface Tally {
  readonly passed: number;
  /** Of those that passed, how many did so only on a second try. */
  readonly again: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Tally = { passed: 0, again: 0, failed: 0, skipped: 0 };

/** The tally of a single check. */
export const one = (hasPassed: boolean): Tally => ({ ...none, passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1 });

export function add(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, again, failed, skipped }) => ({
      passed: sum.passed + passed,
      again: sum.again + again,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    none,
  );
}

/**
 * Reads a report that a test runner wrote. A runner that says it failed counts at least one failure, whatever its
 * report holds: a file that does not load has no tests to count.
 */
export function readTally(file: string, hasPassed: boolean, read: (report: Report) => Tally): Tally {
  const report = readReport(file);
  const counted = report ? read(report) : none;
  return hasPassed && report ? counted : { ...counted, failed: Math.max(1, counted.failed) };
}

/** What is read of a report; both runners write much more. */
export interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly testResults?: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
  readonly stats?: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors?: readonly unknown[];
}

/** Vitest's JSON report. A file that failed before its first test counts as one failure. */
export function vitestTally({ numPassedTests, numFailedTests, numPendingTests, testResults }: Report): Tally {
  const unloaded = (testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: numPassedTests ?? 0,
    again: 0,
    failed: (numFailedTests ?? 0) + unloaded.length,
    skipped: numPendingTests ?? 0,
  };
}

/** Playwright's JSON report. A test that passed only on a second try is counted, and told apart. */
export function playwrightTally({ stats, errors }: Report): Tally {
  if (!stats) return none;
  return {
    passed: stats.expected + stats.flaky,
    again: stats.flaky,
    failed: stats.unexpected + (errors?.length ?? 0),
    skipped: stats.skipped,
  };
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
