import type { Position } from '../diagnostic.ts';
import type { Channel, Question, Table, Term } from './table.ts';

/** What a translation of a table may not change: each part by a name an author knows it by, with what it says. */
export function* tableShape(table: Table): Generator<[string, { says: string; at: Position }]> {
  const { at, rounds, days, discount, opens, seed, us, them, variants, issues, pairs } = table;
  const seats = [['them', them] as const, ...variants.map((one) => [one.id, one] as const)];
  yield ['the frame', { says: JSON.stringify([rounds, days?.start, days?.round, discount, opens, seed]), at: at() }];
  yield ['us', { says: String(us.reservation), at: at('us') }];
  for (const [name, { kind, zone, reservation, beta, opening, mirror, patience, deadline }] of seats) {
    const says = [kind, zone, reservation, beta, opening, mirror, patience ?? 'any', deadline ?? 'none'].join(', ');
    yield [`the counterpart “${name}”`, { says, at: at('variants', name) }];
  }
  for (const issue of issues) {
    const says = `${issue.weight.us} and ${issue.weight.them}${issue.ordered ? ', ordered' : ''}`;
    yield [`the issue “${issue.id}”`, { says, at: issue.at }];
    for (const { id, at: place, value, outside, needs } of issue.options)
      yield [
        `the option “${issue.id}.${id}”`,
        { says: [value.us, value.them, outside ?? 'within', needs ?? 'alone'].join(', '), at: place },
      ];
  }
  for (const [index, { terms, value, at: place }] of pairs.entries())
    yield [
      `pair ${index + 1}`,
      { says: `${terms.map(written).join(' with ')}: ${value.us}, ${value.them}`, at: place },
    ];
  for (const one of table.questions) yield [`the question “${one.id}”`, { says: rules(one), at: one.at }];
  for (const one of table.channels)
    yield [
      `the channel “${one.id}”`,
      { says: [rules(one), ...one.grants.map(written), ...one.verifies, ...one.before].join(', '), at: one.at },
    ];
  for (const one of table.words) yield [`the case “${one.id}”`, { says: `${one.ways.length} ways`, at: one.at }];
  for (const one of table.hints) yield [`the hint “${one.id}”`, { says: `${one.ways.length} ways`, at: one.at }];
  for (const one of table.endings) yield [`the ending “${one.id}”`, { says: 'an ending', at: one.at }];
}

const written = ({ issue, option }: Term): string => `${issue}.${option}`;

const rules = ({ days, stance, reveals, off, after }: Question | Channel): string =>
  [days, stance, ...reveals, ...off.map(written), ...after].join(', ');
