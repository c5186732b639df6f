import type { Examined } from '../../core/negotiation/examine.ts';
import { inPoints, termsOf } from '../../core/negotiation/space.ts';

/** What going through the deals of a table showed, in lines: how many there are, and the solutions with each counterpart. */
export function reportTable(path: string, { table, space, seats }: Examined): string {
  const lines = [`${path}: ${space.count.toLocaleString('en')} deals`];
  for (const { variant, counterpart, analysis } of seats) {
    const { allowed, zone, frontier, inZone } = analysis;
    lines.push(
      `    ${variant ?? 'the counterpart'} (${counterpart.kind}): ${allowed.toLocaleString('en')} within the mandate, ${zone.toLocaleString('en')} in the zone of agreement (${table.us.reservation}, ${counterpart.reservation}); ${frontier.length} efficient, ${inZone.length} of them in the zone`,
    );
    const solutions = [
      ['Nash', analysis.nash],
      ['Kalai-Smorodinsky', analysis.kalaiSmorodinsky],
      ['egalitarian', analysis.egalitarian],
      ['best sum', analysis.utilitarian],
    ] as const;
    for (const [name, deal] of solutions) {
      if (deal === null) continue;
      const terms = Object.values(termsOf(space, deal)).join(', ');
      lines.push(`    ${name}: ${inPoints(space.us[deal] ?? 0)}, ${inPoints(space.them[deal] ?? 0)}: ${terms}`);
    }
  }
  return lines.join('\n');
}
