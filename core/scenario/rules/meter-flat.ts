import { isWhole, pathIn, type Rule } from './rule.ts';

/** A meter that no play ever moves. The path is that of any play to its end. */
export const meterFlat: Rule = (scenario, runs, found) => {
  if (!isWhole(runs)) return;
  for (const meter of scenario.meters) {
    const isMoving = runs.some(({ found: one }) => {
      const range = one.moved.get(meter.name);
      return range !== undefined && range.min !== range.max;
    });
    if (isMoving) continue;
    found.warning(
      meter.at,
      'meter-flat',
      `The meter “${meter.name}” stays at ${meter.start} in every play.`,
      `Let a choice move it, as in \`${meter.name} +5\`, or take it out.`,
      pathIn(runs, (one) => one.best?.witness),
    );
  }
};
