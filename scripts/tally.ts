import { readFileSync } from 'node:fs';

/** How many tests of a kind passed and failed. */
export interface Tally {
  readonly passed: number;
  /** Of those that passed, how many did so only on a second try. */
  readonly again: number;
  readonly failed: number;
  readonly skipped: number;
  /** Which of them failed, with the first lines of what each said, and which passed only on a second try. */
  readonly named: readonly string[];
}

export const none: Tally = { passed: 0, again: 0, failed: 0, skipped: 0, named: [] };

/** The tally of a single check. */
export const one = (hasPassed: boolean): Tally => ({ ...none, passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1 });

export function add(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, again, failed, skipped, named }) => ({
      passed: sum.passed + passed,
      again: sum.again + again,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      named: [...sum.named, ...named],
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
  readonly testResults?: readonly TestFile[];
  readonly stats?: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly suites?: readonly Suite[];
  readonly errors?: readonly { readonly message?: string }[];
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages?: readonly string[];
  }[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

/** Vitest's JSON report. A file that failed before its first test counts as one failure. */
export function vitestTally({ numPassedTests, numFailedTests, numPendingTests, testResults }: Report): Tally {
  const unloaded = (testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: numPassedTests ?? 0,
    again: 0,
    failed: (numFailedTests ?? 0) + unloaded.length,
    skipped: numPendingTests ?? 0,
    named: [
      ...unloaded.map(({ name }) => `${name} did not load`),
      ...(testResults ?? []).flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => `${name} › ${fullName}${beginning(failureMessages)}`),
      ),
    ],
  };
}

/** A property that fails says for what, and with which seed, in its first lines. */
const beginning = (messages: readonly string[] = []): string =>
  messages.map((message) => `\n  ${message.slice(0, 2_000).split('\n').slice(0, 12).join('\n  ')}`).join('');

/** Playwright's JSON report. A test that passed only on a second try is counted, and told apart. */
export function playwrightTally({ stats, suites, errors }: Report): Tally {
  if (!stats) return none;
  return {
    passed: stats.expected + stats.flaky,
    again: stats.flaky,
    failed: stats.unexpected + (errors?.length ?? 0),
    skipped: stats.skipped,
    named: [
      ...(errors ?? []).map(({ message = '' }) => `outside of every test${beginning([message])}`),
      ...(suites ?? []).flatMap(namedIn),
    ],
  };
}

function namedIn({ suites, specs }: Suite): string[] {
  const own = (specs ?? []).flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status }) => `${file} › ${title}${status === 'flaky' ? ' (passed on a second try)' : ''}`),
  );
  return [...own, ...(suites ?? []).flatMap(namedIn)];
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
