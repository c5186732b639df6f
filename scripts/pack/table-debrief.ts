import type { Words } from '../../core/markdown/fill.ts';
import { describeDebrief } from '../../core/negotiation/debrief.ts';
import type { Game, Turn } from '../../core/negotiation/play.ts';
import type { Out } from './command.ts';
import { line, paragraphs } from './plain.ts';

const shared = (share: number | null): string => (share === null ? 'nothing to say' : `${Math.round(share * 100)} %`);

/** Tells what a finished play at a table has to teach, in the figures an author looks for. */
export function tellTable(game: Game, turns: readonly Turn[], words: Words, out: Out): void {
  const { title, quality, deal, counterpart, chart, left, profile, takeaway } = describeDebrief(game, turns);
  out.say(`\nDEBRIEF: ${line(title, words)} (${quality})`);
  if (deal) out.say(`The deal: ${deal.us} for us, ${deal.them} for them.`);
  out.say(`Without one: ${chart.reservation.us} for us, ${chart.reservation.them} for them.`);
  out.say(`Deals within the mandate: ${chart.allowed}; in the zone of agreement: ${chart.zone}.`);
  const { nash } = chart.solutions;
  if (nash) out.say(`Nash: ${nash.us}, ${nash.them}: ${Object.values(nash.terms).join(', ')}.`);
  out.say(`Across the table: ${counterpart.kind}${counterpart.principal ? `, for ${counterpart.principal}` : ''}.`);
  out.say(`Mandate: ${profile.mandate.isKept ? 'kept' : 'broken'}.`);
  if (profile.gain) out.say(`Own gain: ${profile.gain.points} (${shared(profile.gain.share)} of the most).`);
  if (deal) out.say(`Efficiency: ${shared(profile.efficiency)}. Fairness: ${shared(profile.fairness)}.`);
  if (left) out.say(`Left on the table: ${left.worth.us} for us, ${left.worth.them} for them.`);
  for (const one of profile.process)
    if (!one.isInTime) out.say(`${one.channel} should have been consulted before ${one.before}.`);
  if (takeaway.length > 0) out.say(`\n${paragraphs(takeaway, words)}`);
}
