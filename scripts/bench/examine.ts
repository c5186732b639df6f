import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, findings, hasErrors } from '../../core/diagnostic.ts';
import { formatMarkdown } from '../../core/markdown/format.ts';
import { parseMarkdown } from '../../core/markdown/parse.ts';
import { withoutPlaces } from '../../core/markdown/places.ts';
import { parseActivity } from '../../core/pack/activity.ts';
import { checkPack } from '../../core/pack/check.ts';
import { cutFrontMatter } from '../../core/pack/front-matter.ts';
import { act, channelStatus, open, openChoices, prepare, replay, type Turn } from '../../core/scenario/play.ts';
import type { Action, Scenario } from '../../core/scenario/scenario.ts';

const path = 'modules/01-a/01-b.md';
const pack: Record<string, string> = {
  'pack.yml': 'id: small\ntitle: Small\nversion: 1.0.0\nlanguages: [en]\n',
  'modules/01-a/module.yml': 'title: A\n',
};

/** What a text broke of what is promised of every text; empty where nothing. Throws where something of ours throws. */
export function examine(text: string, random: (limit: number) => number): { broken: string[]; ms: number } {
  const began = performance.now();
  const files: Record<string, string> = { ...pack, [path]: text };
  const found = checkPack(
    { paths: Object.keys(files).sort(), text: (one) => files[one] ?? null },
    { budget: { states: 2_000 } },
  );
  const ms = performance.now() - began;
  const lines = text.split(/\r\n|\n|\r/);
  const astray = found.filter((finding) => !liesIn(finding, lines));
  const activity = parseActivity(path, text);
  const isPlayable = activity.type === 'scenario' && !hasErrors(activity.findings);
  return {
    ms,
    broken: [
      ...astray.map(({ code, line, column }) => `${code} stands at ${line}:${column}, outside the file`),
      ...(isPlayable ? playedBroken(activity.scenario, found, random) : []),
      ...(changesWhenFormatted(text) ? ['formatting changes it'] : []),
    ],
  };
}

function liesIn({ file, line, column }: Diagnostic, lines: readonly string[]): boolean {
  if (file !== path) return line >= 1 && column >= 1;
  return line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1;
}

/** Plays at random, and by every path the checker gives. */
function playedBroken(
  scenario: Scenario,
  found: readonly Diagnostic[],
  random: (limit: number) => number,
): readonly string[] {
  const game = prepare(scenario, {});
  const done: Action[] = [];
  const stepped: Turn[] = [open(game)];
  for (let turn = 0; turn < 12; turn++) {
    const { state } = stepped.at(-1) as Turn;
    const actions: Action[] = [
      ...openChoices(game, state).map(({ id }): Action => ({ type: 'choose', scene: state.scene, choice: id })),
      ...scenario.channels
        .filter((channel) => channelStatus(game, state, channel) === 'open')
        .map(({ id }): Action => ({ type: 'ask', channel: id })),
    ];
    const action = actions[random(actions.length)];
    const acted = action && act(game, state, action);
    if (!acted) break;
    if (!acted.ok) return [`${JSON.stringify(action)} was open and is refused`];
    done.push(action);
    stepped.push(acted.turn);
  }
  const again = replay(game, done);
  return [
    ...(isDeepStrictEqual(again, { turns: stepped, refused: null }) ? [] : ['replaying differs from playing']),
    ...found
      .filter(({ witness }) => witness && replay(game, witness).refused !== null)
      .map(({ code }) => `the path of ${code} does not replay`),
  ];
}

/** Whether a text that reads without a finding is another once it is written anew. */
function changesWhenFormatted(text: string): boolean {
  const body = cutFrontMatter(text)?.body ?? text;
  const found = findings(path);
  const read = (one: string) => parseMarkdown(one, { file: path, findings: found, repeatIds: true });
  const tree = read(body);
  return (
    found.list.length === 0 && !isDeepStrictEqual(withoutPlaces(read(formatMarkdown(tree, path))), withoutPlaces(tree))
  );
}
