import { closest } from '../nearest.ts';
import { cutFrontMatter } from '../pack/front-matter.ts';
import { definitionOf, type Mention, mentionsIn } from './mentions.ts';
import type { Ill, Remedy } from './remedy.ts';

/** What can be done about findings of a scenario, by their codes. */
export const scenarioRemedies: Readonly<Record<string, (ill: Ill) => readonly Remedy[]>> = {
  link: (ill) => unknownPlace(ill, (one) => one.from >= ill.offset),
  'clock-out': (ill) => unknownPlace(ill, (one) => one.from >= ill.offset),
  before: (ill) =>
    unknownPlace(ill, (one) => one.from >= ill.offset && /before[^`]*$/.test(ill.text.slice(0, one.from))),
  'name-unknown': unknownName,
  condition: unknownName,
  'no-ending': (ill) => [
    { code: 'make-endings', name: 'the-end', changes: [endOf(ill, `${endingsPart}\n\n${endingText('the-end')}`)] },
  ],
  'no-coordination': (ill) =>
    /^# .*`channels`\s*$/m.test(ill.text)
      ? []
      : [{ code: 'make-channel', name: 'ask-desk', changes: [makeChannel(ill)] }],
  'dead-end': leadOn,
  'dead-end-reached': leadOn,
  'ending-quality': (ill) =>
    (['good', 'fair', 'poor'] as const).map((name) => ({
      code: 'say-quality',
      name,
      changes: [atLineEnd(ill, ` \`ending ${name}\``)],
    })),
  'id-twice': otherId,
  'choice-twice': otherChoiceId,
  part: (ill) => {
    const code = /`([^`]*)`/.exec(ill.text.slice(ill.offset))?.[1] ?? '';
    const from = ill.text.indexOf(code, ill.offset);
    return ['channels', 'endings', 'debrief'].map((name) => instead(ill, name, from, from + code.length));
  },
};

/** Writes something in the place of what stands there. */
export const instead = ({ finding }: Ill, name: string, from: number, to: number): Remedy => ({
  code: 'write-instead',
  name,
  changes: [{ path: finding.file, from, to, insert: name }],
});

const endingsPart = '# How it ends `endings`';
const endingText = (id: string): string => `## ${titled(id)} {#${id}} \`ending fair\`\n\nWrite how it ended.\n`;

/** Words for an id: `the-letter` is “The letter”. */
function titled(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words === '' ? id : (words[0] ?? '').toUpperCase() + words.slice(1);
}

function unknownPlace(ill: Ill, isIt: (mention: Mention) => boolean): readonly Remedy[] {
  const mentions = mentionsIn(ill.text);
  const mention = mentions.find(
    (one) => one.kind === 'scene' && one.role === 'reference' && isIt(one) && !definitionOf(mentions, one),
  );
  if (!mention) return [];
  const { name, from, to } = mention;
  const scenes = mentions.filter((one) => one.kind === 'scene' && one.role !== 'reference').map((one) => one.name);
  const close = closest(name, [...new Set(scenes)]).slice(0, 2);
  return [
    ...close.map((one) => instead(ill, one, from, to)),
    { code: 'make-scene', name, changes: [makeScene(ill, name)] },
    { code: 'make-ending', name, changes: [makeEnding(ill, name)] },
  ];
}

/** Where the section ends in which an offset lies: before the next heading of its level or above, or at the end. */
function sectionEnd(text: string, offset: number, level: number): number {
  const heading = new RegExp(`^#{1,${level}} `, 'gm');
  heading.lastIndex = text.indexOf('\n', offset) + 1 || text.length;
  return heading.exec(text)?.index ?? text.length;
}

/** Puts a paragraph between what stands before and behind a place, with one empty line on either side. */
function paragraph({ finding, text }: Ill, at: number, words: string) {
  let from = at;
  while (from > 0 && /\s/.test(text[from - 1] ?? '')) from--;
  const rest = text.slice(at) === '' ? '' : '\n';
  return { path: finding.file, from, to: at, insert: `${from === 0 ? '' : '\n\n'}${words.trimEnd()}\n${rest}` };
}

const endOf = (ill: Ill, words: string) => paragraph(ill, ill.text.length, words);

function makeScene(ill: Ill, id: string) {
  const inBody = ill.offset >= ill.text.length - (cutFrontMatter(ill.text)?.body.length ?? 0);
  const words = `## ${titled(id)} {#${id}}\n\nWrite what happens here.`;
  const part = /^# (?!.*`(?:channels|endings|debrief)`\s*$).*$/m.exec(ill.text);
  if (inBody) return paragraph(ill, sectionEnd(ill.text, ill.offset, 2), words);
  return part ? paragraph(ill, sectionEnd(ill.text, part.index, 1), words) : endOf(ill, `# The story\n\n${words}`);
}

function makeEnding(ill: Ill, id: string) {
  const part = /^# .*`endings`\s*$/m.exec(ill.text);
  if (part) return paragraph(ill, sectionEnd(ill.text, part.index, 1), endingText(id));
  const debrief = /^# .*`debrief`\s*$/m.exec(ill.text);
  return paragraph(ill, debrief?.index ?? ill.text.length, `${endingsPart}\n\n${endingText(id)}`);
}

