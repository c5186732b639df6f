import { type Judged, kinds } from '../judgement/judgement.ts';
import type { Action as TableAction } from '../negotiation/action.ts';
import type { Statement as Recorded, StatementEvent } from '../progress/statement.ts';
import type { Answer } from '../quiz/quiz.ts';
import type { Action } from '../scenario/scenario.ts';
import { actorOf, type Comment, ext, type Header, type Statement, typeId, type Verb, verbId } from './format.ts';
import { activityId, courseId, partId } from './ids.ts';

/** Whose statements they are, and how a time in milliseconds since 1970 is written: `2027-01-15T08:00:00.000Z`. */
export interface By extends Pick<Header, 'holder' | 'key'> {
  readonly time: (atMs: number) => string;
}

type Kind = Extract<StatementEvent, { verb: 'initialized' }>['kind'];

const types = {
  lesson: 'lesson',
  scenario: 'simulation',
  negotiation: 'simulation',
  quiz: 'assessment',
  worksheet: 'assessment',
  judgement: 'assessment',
} as const;
const interactions = {
  choice: 'choice',
  order: 'sequencing',
  match: 'matching',
  number: 'numeric',
  judgement: 'other',
} as const;

/**
 * A statement of the record as xAPI has it. Null for what a result file does not hold: how a trainee reviews, and what was
 * taken back there, stays with them.
 */
export function toStatement(
  { id, pack, edition, activity, attempt, atMs, event }: Recorded,
  by: By,
  kind: Kind,
): Statement | null {
  const told = tell(event, activityId(pack, activity), kind);
  if (!told) return null;
  const { verb, object, parent, extensions, result } = told;
  return {
    actor: actorOf(by),
    context: {
      contextActivities: {
        grouping: [{ id: courseId(pack) }],
        ...(parent !== undefined && { parent: [{ id: parent }] }),
      },
      ...(extensions && { extensions }),
      platform: 'Civic Envoy',
      ...(attempt !== null && { registration: attempt }),
      revision: edition,
    },
    id,
    object: { ...object, objectType: 'Activity' },
    ...(result && { result }),
    timestamp: by.time(atMs),
    verb: { display: { en: verb }, id: verbId(verb) },
  };
}

/** A reason as a statement about the decision it was given for. `id` is its own. */
export const toComment = (of: Recorded, reason: string, id: string, by: By): Comment => ({
  actor: actorOf(by),
  id,
  object: { id: of.id, objectType: 'StatementRef' },
  result: { response: reason },
  timestamp: by.time(of.atMs),
  verb: { display: { en: 'commented' }, id: verbId('commented') },
});

interface Told {
  readonly verb: Exclude<Verb, 'commented'>;
  readonly object: Omit<Statement['object'], 'objectType'>;
  readonly parent?: string;
  readonly extensions?: Statement['context']['extensions'];
  readonly result?: Statement['result'];
}

function tell(event: StatementEvent, whole: string, kind: Kind): Told | null {
  const object = { definition: { type: typeId(types[kind]) }, id: whole };
  switch (event.verb) {
    case 'initialized':
      return {
        verb: event.verb,
        object,
        extensions: {
          [ext.home]: event.home,
          ...(event.from && { [ext.from]: event.from }),
          ...('seed' in event && { [ext.seed]: event.seed }),
          ...('earlier' in event && event.earlier && { [ext.earlier]: { ...event.earlier } }),
        },
      };
    case 'progressed': {
      const action = 'move' in event ? event.move : event.action;
      const id = 'move' in event ? moveId(whole, event.move) : actionId(whole, event.action);
      return {
        verb: event.verb,
        object: { definition: { type: typeId('interaction') }, id },
        parent: whole,
        // A record is data, and so is this: what was read-only there is not written to here.
        result: { extensions: { [ext.step]: event.step, [ext.action]: action as never } },
      };
    }
    case 'answered': {
      const definition = { interactionType: interactions[event.answer.kind], type: typeId('cmi.interaction') };
      const { correct, share } = event;
      return {
        verb: event.verb,
        object: { definition, id: partId(whole, ['question', event.question]) },
        parent: whole,
        result: { response: responseOf(event.answer), score: { scaled: share }, success: correct },
      };
    }
    case 'completed': {
      const { ending } = event;
      const extensions = ending && { [ext.ending]: { id: ending.id, quality: ending.quality } };
      return { verb: event.verb, object, result: { completion: true, ...(extensions && { extensions }) } };
    }
    case 'passed':
    case 'failed': {
      const score = event.percent === null ? {} : { score: { scaled: event.percent / 100 } };
      return { verb: event.verb, object, result: { success: event.verb === 'passed', ...score } };
    }
    case 'resumed':
      return { verb: event.verb, object };
    case 'reviewed':
    case 'suspended':
    case 'voided':
      return null;
  }
}

const actionId = (whole: string, action: Action): string =>
  action.type === 'ask'
    ? partId(whole, ['channel', action.channel])
    : partId(whole, ['scene', action.scene], ['choice', action.choice]);

function moveId(whole: string, move: TableAction): string {
  if (move.type === 'ask') return partId(whole, ['question', move.question]);
  if (move.type === 'consult') return partId(whole, ['channel', move.channel]);
  return partId(whole, ['move', move.type]);
}

/** An answer as xAPI writes it (1.0.3, appendix C): ids joined by `[,]`, pairs by `[.]`. */
function responseOf(answer: Answer | Judged): string {
  switch (answer.kind) {
    case 'judgement':
      return [...answer.ratings, answer.reading, answer.confidence].join('[,]');
    case 'choice':
      return answer.options.join('[,]');
    case 'order':
      return answer.items.join('[,]');
    case 'match':
      return answer.pairs.map(({ left, right }) => `${left}[.]${right}`).join('[,]');
    case 'number':
      return String(answer.value);
  }
}

/** What `responseOf` wrote of a situation that was judged; null for an answer of any other kind. */
export function judgedIn({ object, result }: Pick<Statement, 'object' | 'result'>): Judged | null {
  if (object.definition.interactionType !== interactions.judgement) return null;
  const parts = (result?.response ?? '').split('[,]');
  const reading = kinds.find((kind) => kind === parts.at(-2));
  if (reading === undefined) return null;
  return { kind: 'judgement', ratings: parts.slice(0, -2).map(Number), reading, confidence: Number(parts.at(-1)) };
}
