/** A generated story in two languages: ours, and ink, which inkjs plays. Same scenes, choices, conditions and numbers. */
export interface Story {
  readonly scenario: string;
  readonly ink: string;
}

/** A small generator of pseudo-random whole numbers below `limit`: the same seed gives the same story. */
export function numbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

const meters = ['trust', 'alignment', 'integrity'] as const;
const marks = ['opinion', 'minutes'] as const;
const paragraph =
  'The delegation waits in the long room while the interpreter reads the second page again. Nobody has asked for coffee. ' +
  'Your chief of staff has put the draft on the table, open at the article that was not there yesterday, and says nothing.';

/**
 * Writes a story of `size` scenes, three choices each, that never ends: a walk through it is as long as one likes. Its
 * conditions are of every kind both languages have: numbers, arithmetic, and, or, not, and what was done before.
 */
export function story(size: number, seed: number): Story {
  const random = numbers(seed);
  const scenes: string[] = [];
  const knots: string[] = [];
  for (let scene = 0; scene < size; scene++) {
    const items: string[] = [];
    const options: string[] = [];
    for (let choice = 0; choice < 3; choice++) {
      const target = `s${random(size)}`;
      const meter = meters[random(meters.length)] ?? 'trust';
      const by = random(2) === 0 ? 1 + random(9) : -1 - random(9);
      const guard = choice === 0 ? null : condition(random);
      const mark = random(4) === 0 ? marks[random(marks.length)] : undefined;
      const label = `Choice ${choice} of scene ${scene}`;
      const sign = by < 0 ? '-' : '+';
      items.push(
        `- [${label}](#${target}) {#c${choice}} ${guard ? `\`if ${guard.ours}\` ` : ''}\`${meter} ${sign}${Math.abs(by)}\`${mark ? ` \`${mark} = true\`` : ''}\n\n  It is noted.\n`,
      );
      options.push(
        `+ ${guard ? `{${guard.ink}} ` : ''}[${label}]\n  It is noted.\n  ~ ${meter} = MAX(0, MIN(100, ${meter} ${sign} ${Math.abs(by)}))${mark ? `\n  ~ ${mark} = true` : ''}\n  -> ${target}`,
      );
    }
    scenes.push(`## Scene ${scene} {#s${scene}}\n\n${paragraph}\n\n${items.join('')}`);
    knots.push(`=== s${scene} ===\n${paragraph}\n${options.join('\n')}`);
  }
  const head = meters.map((meter) => `  ${meter}: { label: ${meter}, start: 50 }`).join('\n');
  const facts = marks.map((mark) => `${mark}: false`).join(', ');
  const scenario = `---\ntype: scenario\ntitle: Generated\nmeters:\n${head}\nfacts: { ${facts} }\n---\n\n# The story\n\n${scenes.join('\n')}\n# How it ends \`endings\`\n\n## End {#end} \`ending fair\`\n`;
  const variables = [...meters.map((meter) => `VAR ${meter} = 50`), ...marks.map((mark) => `VAR ${mark} = false`)];
  const ink = `${variables.join('\n')}\n-> s0\n${knots.join('\n')}\n`;
  return { scenario, ink };
}

/** A condition in both languages. */
function condition(random: (limit: number) => number): { ours: string; ink: string } {
  const meter = () => meters[random(meters.length)] ?? 'trust';
  const compared = `${meter()} ${['>=', '<', '>', '<=', '==', '!='][random(6)]} ${20 + random(60)}`;
  const mark = marks[random(marks.length)] ?? 'opinion';
  switch (random(6)) {
    case 0:
      return { ours: `${compared} && ${mark}`, ink: `${compared} and ${mark}` };
    case 1:
      return { ours: `${compared} || !${mark}`, ink: `${compared} or not ${mark}` };
    case 2: {
      const sum = `${meter()} + ${meter()} - ${random(40)} > ${60 + random(40)}`;
      return { ours: sum, ink: sum };
    }
    default:
      return { ours: compared, ink: compared };
  }
}
