import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptId, LearnerId } from '../api/call.ts';
import type { Statement as Recorded, StatementEvent } from '../progress/statement.ts';
import { canonical, isDeep } from './canonical.ts';
import { plainCode, verificationCode } from './code.ts';
import { type About, asLine, type Holder } from './format.ts';
import { mentions } from './mentions.ts';
import { type Proof, readResult } from './read.ts';
import { type Seal, writeResult } from './write.ts';
import { toComment, toStatement } from './xapi.ts';

const pair = generateKeyPairSync('ed25519');
const publicKey = String(pair.publicKey.export({ format: 'jwk' }).x);
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const seal: Seal = {
  sha256,
  sign: (text) =>
    sign(null, Buffer.from(text), createPrivateKey(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }))).toString(
      'base64url',
    ),
};
const proof: Proof = {
  sha256,
  isSigned(text, signature, key) {
    try {
      const known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
      return verify(null, Buffer.from(text), known, Buffer.from(signature, 'base64url'));
    } catch {
      return false;
    }
  },
};

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const attempt = uuid(500) as AttemptId;
const recorded = (event: StatementEvent, number: number): Recorded => ({
  sequence: number,
  id: uuid(number),
  learner: uuid(999) as LearnerId,
  pack: 'harbour',
  edition: '1.0.0+0123456789abcdef',
  activity: 'harbour/offer',
  attempt,
  atMs: 1_800_000_000_000 + number * 1_000,
  event,
});

const play: readonly StatementEvent[] = [
  { verb: 'initialized', kind: 'scenario', home: 'FR', from: null },
  {
    verb: 'progressed',
    step: 0,
    action: { type: 'ask', channel: 'supervisor' },
    reason: 'To be sure: "[[[[[[[[[[[[[[" é',
  },
  { verb: 'progressed', step: 1, action: { type: 'choose', scene: 'offer', choice: 'signed' }, reason: null },
  { verb: 'answered', question: 'days', answer: { kind: 'number', value: 15.5 }, correct: false, share: 1 / 3 },
  { verb: 'completed', ending: { id: 'signed', title: 'Signed', quality: 'poor' }, terms: ['a'] },
  { verb: 'failed', percent: 57 },
];
const about: About = {
  certificate: null,
  course: { edition: '1.0.0+0123456789abcdef', publisher: 'A school', title: 'Harbour', version: '1.0.0' },
  made: '2027-01-15T08:00:00.000Z',
  program: '0.1.0',
  words: {},
};

function write(events: readonly StatementEvent[], holder: Holder, withReasons = true) {
  const by = { holder, key: publicKey, time: (atMs: number) => new Date(atMs).toISOString() };
  const all = events.map((event, index) => recorded(event, index + 1));
  const reasons = all.flatMap((one) =>
    withReasons && one.event.verb === 'progressed' && 'reason' in one.event && one.event.reason
      ? [toComment(one, one.event.reason, uuid(900 + one.sequence), by)]
      : [],
  );
  const statements = all.flatMap((one) => toStatement(one, by, 'scenario') ?? []);
  return writeResult({ header: { course: 'harbour', holder, key: publicKey }, statements, reasons, about }, seal);
}

const named: Holder = { kind: 'name', name: 'Claire Martin' };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const file = write(play, named).text ?? '';
const read = (text: string) => readResult(bytesOf(text), proof);
const codeOf = (text: string) => {
  const found = read(text);
  return found.ok ? null : found.code;
};

