import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../core/api.ts';
import { sound } from '../../core/negotiation/rules/example.ts';
import { type Result, readResult } from '../../core/results/read.ts';
import { rowsOf } from '../../core/results/rows.ts';
import { isSigned } from './archive/sign.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';
import { sha256 } from './results/build.ts';

const day = 86_400_000;
let nowMs = 0;
let desk: Desk;
const pack = 'harbour';
const open = (need: string) =>
  setUp({
    now: () => nowMs,
    files: {
      'modules/01-harbour/05-table.md': sound,
      'pack.yml': `${readFileSync(join(import.meta.dirname, 'fixtures/harbour/pack.yml'), 'utf8')}${need}`,
    },
  });
beforeEach(async () => {
  nowMs = Date.UTC(2027, 0, 11, 9);
  desk = await open('certificate:\n  need: [harbour/lesson, harbour/offer, harbour/check]\n');
});
afterEach(() => desk.remove());

async function play(choices: readonly (readonly [string, string, string?])[]): Promise<void> {
  const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
  for (const [step, [scene, choice, reason]] of choices.entries()) {
    const action =
      scene === 'ask' ? ({ type: 'ask', channel: choice } as const) : ({ type: 'choose', scene, choice } as const);
    await desk.call('attempt.act', { attempt, step, action, reason: reason ?? null });
  }
}
const badly = () => play([['offer', 'signed', 'Ada wanted it signed']]);
const well = () =>
  play([
    ['ask', 'supervisor', 'To be sure of article 4'],
    ['offer', 'article-four'],
    ['article-four', 'signed-well', 'I, Ada, keep the law'],
  ]);
async function quiz(value: number): Promise<void> {
  const { attempt } = await desk.call('quiz.open', { ...place('check'), again: true });
  await desk.call('quiz.answer', { attempt, question: 'who', answer: { kind: 'choice', options: ['mayor'] } });
  await desk.call('quiz.answer', { attempt, question: 'days', answer: { kind: 'number', value } });
}
async function everything(): Promise<void> {
  await desk.call('lesson.finish', place('lesson'));
  nowMs += day;
  await badly();
  await well();
  nowMs += day;
  await quiz(15);
}

const wish = (pseudonym: string | null = null, reasons = true) => ({ pack, pseudonym, reasons });

/** Makes a result file as the page does, and reads it as a school does. */
async function file(wanted: Input<'result.make'>): Promise<{ text: string; result: Result; name: string }> {
  const made = await desk.call('result.make', wanted);
  const pieces: Buffer[] = [];
  for (let offset = 0; offset < made.size; ) {
    const piece = Buffer.from((await desk.call('result.read', { file: made.file, offset })).base64, 'base64');
    pieces.push(piece);
    offset += piece.length;
  }
  const bytes = Buffer.concat(pieces);
  expect(bytes.length).toBe(made.size);
  const found = readResult(bytes, { sha256, isSigned });
  if (!found.ok) throw new Error(`${found.code}, line ${found.line}: ${found.detail}`);
  return { text: bytes.toString('utf8'), result: found.result, name: made.name };
}

