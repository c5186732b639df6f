import { inPoints, inUnits } from '../space.ts';
import { placeOf, type Rule, withWhom } from './rule.ts';

/** No deal is good enough for both, though the author does not say that this is meant. */
export const zoneEmpty: Rule = (examined, found) => {
  const { table, space } = examined;
  for (const seat of examined.seats) {
    const { zone, frontier } = seat.analysis;
    if (zone > 0 || seat.counterpart.zone === 'empty') continue;
    const last = frontier.findLast((deal) => (space.us[deal] ?? 0) >= inUnits(table.us.reservation));
    found.error(
      placeOf(examined, seat),
      'zone-empty',
      `No deal within the mandate is worth ${table.us.reservation} to us and ${seat.counterpart.reservation} to them${withWhom(seat)}, so there is none to reach.`,
      last !== undefined
        ? `The most they can get while we keep ours is ${inPoints(space.them[last] ?? 0)}: lower a reservation value, add an option, or write zone: empty where walking away is meant to be right.`
        : 'Not even one deal is worth enough to us: lower our reservation value, or write zone: empty.',
    );
  }
};
