import type { ActivityType } from '../../pack/pack.ts';
import { negotiation } from './negotiation.ts';
import { scalar } from './scalar.ts';
import { judgement, lesson, quiz, worksheet } from './short.ts';
import { story } from './story.ts';

const front: Readonly<Record<ActivityType, string>> = {
  lesson: 'minutes: 5\nsummary: One sentence for the table of contents.\n',
  scenario: story.front,
  quiz: 'minutes: 5\npass: 70\n',
  negotiation: negotiation.front,
  worksheet: 'minutes: 30\nsummary: One sentence for the table of contents.\n',
  judgement: 'minutes: 10\nsummary: One sentence for the table of contents.\n',
};

const bodies: Readonly<Record<ActivityType, string>> = {
  lesson,
  scenario: story.body,
  quiz,
  negotiation: negotiation.body,
  worksheet,
  judgement,
};

/**
 * The whole file of a new activity, to be written over. It checks without errors in any pack: it cites nothing, and uses
 * no word of a glossary, a home country or a list of competencies.
 */
export const newActivity = (type: ActivityType, title: string): string =>
  `---\ntype: ${type}\ntitle: ${scalar(title)}\n${front[type]}---\n\n${bodies[type]}`;

/** The smallest scenario that can be played: one scene, two choices, two endings. */
export const emptyScenario = (title: string): string => newActivity('scenario', title);

/** What a new module says of itself. */
export const newModule = (title: string): string => `title: ${scalar(title)}\nsummary: ""\nobjectives: []\n`;
