import type { Examined } from '../examine.ts';
import type { Case } from '../table.ts';
import type { Rule } from './rule.ts';

/** A case that a play can come to, and in which the counterpart would have nothing to say. */
export const wordsMissing: Rule = (examined, found) => {
  const { table } = examined;
  for (const id of casesOf(examined)) {
    const said = table.words.find((one) => one.id === id);
    if (said && said.ways.length > 0) continue;
    found.error(
      said?.at ?? table.words[0]?.at ?? { line: 1, column: 1 },
      'words-missing',
      `The counterpart has nothing to say in the case “${id}”.`,
      `Write a heading {#${id}} in the part \`words\`, and below it what is said.`,
    );
  }
  for (const issue of table.issues) {
    const hint = table.hints.find((one) => one.id === issue.id);
    if ((hint && hint.ways.length > 0) || issue.weight.them === 0) continue;
    found.warning(
      hint?.at ?? issue.at,
      'hint-missing',
      `The counterpart never hints at “${issue.id}”, which weighs ${issue.weight.them} for them.`,
      `Write a heading {#${issue.id}} marked \`hint\` in the part \`words\`, and below it what an offer lacks for them.`,
    );
  }
};

function casesOf({ seats }: Examined): readonly Case[] {
  const always: readonly Case[] = [
    'opening',
    'insult',
    'far',
    'near',
    'close',
    'accepts',
    'trade-agreed',
    'trade-refused',
    'last-round',
  ];
  const isAnyone = (kind: string) => seats.some(({ counterpart }) => counterpart.kind === kind);
  return [
    ...always,
    ...(isAnyone('deadline-bluffer') ? (['bluff', 'stays'] as const) : []),
    ...(isAnyone('hidden-principal') ? (['refers'] as const) : []),
  ];
}
