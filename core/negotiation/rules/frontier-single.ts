import { type Rule, withWhom } from './rule.ts';

/** One deal is the best for both sides at once: there is nothing to negotiate, only to find. */
export const frontierSingle: Rule = ({ table, space, seats }, found) => {
  // All seats have the same deals, and so the same frontier.
  const [seat] = seats;
  if (!seat) return;
  const points = new Set(seat.analysis.frontier.map((deal) => `${space.us[deal]} ${space.them[deal]}`));
  if (points.size !== 1) return;
  found.warning(
    table.at('issues'),
    'frontier-single',
    `One deal is the best for both sides${withWhom(seat)}: whatever one wants, the other wants too.`,
    'Let the sides differ on an issue: what is worth more to one should be worth less to the other.',
  );
};
