import type { Examined } from '../examine.ts';
import { inUnits } from '../space.ts';
import type { EndingId } from '../table.ts';
import type { Rule } from './rule.ts';

/** A way in which a play can end, and of which nothing is told. */
export const endingMissing: Rule = (examined, found) => {
  const { table } = examined;
  for (const id of endingsOf(examined)) {
    const ending = table.endings.find((one) => one.id === id);
    if (ending && ending.body.length > 0) continue;
    found.error(
      ending?.at ?? table.endings[0]?.at ?? { line: 1, column: 1 },
      'ending-missing',
      `Nothing is told of a play that ends in “${id}”.`,
      `Write a heading {#${id}} in the part \`endings\`, and below it what follows.`,
    );
  }
};

function endingsOf({ table, space, seats }: Examined): readonly EndingId[] {
  const hasZone = seats.some(({ analysis }) => analysis.zone > 0);
  const canEnd =
    hasZone || seats.some(({ counterpart, analysis }) => inUnits(counterpart.reservation) <= analysis.range.them.max);
  const canGo = table.discount !== null || seats.some(({ counterpart }) => counterpart.zone === 'empty');
  const isBelow = space.us.some((units, deal) => space.outside[deal] === 0 && units < inUnits(table.us.reservation));
  const canBreach = table.issues.some((issue) => issue.options.some((option) => option.outside === 'conceded'));
  return [
    ...(hasZone ? (['agreement', 'left'] as const) : []),
    ...(canEnd && isBelow ? (['below'] as const) : []),
    ...(canBreach ? (['breach'] as const) : []),
    ...(canGo ? (['left-rightly'] as const) : []),
    ...(table.days ? (['late'] as const) : []),
    ...(seats.some(({ counterpart }) => counterpart.patience !== null) ? (['broken'] as const) : []),
  ];
}
