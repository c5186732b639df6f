import { createHash, randomUUID } from 'node:crypto';
import type { CertificateView, DiplomaView, ResultFileId, ResultPreview } from '../../../core/api/certificate.ts';
import { previewPage } from '../../../core/api/certificate.ts';
import type { Learner } from '../../../core/api/learner.ts';
import type { Handlers, Input } from '../../../core/api.ts';
import { evidenceOf, judgeCertificate } from '../../../core/certificate/met.ts';
import { FaultError } from '../../../core/faults.ts';
import { slug } from '../../../core/markdown/slug.ts';
import { parcelChunk } from '../../../core/pack/chunk.ts';
import { fingerprintOf } from '../../../core/pack/fingerprint.ts';
import { canonical } from '../../../core/results/canonical.ts';
import { verificationCode } from '../../../core/results/code.ts';
import { asLine, ext, type Holder } from '../../../core/results/format.ts';
import { partId } from '../../../core/results/ids.ts';
import { mentions } from '../../../core/results/mentions.ts';
import { tellDecision } from '../../../core/results/rows.ts';
import { judgedIn } from '../../../core/results/xapi.ts';
import { keyFingerprint, type SigningKey } from '../archive/sign.ts';
import type { Edition } from '../library/edition.ts';
import { statementsAbout } from '../records/statements.ts';
import { type Built, buildResult, editionWords } from '../results/build.ts';
import { installationKey } from '../results/installation-key.ts';
import { type Context, learnerOf } from './context.ts';

type Wish = Omit<Input<'result.preview'>, 'from'>;