describe('a certificate', () => {
  it('is not given before everything the course asks is met, and says what is missing', async () => {
    await badly();
    const { rule } = await desk.call('certificate.read', { pack });
    expect(rule?.met).toBeNull();
    expect(rule?.needed).toMatchObject([
      { activity: 'harbour/lesson', status: 'new', atMs: null },
      { activity: 'harbour/offer', status: 'begun', best: { type: 'ending', title: 'Signed', quality: 'poor' } },
      { activity: 'harbour/check', status: 'new' },
    ]);
    expect(await desk.faultOf('certificate.diploma', { pack })).toBe('certificate-not-met');
  });

  it('says what was achieved, when, in which edition, and by which attempt', async () => {
    await everything();
    const diploma = await desk.call('certificate.diploma', { pack });
    expect(diploma).toMatchObject({
      title: 'Harbour',
      publisher: 'A school',
      learner: 'Ada',
      fromMs: Date.UTC(2027, 0, 11, 9),
      toMs: Date.UTC(2027, 0, 13, 9),
      modules: [
        {
          activities: [
            { title: 'Who signs', best: null, metBy: null },
            { title: 'The offer', best: { title: 'Signed well', quality: 'good' }, metBy: 2 },
            { title: 'Check', best: { type: 'points', percent: 100 }, metBy: 1 },
          ],
        },
      ],
      competencies: [{ label: 'Coordination', activities: 1 }],
    });
    expect([diploma.editionWords.length, diploma.key.words.length]).toEqual([6, 6]);
  });

  it('has the code of the result file by name, in which it still is when more is done', async () => {
    await everything();
    const { code } = await desk.call('certificate.diploma', { pack });
    expect((await file(wish())).result.codes.at(-1)).toBe(code);
    await desk.restart();
    await badly();
    const { codes } = (await file(wish(null, false))).result;
    expect(codes).toContain(code);
    expect(codes.at(-1)).not.toBe(code);
    expect((await file(wish('lemon-boat'))).result.codes).not.toContain(code);
  });

  it('asks for every activity where the course says all, also for one that cannot be opened', async () => {
    await desk.remove();
    desk = await open('certificate:\n  need: all\n');
    await everything();
    const { rule } = await desk.call('certificate.read', { pack });
    expect(rule?.needed.filter((one) => one.status !== 'met').map((one) => one.activity)).toEqual([
      'harbour/broken',
      'harbour/table',
    ]);
  });

  it('is not given by a course without rules, whose results can be handed over all the same', async () => {
    await desk.remove();
    desk = await open('');
    await everything();
    expect((await desk.call('certificate.read', { pack })).rule).toBeNull();
    expect(await desk.faultOf('certificate.diploma', { pack })).toBe('certificate-not-met');
    expect((await file(wish())).result.about.certificate).toBeNull();
  });
});

