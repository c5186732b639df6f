import { ext, type Statement } from './format.ts';
import { partId } from './ids.ts';
import type { Result } from './read.ts';

/** What a decision was, for people and for tables. */
export interface Told {
  /** `choose`, `ask`, `answer`, or what was done at a table. */
  readonly kind: string;
  /** Ids, as they stand in the course. */
  readonly decision: string;
  /** The same in the words of the course; ids where it has none. */
  readonly text: string;
  /** Title of the scene or the question in which it was made; empty elsewhere. */
  readonly where: string;
}

/** The words for an id; undefined where there are none. */
export type Word = (id: string) => string | undefined;

/** What a statement says of a decision; null for any other statement. */
export function tellDecision(
  { object, context, result, verb }: Pick<Statement, 'object' | 'context' | 'result' | 'verb'>,
  wordOf: Word,
): Told | null {
  const whole = context.contextActivities.parent?.[0].id ?? object.id;
  const word = (...names: readonly (readonly [string, string])[]): string =>
    wordOf(partId(whole, ...names)) ?? names.at(-1)?.[1] ?? '';
  if (verb.display.en === 'answered') {
    const response = result?.response ?? '';
    const said = (kind: string, id: string) => wordOf(partId(object.id, [kind, id])) ?? id;
    const text = response
      .split('[,]')
      .map((one) => {
        const [left = '', right] = one.split('[.]');
        return right === undefined ? said('option', left) : `${said('left', left)} → ${said('right', right)}`;
      })
      .join('; ');
    return { kind: 'answer', decision: response, text, where: wordOf(object.id) ?? '' };
  }
  const action = result?.extensions?.[ext.action];
  if (!action) return null;
  const terms = (some: Readonly<Record<string, string>>) =>
    Object.entries(some)
      .map(([issue, option]) => `${word(['issue', issue])}: ${word(['issue', issue], ['option', option])}`)
      .join('; ');
  const ids = (some: Readonly<Record<string, string>>) =>
    Object.entries(some)
      .map(([issue, option]) => `${issue}=${option}`)
      .join(' ');
  switch (action.type) {
    case 'choose':
      return {
        kind: 'choose',
        decision: action.choice,
        text: word(['scene', action.scene], ['choice', action.choice]),
        where: word(['scene', action.scene]),
      };
    case 'ask':
      return 'channel' in action
        ? { kind: 'ask', decision: action.channel, text: word(['channel', action.channel]), where: '' }
        : { kind: 'question', decision: action.question, text: word(['question', action.question]), where: '' };
    case 'consult':
      return { kind: 'consult', decision: action.channel, text: word(['channel', action.channel]), where: '' };
    case 'offer':
      return { kind: 'offer', decision: ids(action.terms), text: terms(action.terms), where: '' };
    case 'propose':
      return {
        kind: 'propose',
        decision: `want ${ids(action.want)} give ${ids(action.give)}`,
        text: `${terms(action.want)} ⇄ ${terms(action.give)}`,
        where: '',
      };
    case 'prepare':
      return {
        kind: 'prepare',
        decision: `aspiration=${action.aspiration} walk-away=${action.walkAway}`,
        text: action.guess.map((issue) => word(['issue', issue])).join('; '),
        where: '',
      };
    case 'accept':
    case 'walk-away':
      return { kind: action.type, decision: '', text: '', where: '' };
  }
}

/** The columns of the table that `results csv` writes, in their order. */
export const columns = [
  'file',
  'course',
  'holder_kind',
  'holder',
  'signer',
  'edition',
  'activity',
  'activity_title',
  'attempt',
  'attempt_number',
  'step',
  'time',
  'kind',
  'where',
  'decision',
  'decision_text',
  'reason',
  'correct',
  'share',
  'ending',
  'ending_title',
  'ending_quality',
  'passed',
  'percent',
  'statement',
] as const;

export type Row = Readonly<Record<(typeof columns)[number], string>>;

/** One row for each decision and answer of a file, in the order of the record; what became of the attempt stands in each. */
export function rowsOf({ header, statements, reasons, about }: Result, file: string, signer: string): readonly Row[] {
  const numbers = new Map<string, string>();
  const begun = new Map<string, number>();
  const outcomes = new Map<string, Partial<Row>>();
  const steps = new Map<string, number>();
  const words: Word = (id) => (Object.hasOwn(about.words, id) ? about.words[id] : undefined);
  for (const { verb, object, context, result } of statements) {
    const attempt = context.registration;
    if (attempt === undefined) continue;
    const known = outcomes.get(attempt) ?? {};
    if (verb.display.en === 'initialized') {
      const number = (begun.get(object.id) ?? 0) + 1;
      begun.set(object.id, number);
      numbers.set(attempt, String(number));
    }
    const ending = result?.extensions?.[ext.ending];
    if (ending) {
      const ending_title = words(partId(object.id, ['ending', ending.id])) ?? ending.id;
      outcomes.set(attempt, { ...known, ending: ending.id, ending_title, ending_quality: ending.quality });
    }
    if (verb.display.en === 'passed' || verb.display.en === 'failed') {
      const scaled = result?.score?.scaled;
      const percent = scaled === undefined ? '' : String(Math.round(scaled * 100));
      outcomes.set(attempt, { ...known, passed: verb.display.en === 'passed' ? 'yes' : 'no', percent });
    }
  }
  return statements.flatMap((statement) => {
    const told = tellDecision(statement, words);
    if (!told) return [];
    const { context, result, timestamp, id } = statement;
    const activity = context.contextActivities.parent?.[0].id ?? '';
    const attempt = context.registration ?? '';
    const step = steps.get(attempt) ?? 0;
    steps.set(attempt, step + 1);
    return {
      file,
      course: header.course,
      holder_kind: header.holder.kind,
      holder: header.holder.name,
      signer,
      edition: context.revision,
      activity: decodeURIComponent(activity.replace(/^urn:civic-envoy:activity:[^:]*:/, '')),
      activity_title: words(activity) ?? '',
      attempt,
      attempt_number: numbers.get(attempt) ?? '',
      step: String(result?.extensions?.[ext.step] ?? step),
      time: timestamp,
      kind: told.kind,
      where: told.where,
      decision: told.decision,
      decision_text: told.text,
      reason: reasons.get(id)?.result.response ?? '',
      correct: result?.success === undefined ? '' : result.success ? 'yes' : 'no',
      share: result?.score === undefined ? '' : String(result.score.scaled),
      ending: '',
      ending_title: '',
      ending_quality: '',
      passed: '',
      percent: '',
      ...outcomes.get(attempt),
      statement: id,
    };
  });
}
