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
const paragraph =
  'The delegation waits in the long room while the interpreter reads the second page again. Nobody has asked for coffee. ' +
  'Your chief of staff has put the draft on the table, open at the article that was not there yesterday, and says nothing.';

/** Writes a story of `size` scenes, three choices each, that never ends: a walk through it is as long as one likes. */
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
      const guard = choice === 0 ? null : `${meters[random(meters.length)]} >= ${20 + random(60)}`;
      const label = `Choice ${choice} of scene ${scene}`;
      const sign = by < 0 ? '-' : '+';
      items.push(
        `- [${label}](#${target}) {#c${choice}} ${guard ? `\`if ${guard}\` ` : ''}\`${meter} ${sign}${Math.abs(by)}\`\n\n  It is noted.\n`,
      );
      options.push(
        `+ ${guard ? `{${guard}} ` : ''}[${label}]\n  It is noted.\n  ~ ${meter} = MAX(0, MIN(100, ${meter} ${sign} ${Math.abs(by)}))\n  -> ${target}`,
      );
    }
    scenes.push(`## Scene ${scene} {#s${scene}}\n\n${paragraph}\n\n${items.join('')}`);
    knots.push(`=== s${scene} ===\n${paragraph}\n${options.join('\n')}`);
  }
  const head = meters.map((meter) => `  ${meter}: { label: ${meter}, start: 50 }`).join('\n');
  const scenario = `---\ntype: scenario\ntitle: Generated\nmeters:\n${head}\n---\n\n# The story\n\n${scenes.join('\n')}\n# How it ends \`endings\`\n\n## End {#end} \`ending fair\`\n`;
  const ink = `${meters.map((meter) => `VAR ${meter} = 50`).join('\n')}\n-> s0\n${knots.join('\n')}\n`;
  return { scenario, ink };
}
