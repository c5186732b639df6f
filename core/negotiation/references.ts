import type { Findings, Position } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { nearestTerm, unknownTerm } from './sums.ts';
import type { Table, Term } from './table.ts';

/** Checks what one place of a table says about another: names that exist, ids that are given once. */
export function checkReferences(table: Table, found: Findings): void {
  const { issues, questions, channels } = table;
  const entries = [...questions, ...channels];
  const seen = new Set<string>();
  for (const { id, at } of entries) {
    if (seen.has(id))
      found.error(
        at,
        'id-twice',
        `Two questions or channels have the id “${id}”.`,
        'Give one of them another {#id} behind its heading.',
      );
    seen.add(id);
  }
  const named = (at: Position, name: string, known: readonly string[], what: string, code: string): void => {
    if (known.includes(name)) return;
    found.error(
      at,
      code,
      `There is no ${what.replace(/^an? /, '')} “${name}” in this table.`,
      nearest(name, known, what),
    );
  };
  const term = (at: Position, { issue, option }: Term): void => {
    const known = issues.find((one) => one.id === issue);
    if (known?.options.some((one) => one.id === option)) return;
    found.error(at, 'option-unknown', unknownTerm(issue, option, known), nearestTerm(issues, { issue, option }));
  };
  const issueIds = issues.map((issue) => issue.id);
  const ids = entries.map((one) => one.id);
  for (const entry of entries) {
    for (const id of entry.reveals) named(entry.at, id, [...issueIds, 'principal'], 'an issue', 'issue-unknown');
    for (const id of entry.after) named(entry.at, id, ids, 'a question or channel', 'entry-unknown');
    for (const one of entry.off) term(entry.at, one);
    if (table.days === null && entry.days > 0)
      found.error(
        entry.at,
        'days-uncounted',
        `“${entry.id}” takes ${entry.days} days, but this table counts none.`,
        'Add days: { start: 20 } to the front matter, or take the rule out.',
      );
  }
  for (const channel of channels) {
    const asked = questions.map((question) => question.id);
    for (const id of channel.verifies) named(channel.at, id, asked, 'a question', 'entry-unknown');
    for (const one of channel.grants) term(channel.at, one);
    for (const name of channel.before) {
      const [issue = '', option] = name.split('.');
      if (option !== undefined) term(channel.at, { issue, option });
      else named(channel.at, name, [...issueIds, 'agreement'], 'an issue', 'issue-unknown');
    }
  }
  for (const issue of issues) for (const option of issue.options) checkConsent(table, issue.id, option, found);
  checkOrder(table, found);
}

function checkConsent(
  { channels }: Table,
  issue: string,
  option: Table['issues'][number]['options'][number],
  found: Findings,
): void {
  if (option.needs === null) return;
  const channel = channels.find((one) => one.id === option.needs);
  if (!channel) {
    found.error(
      option.at,
      'entry-unknown',
      `The option “${option.id}” needs “${option.needs}”, which is no channel.`,
      nearest(
        option.needs,
        channels.map((one) => one.id),
        'a channel',
      ),
    );
  } else if (!channel.grants.some((term) => term.issue === issue && term.option === option.id)) {
    found.error(
      option.at,
      'consent-never',
      `The option “${option.id}” needs “${channel.id}”, which never grants it.`,
      `Write \`grants ${issue}.${option.id}\` at that channel, or mark the option as outside: never.`,
    );
  }
}

/** Whether something waits, by way of others, for itself. */
function checkOrder({ questions, channels }: Table, found: Findings): void {
  const entries = [...questions, ...channels];
  const reached = new Set<string>();
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { id, after } of entries) if (after.every((one) => reached.has(one))) reached.add(id);
  }
  const ids = new Set(entries.map((one) => one.id));
  for (const { id, at, after } of entries) {
    if (reached.has(id) || !after.every((one) => ids.has(one))) continue;
    found.error(
      at,
      'after-circle',
      `“${id}” can never be asked: what it comes after waits for it in turn.`,
      'Take one `after` out of the circle.',
    );
  }
}
