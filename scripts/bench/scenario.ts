import { numbers } from './story.ts';

const meters = ['trust', 'alignment', 'integrity'] as const;
const stages = ['offer', 'text', 'talks', 'council', 'press', 'visit', 'draft', 'signing'] as const;
const facts = ['legal_opinion', 'minutes_kept', 'ministry_told', 'press_knows', 'partner_warned'] as const;

/**
 * Writes a scenario of the size and shape of the course's: twenty-four scenes in eight stages, five channels that cost days,
 * three meters, a clock, facts that open choices, and six endings.
 */
export function courseScenario(seed: number): string {
  const random = numbers(seed);
  const step = () => (random(2) === 0 ? `+${2 + random(14)}` : `-${2 + random(14)}`);
  const meter = () => meters[random(meters.length)] ?? 'trust';
  const fact = () => facts[random(facts.length)] ?? 'legal_opinion';
  const scenes = stages.flatMap((stage, level) =>
    [0, 1, 2].map((number) => {
      const choices = [0, 1, 2].map((choice) => {
        const isLast = level === stages.length - 1;
        const target = isLast ? `ending-${(number + choice) % 5}` : `${stages[level + 1]}-${(number + choice) % 3}`;
        const guard = choice < 2 ? '' : `\`if ${fact()} || ${meter()} >= ${50 + 5 * random(3)}\` `;
        const effects = `\`${meter()} ${step()}\` \`${meter()} ${step()}\`${choice > 0 ? ' `days -1`' : ''}`;
        return `- [Do ${choice} of ${stage} ${number}](#${target}) ${guard}${effects}\n\n  It is noted.\n\n  > A note of the author.\n`;
      });
      return `## ${stage} ${number} {#${stage}-${number}}\n\nThe delegation waits.\n\n\`if ${fact()}\` There is something you know.\n\n${choices.join('')}`;
    }),
  );
  const channels = facts.map(
    (name, index) =>
      `## Office ${index} {#office-${index}}\n\n\`days -${1 + index}\` \`${name} = true\` \`${meters[index % 3]} +5\` \`before signing-${index % 3}\`\n\nThe reply is short.\n`,
  );
  const endings = [0, 1, 2, 3, 4].map(
    (number) =>
      `## Ending ${number} {#ending-${number}} \`ending ${['good', 'fair', 'poor'][number % 3]}\`\n\nThe end.\n`,
  );
  return `---
type: scenario
title: A scenario like the course’s
role: Deputy mayor
minutes: 25
clock: { name: days, label: Days, start: 28, out: too-late }
meters:
${meters.map((name) => `  ${name}: { label: ${name}, start: 50 }`).join('\n')}
facts: { ${facts.map((name) => `${name}: false`).join(', ')} }
pass: alignment >= 50 && integrity >= 45
---

# The story

${scenes.join('\n')}
# Who you can ask \`channels\`

${channels.join('\n')}
# How it ends \`endings\`

${endings.join('\n')}
## Too late {#too-late} \`ending poor\`

The end.
`;
}
