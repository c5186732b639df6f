import { type Keyed, ownLength, recognise, type Templates } from './template.ts';

/** What is said of what could not be carried over from a Twine story, or to one: see `core/twine`. */
export const twineTemplates: Templates = {
  'twine.code': 'script or style',
  'twine.quality': 'how good this ending is: it was taken for a fair one',
  'twine.assignment': 'an assignment: {{source}}',
  'twine.kinds': '{{name}} holds values of two kinds',
  'twine.link': 'a link to “{{passage}}”, which is no passage',
  'twine.dependent': 'an assignment that depends on a condition: {{source}}',
  'twine.test': 'a condition: {{source}}',
  'twine.unclosed': '<<if>> that is never closed',
  'twine.macro': '<<{{name}}>>',
  'twine.call': '({{name}}:)',
  'twine.clock': 'The clock moves the story to “{{scene}}” by itself; in Twine nothing does.',
  'twine.pass': 'What passes: {{source}}.',
  'twine.guard': 'Line {{line}}: the condition {{source}}.',
  'twine.after': 'Line {{line}}: what is said after “{{choice}}”.',
  'twine.asking': 'The condition of asking “{{channel}}”.',
};

const keys = Object.keys(twineTemplates).sort(
  (a, b) => ownLength(twineTemplates[b] ?? '') - ownLength(twineTemplates[a] ?? ''),
);

/** Takes apart what is said of something that could not be carried over; null where it is not known. */
export const partsOfLost = (what: string): Keyed | null =>
  recognise(what, keys, { templates: twineTemplates, groups: {} });
