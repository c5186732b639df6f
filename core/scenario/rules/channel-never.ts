import { plainText } from '../../markdown/text.ts';
import { isNever, pathIn, type Rule } from './rule.ts';

/** A channel that can never be asked. The path leads to the first scene, where it is closed as everywhere. */
export const channelNever: Rule = (scenario, runs, found) => {
  for (const channel of scenario.channels) {
    if (!isNever(runs, (one) => one.channels.has(channel.id))) continue;
    found.error(
      channel.at,
      'channel-never',
      `“${plainText(channel.title)}” can never be asked: ${channel.when?.source ?? 'its condition'} never holds.`,
      'Mend the condition, let a choice make it true, or take the condition out.',
      pathIn(runs, (one) => one.scenes.get(scenario.start)),
    );
  }
};
