import { digit } from '../space.ts';
import type { Option } from '../table.ts';
import type { Rule } from './rule.ts';

/**
 * An option in no efficient deal, because another of its issue is at least as good for both sides: taking it is a mistake
 * whatever else is agreed. A middle that is merely worse than trading is none: it is what people learn to see through. Nor
 * is an issue on which both want the same, over which people who expect a fixed pie haggle (Thompson and Hastie 1990).
 */
export const optionDominated: Rule = ({ table, space, seats }, found) => {
  const frontier = seats[0]?.analysis.frontier ?? [];
  for (const [index, issue] of table.issues.entries()) {
    if (issue.options.some((option) => issue.options.every((other) => isNoWorse(option, other)))) continue;
    const used = new Set(frontier.map((deal) => digit(space, deal, index)));
    for (const [position, option] of issue.options.entries()) {
      if (used.has(position) || option.outside !== null) continue;
      const better = issue.options.find((other) => other.outside === null && dominates(other, option));
      if (!better) continue;
      found.warning(
        option.at,
        'option-dominated',
        `“${issue.id}.${option.id}” is in no efficient deal: “${better.id}” is no worse for either side, and better for one.`,
        'Give it something that one side likes better, or take it out.',
      );
    }
  }
};

const isNoWorse = (a: Option, b: Option): boolean => a.value.us >= b.value.us && a.value.them >= b.value.them;

const dominates = (a: Option, b: Option): boolean => isNoWorse(a, b) && !isNoWorse(b, a);
