import { placeOf, type Rule, withWhom } from './rule.ts';

/** The author means that no deal is good enough for both, and there is one. */
export const zoneNotEmpty: Rule = (examined, found) => {
  for (const seat of examined.seats) {
    const { zone } = seat.analysis;
    if (zone === 0 || seat.counterpart.zone !== 'empty') continue;
    found.error(
      placeOf(examined, seat),
      'zone-not-empty',
      `The zone of agreement is said to be empty, and ${zone.toLocaleString('en')} ${zone === 1 ? 'deal is' : 'deals are'} in it${withWhom(seat)}.`,
      'Raise a reservation value until no deal is left, or take out zone: empty.',
    );
  }
};