/** Certificates, and what a trainee agrees to hand to a school. Nothing here leaves the computer by itself. */
export function certificateHandlers(context: Context) {
  const { record, shelf, dataFolder, savePage, version, now } = context;
  let made: { readonly file: ResultFileId; readonly bytes: Buffer } | null = null;
  let last: { readonly key: string; readonly built: Built } | null = null;
  const signingKey = (): SigningKey => installationKey(dataFolder, context.log);

  function courseOf(edition: Edition, learner: Learner, key: SigningKey) {
    const { manifest } = edition.outline;
    const { words, hex } = keyFingerprint(key.publicKey);
    return {
      pack: edition.pack,
      title: manifest.title === '' ? edition.pack : manifest.title,
      publisher: manifest.publisher,
      version: manifest.version,
      edition: edition.edition,
      editionWords: [...editionWords(edition.pack, edition.edition)],
      key: { words: [...words], hex },
      learner: learner.name,
    };
  }

  function judged(edition: Edition, learner: Learner) {
    const rule = edition.outline.manifest.certificate;
    if (!rule) return null;
    const ids = edition.entries.map(({ entry }) => entry.id);
    return judgeCertificate(rule, ids, evidenceOf(statementsAbout(record, learner.id, edition.pack)));
  }

  function certificate(pack: string): CertificateView {
    const learner = learnerOf(context);
    const edition = shelf.pack(pack);
    const found = judged(edition, learner);
    return {
      ...courseOf(edition, learner, signingKey()),
      rule: found && {
        met: found.met,
        needed: found.needed.flatMap(({ activity, evidence }) => {
          const placed = edition.entries.find(({ entry }) => entry.id === activity);
          if (!placed) return [];
          const { title, type } = placed.entry;
          const status = evidence === null ? 'new' : evidence.metAtMs === null ? 'begun' : 'met';
          const [atMs, best] = [evidence?.metAtMs ?? null, evidence?.best ?? null];
          return { activity, title, module: placed.module.title, type, status, atMs, best };
        }),
      },
      pseudonym: pseudonymOf(learner, pack),
    };
  }

  function diploma(pack: string): DiplomaView {
    const learner = learnerOf(context);
    const edition = shelf.pack(pack);
    const found = judged(edition, learner);
    if (!found?.met) throw new FaultError('certificate-not-met', pack);
    const evidence = new Map(found.needed.map((one) => [one.activity, one.evidence]));
    const entries = edition.entries.filter(({ entry }) => evidence.has(entry.id));
    const { competencies } = edition.outline.manifest;
    const built = build({ pack, pseudonym: null, reasons: false }, learner);
    return {
      ...courseOf(edition, learner, signingKey()),
      ...found.met,
      code: verificationCode(built.head),
      modules: edition.outline.modules.flatMap(({ id, title }) => {
        const activities = entries.flatMap(({ module, entry }) => {
          if (module.id !== id) return [];
          const { best = null, metBy = null } = evidence.get(entry.id) ?? {};
          return { title: entry.title, type: entry.type, best, metBy };
        });
        return activities.length === 0 ? [] : { title, activities };
      }),
      competencies: Object.entries(competencies).flatMap(([name, { label, description }]) => {
        const activities = entries.filter(({ entry }) => entry.competencies.includes(name)).length;
        return activities === 0 ? [] : { label, description, activities };
      }),
    };
  }

  /** What the same wish was answered with last is kept, as long as the record and the course are the same. */
  function build({ pack, pseudonym, reasons }: Wish, learner: Learner): Built {
    if (pseudonym !== null && mentions(pseudonym, learner.name)) throw new FaultError('invalid-input', 'pseudonym');
    const edition = shelf.pack(pack);
    const recorded = statementsAbout(record, learner.id, pack);
    const { title, publisher, version: courseVersion } = courseOf(edition, learner, signingKey());
    const holder: Holder =
      pseudonym === null
        ? { kind: 'name', name: asLine(learner.name, 80) || '–' }
        : { kind: 'pseudonym', name: asLine(pseudonym, 60) || '–' };
    const key = [pack, edition.edition, recorded.at(-1)?.id, learner.id, learner.name, holder.name, reasons].join('\n');
    if (last?.key === key && last.built.text !== null) return last.built;
    const found = judged(edition, learner);
    const built = buildResult({
      ...{ course: pack, recorded, holder, reasons, learner: learner.name, key: signingKey() },
      about: {
        certificate: found && { metAt: found.met && new Date(found.met.toMs).toISOString() },
        course: {
          edition: edition.edition,
          publisher: asLine(publisher, 500),
          title: asLine(title, 500),
          version: courseVersion,
        },
        made: new Date(now()).toISOString(),
        program: version,
      },
      edition: editions(pack),
    });
    last = { key, built };
    return built;
  }

  function editions(pack: string): (name: string) => Edition | null {
    const known = new Map<string, Edition | null>();
    return (name) => {
      const found = known.get(name);
      if (found !== undefined) return found;
      let edition: Edition | null = null;
      try {
        edition = shelf.edition(pack, name);
      } catch {
        // What was read in an edition that is gone is handed over without the words for it.
      }
      known.set(name, edition);
      return edition;
    };
  }

  function preview({ from, ...wish }: Input<'result.preview'>): ResultPreview {
    const { statements, reasons, words, named, head, text } = build(wish, learnerOf(context));
    const reasonOf = new Map(reasons.map((one) => [one.object.id, one.result.response]));
    const word = (id: string) => (Object.hasOwn(words, id) ? words[id] : undefined);
    const count = (verb: string) => statements.filter((one) => one.verb.display.en === verb).length;
    return {
      statements: statements.length,
      attempts: new Set(statements.flatMap((one) => one.context.registration ?? [])).size,
      decisions: count('progressed'),
      answers: count('answered'),
      reasons: reasons.length,
      named,
      bytes: Buffer.byteLength(text ?? '', 'utf8'),
      code: verificationCode(head),
      items: statements.slice(from, from + previewPage).map((statement, index) => {
        const { object, context: within, result, verb, timestamp, id } = statement;
        const whole = within.contextActivities.parent?.[0].id ?? object.id;
        const told = tellDecision(statement, word);
        const ending = result?.extensions?.[ext.ending];
        const scaled = result?.score?.scaled;
        const isJudgement = verb.display.en === 'passed' || verb.display.en === 'failed';
        return {
          number: from + index + 1,
          atMs: Date.parse(timestamp),
          verb: verb.display.en as ResultPreview['items'][number]['verb'],
          activity: word(whole) ?? whole,
          kind: told?.kind ?? '',
          text: told?.text ?? '',
          where: told?.where ?? '',
          reason: reasonOf.get(id) ?? null,
          ending: ending ? (word(partId(object.id, ['ending', ending.id])) ?? ending.id) : null,
          percent: isJudgement && scaled !== undefined ? Math.round(scaled * 100) : null,
          correct: verb.display.en === 'answered' ? (result?.success ?? null) : null,
          judged: judgedIn(statement),
          json: canonical(statement),
        };
      }),
    };
  }

  return {
    'certificate.read': ({ pack }) => certificate(pack),
    'certificate.diploma': ({ pack }) => diploma(pack),
    'certificate.savePdf': async ({ pack }) => ({ name: await savePage(`${shelf.pack(pack).pack}-certificate.pdf`) }),
    'result.preview': (input) => preview(input),
    'result.make': (wish) => {
      const learner = learnerOf(context);
      const { text } = build(wish, learner);
      if (text === null) throw new FaultError('result-too-large', wish.pack);
      const bytes = Buffer.from(text, 'utf8');
      made = { file: randomUUID() as ResultFileId, bytes };
      const name = slug(wish.pseudonym ?? learner.name).slice(0, 60);
      return { file: made.file, name: `${wish.pack}-${name}.envoyresult`, size: bytes.length };
    },
    'result.read': ({ file, offset }) => {
      if (made?.file !== file || offset > made.bytes.length) throw new FaultError('not-found', file);
      return { base64: made.bytes.subarray(offset, offset + parcelChunk).toString('base64') };
    },
  } satisfies Partial<Handlers>;
}

/** Two words that follow from who it is and which course, and from which neither can be told. */
function pseudonymOf({ id }: Learner, pack: string): string {
  const hash = createHash('sha256').update(`pseudonym of ${id} in ${pack}`).digest('hex');
  return fingerprintOf(hash).words.slice(0, 2).join('-');
}
