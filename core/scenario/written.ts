import type { Condition, Effect } from './scenario.ts';

/** An effect as its author writes it: `trust +5`, `clause = "none"`. */
export function writtenEffect(effect: Effect): string {
  if (effect.type === 'set')
    return `${effect.name} = ${typeof effect.to === 'string' ? quoted(effect.to) : String(effect.to)}`;
  return `${effect.name} ${effect.by < 0 ? '-' : '+'}${Math.abs(effect.by)}`;
}

const quoted = (text: string): string => (text.includes('"') ? `'${text}'` : `"${text}"`);

/** The rules of a choice or a channel, in one order: the condition, `once`, effects, `before`. */
export function writtenRules(ruled: {
  readonly when: Condition | null;
  readonly once?: boolean;
  readonly effects: readonly Effect[];
  readonly before?: readonly string[];
}): readonly string[] {
  return [
    ...(ruled.when ? [`if ${ruled.when.source}`] : []),
    ...(ruled.once ? ['once'] : []),
    ...ruled.effects.map(writtenEffect),
    ...(ruled.before && ruled.before.length > 0 ? [`before ${ruled.before.join(', ')}`] : []),
  ];
}