describe('a result file', () => {
  it('is read back as it was written, with its reasons', () => {
    const found = read(file);
    if (!found.ok) throw new Error(`${found.code} ${found.line} ${found.detail}`);
    expect(found.result.header).toMatchObject({ course: 'harbour', holder: named, key: publicKey });
    expect(found.result.statements).toHaveLength(play.length);
    expect([...found.result.reasons.values()].map((one) => one.result.response)).toEqual([
      play[1] && 'reason' in play[1] ? play[1].reason : '',
    ]);
    expect(found.result.codes.at(-1)).toBe(verificationCode(write(play, named).head));
  });

  it('holds nothing of reviews, of the trainee’s own id, of terms, or of the title of an ending', () => {
    const reviewed: StatementEvent = { verb: 'voided', statement: uuid(1) };
    const text = write([...play, reviewed], named).text ?? '';
    expect(text).toBe(file);
    for (const kept of [uuid(999), 'voided', 'terms', 'Signed"']) expect(text).not.toContain(kept);
  });

  it('notices every single byte that is changed, wherever it stands', () => {
    const bytes = bytesOf(file);
    for (let at = 0; at < bytes.length; at++) {
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      expect(readResult(altered, proof).ok, `byte ${at}`).toBe(false);
    }
  }, 60_000);

  it('notices bytes that are put in, taken out or written over', () => {
    const whole = bytesOf(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(40), fc.uint8Array({ maxLength: 8 }), (from, length, put) => {
        const altered = Buffer.concat([whole.subarray(0, from), put, whole.subarray(from + length)]);
        fc.pre(!altered.equals(whole));
        expect(readResult(altered, proof).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('notices lines that are left out, doubled, or put in another order', () => {
    const lines = file.trimEnd().split('\n');
    const joined = (some: readonly string[]) => `${some.join('\n')}\n`;
    for (let at = 0; at < lines.length; at++) {
      expect(read(joined(lines.toSpliced(at, 1))).ok, `without ${at}`).toBe(false);
      expect(read(joined(lines.toSpliced(at, 0, lines[at] ?? ''))).ok, `twice ${at}`).toBe(false);
      const next = lines[at + 1];
      if (next !== undefined) expect(read(joined(lines.toSpliced(at, 2, next, lines[at] ?? ''))).ok).toBe(false);
    }
  });

  it('does not pass under another key, whoever signs', () => {
    const other = String(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x);
    expect(read(file.replaceAll(publicKey, other)).ok).toBe(false);
  });

  it.each([
    ['nothing', '', 'not-a-result'],
    ['another file', 'PK\u0003\u0004\n', 'not-a-result'],
    ['a newer form', '{"header":{"format":"civic-envoy-result-2"}}\n', 'newer'],
    ['a header with more in it', file.replace('"course"', '"corse":1,"course"'), 'not-the-form'],
    ['white space', file.replace('":{', '": {'), 'not-canonical'],
    ['a key twice', file.replace('{"header":', '{"header":1,"header":'), 'not-canonical'],
    ['a letter written as its number', file.replace('Claire', '\\u0043laire'), 'not-canonical'],
    ['Windows line ends', file.replaceAll('\n', '\r\n'), 'not-canonical'],
    ['no end', file.trimEnd(), 'cut-off'],
    ['a line too many', `${file}{}\n`, 'more-after-the-end'],
    ['deep nesting', `${file.split('\n')[0]}\n${'['.repeat(100_000)}\n`, 'too-large'],
    ['lines without end', '\n'.repeat(200_100), 'too-large'],
    ['a byte order mark', `\ufeff${file}`, 'not-json'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('refuses what is no UTF-8, and what is too large, before anything else', () => {
    expect(readResult(Uint8Array.of(0xff, 0xfe), proof)).toMatchObject({ ok: false, code: 'not-text' });
    expect(readResult(new Uint8Array(50_000_001), proof)).toMatchObject({ ok: false, code: 'too-large' });
  });

  it('never throws, whatever it is given', () => {
    const lines = fc.array(fc.oneof(fc.json(), fc.string(), fc.constantFrom(...file.split('\n'))), { maxLength: 8 });
    fc.assert(fc.property(lines, (some) => void read(`${file.split('\n')[0]}\n${some.join('\n')}\n`)));
  });
});

describe('a verification code', () => {
  const codes = (text: string) => {
    const found = read(text);
    return found.ok ? found.result.codes : [];
  };

  it('stays in the file when more is done later, and when reasons are left out', () => {
    const before = verificationCode(write(play.slice(0, 3), named).head);
    expect(codes(file)).toContain(before);
    expect(codes(write(play, named, false).text ?? '')).toEqual(codes(file));
  });

  it('is another one under another name, so that a certificate does not give a pseudonym away', () => {
    const hidden = write(play, { kind: 'pseudonym', name: 'lemon-boat' });
    expect(hidden.text).not.toContain('Claire');
    expect(codes(file)).not.toContain(verificationCode(hidden.head));
  });

  it('is four times four letters and figures, which can be typed as they are read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        const code = verificationCode(Buffer.from(hash).toString('hex'));
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(plainCode(code.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o'))).toBe(code);
      }),
    );
  });
});

describe('the canonical form', () => {
  it('is what JSON reads back, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonical({ b: 1, a: [undefined, { d: undefined, c: '"' }] })).toBe('{"a":[null,{"c":"\\""}],"b":1}');
  });

  it('is known to be deep without reading it, and brackets in a text do not count', () => {
    expect(isDeep('[[[]]]', 2)).toBe(true);
    expect(isDeep('[["[[[\\"[["]]', 2)).toBe(false);
  });
});

describe('a name', () => {
  it.each([
    ['I, Claire Martin, signed', true],
    ['CLAIRE  MARTIN', true],
    ['Ask Martin first', true],
    ['the martin flew', false],
    ['Martinique', false],
    ['', false],
  ])('is mentioned in “%s”: %s', (text, is) => {
    expect(mentions(text, 'Claire Martin')).toBe(is);
  });

  it('on one line has nothing in it that hides or turns it', () => {
    expect(asLine(' a\nb\u202e\u0000c ', 80)).toBe('a b c');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, most) => {
        expect(asLine(text, most)).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
        expect(asLine(text, most).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
