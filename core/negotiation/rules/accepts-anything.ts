import { inPoints } from '../space.ts';
import { placeOf, type Rule, withWhom } from './rule.ts';

/** Every deal is worth more to the counterpart than none, so in the last round it accepts whatever is offered. */
export const acceptsAnything: Rule = (examined, found) => {
  for (const seat of examined.seats) {
    const { allowed, range } = seat.analysis;
    if (allowed === 0 || seat.counterpart.reservation > inPoints(range.them.min)) continue;
    found.warning(
      placeOf(examined, seat),
      'accepts-anything',
      `The worst deal is worth ${inPoints(range.them.min)} to them and no deal ${seat.counterpart.reservation}, so in the end they accept anything${withWhom(seat)}.`,
      'Raise their reservation value: what they would do without this deal.',
    );
  }
};
