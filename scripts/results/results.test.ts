import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { StatementEvent } from '../../core/progress/statement.ts';
import { columns } from '../../core/results/rows.ts';
import { keyFingerprint, makeKey } from '../../electron/host/archive/sign.ts';
import { buildResult } from '../../electron/host/results/build.ts';
import { run } from '../pack/run.ts';
import { root } from '../root.ts';
import { csv } from './csv.ts';
import { verify } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-results-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = makeKey();
const events: readonly StatementEvent[] = [
  { verb: 'initialized', kind: 'scenario', home: 'FR', from: null },
  {
    verb: 'progressed',
    step: 0,
    action: { type: 'choose', scene: 'offer', choice: 'signed' },
    reason: '=HYPERLINK("https://evil.example")',
  },
];

/** Writes a result file of a short play and returns its path. */
function make(name: string, signer = key, count = events.length): string {
  const recorded = events.slice(0, count).map((event, index) => ({
    sequence: index + 1,
    id: `00000000-0000-4000-8000-00000000000${index}`,
    learner: '00000000-0000-4000-8000-000000000009' as never,
    pack: 'harbour',
    edition: '1.0.0+0123456789abcdef',
    activity: 'harbour/offer',
    attempt: '00000000-0000-4000-8000-000000000008' as never,
    atMs: 1_800_000_000_000 - index * 1_000,
    event,
  }));
  const { text } = buildResult({
    ...{ course: 'harbour', recorded, learner: 'Ada', reasons: true, key: signer },
    holder: { kind: 'name', name: 'Ada' },
    about: {
      certificate: { metAt: null },
      course: { edition: '1.0.0+0123456789abcdef', publisher: 'A school', title: 'Harbour', version: '1.0.0' },
      made: '2027-01-15T08:00:00.000Z',
      program: '0.1.0',
    },
    edition: () => null,
  });
  const path = join(folder, name);
  writeFileSync(path, text ?? '');
  return path;
}

it('says of whole files what they hold, who signed them, and which are by one key', async () => {
  const files = [make('a.envoyresult'), make('b.envoyresult'), make('c.envoyresult', makeKey())];
  const { code, said } = await run(verify, ...files);
  expect(code).toBe(0);
  expect(said).toContain(`${files[0]}: whole, as it was signed.`);
  expect(said).toContain('By name: Ada');
  expect(said).toContain('Holds: 2 statements, 1 attempts, 1 reasons');
  expect(said).toContain('The clock of the computer went back 1 time');
  expect(said).toContain('the rules of the course are not met');
  const words = keyFingerprint(key.publicKey).words.join(' ');
  expect(said).toContain(`By one key (${words}): ${files[0]}, ${files[1]}.`);
  expect(said).toContain('By 2 different keys.');
});

it('refuses an altered file, and says where it was altered', async () => {
  const file = make('altered.envoyresult');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"choice":"signed"', '"choice":"waited"'));
  const { code, said } = await run(verify, file);
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/altered\.envoyresult: REFUSED\. chain-broken \(line 4\): Changed/),
  ]);
  expect(await run(csv, file, make('whole.envoyresult'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('whole.envoyresult,harbour,name,Ada'),
    noted: expect.stringContaining('left out. chain-broken'),
  });
});

it('finds the code of a certificate in the record, also where more was done since', async () => {
  const codeIn = async (file: string) => /Verification code: (\S+)/.exec((await run(verify, file)).said)?.[1] ?? '';
  const [early, late] = [make('early.envoyresult', key, 1), make('late.envoyresult')];
  const code = await codeIn(early);
  const typed = code.toLowerCase().replaceAll('-', '');
  expect((await run(verify, '--code', typed, early)).said).toContain(`The code ${code} is of this record, as it is`);
  expect((await run(verify, '--code', typed, late)).said).toContain('as it was after statement 1');
  expect(await run(verify, '--code', await codeIn(late), early)).toMatchObject({
    code: 1,
    said: expect.stringContaining('is NOT of this record'),
  });
});

it('writes a table in which nothing is a formula', async () => {
  const table = join(folder, 'table.csv');
  expect((await run(csv, '--out', table, make('d.envoyresult'))).code).toBe(0);
  const [head, row, end] = readFileSync(table, 'utf8').split('\r\n');
  expect(head).toBe(columns.join(','));
  expect(row).toContain('"\'=HYPERLINK(""https://evil.example"")"');
  expect(end).toBe('');
});

it('names a file that is not there, and wants at least one', async () => {
  await expect(run(verify, join(folder, 'gone.envoyresult'))).rejects.toThrow('There is no file');
  await expect(async () => run(verify)).rejects.toThrow('Name at least one file.');
  await expect(async () => run(csv)).rejects.toThrow('Name at least one file.');
});

it('is documented, column by column', () => {
  const page = readFileSync(join(root, 'docs/result-files.md'), 'utf8');
  expect(columns.filter((column) => !page.includes(`| \`${column}\` |`))).toEqual([]);
});