describe('a result file', () => {
  it('holds every decision, its reason, time and edition, by name', async () => {
    await everything();
    const { result, name } = await file(wish());
    expect(name).toBe('harbour-ada.envoyresult');
    expect(result.header.holder).toEqual({ kind: 'name', name: 'Ada' });
    expect(result.about).toMatchObject({
      certificate: { metAt: '2027-01-13T09:00:00.000Z' },
      course: { title: 'Harbour' },
    });
    const rows = rowsOf(result, 'x', 'six words');
    expect(rows).toMatchObject([
      {
        activity: 'harbour/offer',
        attempt_number: '1',
        step: '0',
        kind: 'choose',
        where: 'The offer',
        decision: 'signed',
        decision_text: 'Sign at once',
        reason: 'Ada wanted it signed',
        ending_title: 'Signed',
        ending_quality: 'poor',
        passed: 'no',
        time: '2027-01-12T09:00:00.000Z',
      },
      {
        attempt_number: '2',
        step: '0',
        kind: 'ask',
        decision: 'supervisor',
        decision_text: 'The prefecture',
        reason: 'To be sure of article 4',
        passed: 'yes',
      },
      { step: '1', decision: 'article-four', decision_text: 'Name article 4', reason: '' },
      { step: '2', decision: 'signed-well', ending: 'signed-well', ending_quality: 'good' },
      {
        activity_title: 'Check',
        kind: 'answer',
        where: 'Who signs?',
        decision: 'mayor',
        decision_text: 'The mayor',
        correct: 'yes',
        share: '1',
        passed: 'yes',
        percent: '100',
      },
      { kind: 'answer', decision: '15', decision_text: '15' },
    ]);
    expect(new Set(rows.map((row) => row.edition)).size).toBe(1);
  });

  it('under a pseudonym does not hold the name, nor a reason that gives it away', async () => {
    await everything();
    const { text, result } = await file(wish('lemon-boat'));
    expect(text.toLowerCase()).not.toMatch(/\bada\b/);
    expect([...result.reasons.values()].map((one) => one.result.response)).toEqual(['To be sure of article 4']);
    expect(await desk.call('result.preview', { ...wish('lemon-boat'), from: 0 })).toMatchObject({
      reasons: 1,
      named: 2,
    });
    expect(await desk.faultOf('result.make', wish('Ada the second'))).toBe('invalid-input');
    const { learner } = await desk.call('session.read', {});
    expect(text).not.toContain(learner?.id);
  });

  it('is exactly what was shown before it was made', async () => {
    await everything();
    const preview = await desk.call('result.preview', { ...wish('lemon-boat'), from: 0 });
    const { text, result } = await file(wish('lemon-boat'));
    expect(preview).toMatchObject({
      statements: result.statements.length,
      attempts: 3,
      decisions: 4,
      answers: 2,
      bytes: Buffer.byteLength(text),
    });
    expect(preview.items.map((one) => one.number)).toEqual(preview.items.map((_, index) => index + 1));
    for (const { json } of preview.items) expect(text).toContain(`"statement":${json}}`);
    const rest = await desk.call('result.preview', { ...wish('lemon-boat'), from: 10 });
    expect(rest.items).toEqual(preview.items.slice(10));
    expect((await desk.call('result.preview', { ...wish(null, false), from: 0 })).reasons).toBe(0);
  });

  it('tells what was done at a negotiation table, in the words of the table', async () => {
    const { attempt, issues } = await desk.call('table.start', { ...place('table'), from: null });
    const terms = Object.fromEntries(issues.map((issue) => [issue.id, issue.options[0]?.id ?? '']));
    await desk.call('table.act', { attempt, step: 0, action: { type: 'offer', terms } });
    const { attempt: again } = await desk.call('table.start', { ...place('table'), from: null });
    await desk.call('table.act', { attempt: again, step: 0, action: { type: 'walk-away' } });
    const { result } = await file(wish());
    const [offer, left] = rowsOf(result, 'x', 'y');
    expect(offer).toMatchObject({
      kind: 'offer',
      decision: Object.entries(terms)
        .map(([a, b]) => `${a}=${b}`)
        .join(' '),
    });
    expect(offer?.decision_text).toContain(issues[0]?.label);
    expect(left).toMatchObject({ kind: 'walk-away', ending_quality: expect.stringMatching(/good|fair|poor/) });
    expect(left?.ending_title).not.toBe('');
  });

  it('keeps what was decided in an earlier edition under that edition', async () => {
    await badly();
    desk.edit('pack.yml', (text) => text.replace('1.0.0', '1.1.0'));
    desk.edit('modules/01-harbour/02-offer.md', (text) => text.replace('Sign at once', 'Sign now'));
    await desk.restart();
    await badly();
    const { result } = await file(wish());
    expect(new Set(result.statements.map((one) => one.context.revision.split('+')[0]))).toEqual(
      new Set(['1.0.0', '1.1.0']),
    );
  });

  it('of nothing can be made too', async () => {
    expect((await file(wish())).result.statements).toEqual([]);
    expect(await desk.call('result.preview', { ...wish(), from: 7 })).toMatchObject({ statements: 0, items: [] });
  });

  it('holds every attempt of a long record, in its order', async () => {
    for (let attempt = 0; attempt < 40; attempt++) await well();
    const { result } = await file(wish());
    expect(result.statements.length).toBe(40 * 6);
    expect(rowsOf(result, 'x', 'y').at(-1)).toMatchObject({ attempt_number: '40' });
  });
});

describe('the installation’s key', () => {
  const path = () => join(desk.dataFolder, 'installation.key');
  const words = async () => (await desk.call('certificate.read', { pack })).key.words.join(' ');

  it('is made once, for its owner alone, and stays', async () => {
    expect(existsSync(path())).toBe(false);
    const first = await words();
    if (process.platform !== 'win32') expect(statSync(path()).mode & 0o077).toBe(0);
    await desk.restart();
    expect(await words()).toBe(first);
  });

  it('never leaves: no answer of the host holds it', async () => {
    await everything();
    await words();
    const { privateKey } = JSON.parse(readFileSync(path(), 'utf8'));
    const answers = [
      await desk.call('certificate.read', { pack }),
      await desk.call('certificate.diploma', { pack }),
      await desk.call('result.preview', { ...wish(), from: 0 }),
      (await file(wish())).text,
    ];
    expect(privateKey).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(answers)).not.toContain(privateKey);
  });

  it('is set aside where it is damaged, told of, and made anew', async () => {
    const first = await words();
    writeFileSync(path(), '{');
    expect(await words()).not.toBe(first);
    expect(existsSync(`${path()}.damaged`)).toBe(true);
    expect(desk.told.join()).toContain('could not be read');
  });
});