function makeChannel(ill: Ill) {
  const behind = /^# .*`(?:endings|debrief)`\s*$/m.exec(ill.text);
  const clock = mentionsIn(ill.text).find((one) => one.kind === 'clock' && one.role === 'definition');
  const cost = clock ? `\`${clock.name} -1\` ` : '';
  const words = `# Who you can ask \`channels\`\n\n## The desk that knows {#ask-desk}\n\n${cost}Write what they answer.`;
  return paragraph(ill, behind?.index ?? ill.text.length, words);
}

function leadOn(ill: Ill): readonly Remedy[] {
  const mentions = mentionsIn(ill.text);
  const places = mentions.filter((one) => one.kind === 'scene' && one.role !== 'reference');
  const next = places.find((one) => one.from > ill.lines.offset({ line: ill.finding.line + 1, column: 1 }));
  const to = next ?? places[0];
  if (!to) return [];
  const at = sectionEnd(ill.text, ill.offset, 2);
  return [{ code: 'lead-on', name: to.name, changes: [paragraph(ill, at, `- [Go on](#${to.name})`)] }];
}

function unknownName(ill: Ill): readonly Remedy[] {
  const mentions = mentionsIn(ill.text);
  const end = ill.lines.offset({ line: ill.finding.line + 1, column: 1 });
  const mention = mentions.find(
    (one) => one.kind === 'name' && one.to >= ill.offset && one.from < end && !definitionOf(mentions, one),
  );
  if (!mention) return [];
  const names = mentions.filter((one) => one.role === 'definition' && one.kind !== 'scene' && one.kind !== 'channel');
  const close = closest(mention.name, [...new Set(names.map(({ name }) => name))]).slice(0, 2);
  const isCounted = /^\s*(?:[+\-−]\s*\d|[<>]=?|[=!]=\s*\d)/.test(ill.text.slice(mention.to));
  const fact = declare(ill, 'facts', `${mention.name}: ${isCounted ? 0 : false}`);
  const meter = declare(ill, 'meters', `${mention.name}: { label: ${titled(mention.name)}, start: 50 }`);
  return [
    ...close.map((one) => instead(ill, one, mention.from, mention.to)),
    ...(isCounted && meter ? [{ code: 'declare-meter' as const, name: mention.name, changes: [meter] }] : []),
    ...(fact ? [{ code: 'declare-fact' as const, name: mention.name, changes: [fact] }] : []),
  ];
}

/** Adds a line to a map of the front matter, however it is written; null where there is no front matter. */
function declare({ finding, text }: Ill, key: string, entry: string) {
  const front = cutFrontMatter(text);
  if (!front) return null;
  const start = text.indexOf('\n') + 1;
  const add = (at: number, insert: string) => ({ path: finding.file, from: start + at, to: start + at, insert });
  const found = new RegExp(`^${key}:[ \\t]*(\\{)?`, 'm').exec(front.yaml);
  if (!found) return add(front.yaml.length, `\n${key}:\n  ${entry}`);
  const behind = found.index + found[0].length;
  if (found[1]) return add(behind, ` ${entry}${/^\s*\}/.test(front.yaml.slice(behind)) ? '' : ','}`);
  const indent = /^([ \t]+)\S/.exec(front.yaml.slice(front.yaml.indexOf('\n', behind) + 1))?.[1] ?? '  ';
  const lineEnd = front.yaml.indexOf('\n', behind);
  return lineEnd < 0 ? add(front.yaml.length, `\n${indent}${entry}`) : add(lineEnd, `\n${indent}${entry}`);
}

/** At the end of the line the finding is about. */
function atLineEnd({ finding, lines }: Ill, insert: string) {
  const at = lines.offset({ line: finding.line, column: Number.MAX_SAFE_INTEGER });
  return { path: finding.file, from: at, to: at, insert };
}

const free = (id: string, taken: ReadonlySet<string>): string => {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
};

function otherId(ill: Ill): readonly Remedy[] {
  const mentions = mentionsIn(ill.text);
  const end = ill.lines.offset({ line: ill.finding.line + 1, column: 1 });
  const own = mentions.find((one) => one.role !== 'reference' && one.from >= ill.offset && one.from < end);
  if (!own) return [];
  const name = free(own.name, new Set(mentions.map((one) => one.name)));
  const change =
    own.role === 'heading'
      ? { from: own.to, to: own.to, insert: ` {#${name}}` }
      : { from: own.from, to: own.to, insert: name };
  return [{ code: 'other-id', name, changes: [{ path: ill.finding.file, ...change }] }];
}

function otherChoiceId(ill: Ill): readonly Remedy[] {
  const link = /^\[?(?:[^\]]|\](?!\())*\]\(#([^)\s]+)\)/.exec(ill.text.slice(ill.offset));
  if (!link?.[1]) return [];
  const taken = new Set([...ill.text.matchAll(/\{#([^}\s]+)\}/g)].map((one) => one[1] ?? ''));
  const name = free(link[1], taken);
  const at = ill.offset + link[0].length;
  return [{ code: 'other-id', name, changes: [{ path: ill.finding.file, from: at, to: at, insert: ` {#${name}}` }] }];
}
