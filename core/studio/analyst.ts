import type { Diagnostic } from '../diagnostic.ts';
import { plainText } from '../markdown/text.ts';
import type { ActivityType, GlossaryEntry, Source } from '../pack/pack.ts';
import type { Action } from '../scenario/action.ts';
import { everyBefore, withEarlier } from '../scenario/earlier.ts';
import { prepare } from '../scenario/play.ts';
import { type Exported, exportStory } from '../twine/export.ts';
import { isTwineHtml, parseTwineHtml } from '../twine/html.ts';
import { type Imported, importStory } from '../twine/import.ts';
import { parseTwee } from '../twine/twee.ts';
import type { Completions } from './completion.ts';
import { waysOf } from './exploration.ts';
import { mapOf, type ScenarioMap } from './map.ts';
import { definitionOf, type Mention, mentionAt, mentionsIn } from './mentions.ts';
import type { Preview } from './preview.ts';
import type { Remedy } from './remedy.ts';
import { type Renamed, rename } from './rename.ts';
import { isTranslatable, leftOverOf, type Pair, pairsOf, type Segment } from './translation.ts';
import type { Outcome } from './tree/outcome.ts';
import type { Reference } from './tree/references.ts';
import * as tree from './tree.ts';
import type { Target } from './trial/targets.ts';
import { targetsOf } from './trial/targets.ts';
import { describeTrial, type TrialView } from './trial/view.ts';
import { carryOver, type TrialStart, trialOf } from './trial.ts';
import type { Setting, Workshop } from './workshop.ts';

/** What the tree can be asked to do. */
export type TreeWish =
  | { readonly do: 'add-module'; readonly title: string; readonly after: string | null }
  | {
      readonly do: 'add-activity';
      readonly module: string;
      readonly type: ActivityType;
      readonly title: string;
      readonly after: string | null;
    }
  | { readonly do: 'rename-module' | 'rename-activity' | 'retitle'; readonly path: string; readonly name: string }
  | { readonly do: 'move-module'; readonly path: string; readonly after: string | null }
  | { readonly do: 'move-activity'; readonly path: string; readonly module: string; readonly after: string | null }
  | { readonly do: 'remove-module' | 'remove-activity'; readonly path: string };

/** A scenario as its map shows it. Shares are of plays at random that come there, by scene; null where it is not explored. */
export interface MapAnswer {
  readonly map: ScenarioMap;
  readonly shares: Readonly<Record<string, number>> | null;
}

export interface TrialAnswer {
  /** Null where it cannot be played. */
  readonly view: TrialView | null;
  readonly absent: 'errors' | 'empty';
  readonly start: TrialStart;
  readonly kept: readonly Action[];
  /** How many of the actions no longer replay. */
  readonly lost: number;
  readonly scenes: readonly { readonly id: string; readonly title: string }[];
  readonly targets: readonly Target[];
}

/** A file of the original beside its translation, and what only the translation has. */
export interface TranslationAnswer {
  readonly pairs: readonly Pair[];
  readonly leftOver: readonly Segment[];
}

/** What is named at a place, and where that is defined; null where nothing is. */
export interface MentionAnswer {
  readonly mention: Mention;
  readonly definition: Mention | null;
}

/** Every question the studio's screens have of the pack that is being written, with its answer. */
export interface Questions {
  preview: [{ readonly path: string; readonly line: number; readonly setting: Setting }, Preview];
  glossary: [
    { readonly language: string | null },
    { readonly entries: readonly GlossaryEntry[]; readonly sources: readonly Source[] },
  ];
  complete: [{ readonly path: string; readonly offset: number }, Completions | null];
  remedies: [{ readonly finding: Diagnostic }, readonly Remedy[]];
  /** The same remedy for the texts as they are now; null where what it was for is no more. */
  remedy: [{ readonly finding: Diagnostic; readonly remedy: Pick<Remedy, 'code' | 'name'> }, Remedy | null];
  mention: [{ readonly path: string; readonly offset: number }, MentionAnswer | null];
  rename: [{ readonly path: string; readonly offset: number; readonly name: string }, Renamed];
  tree: [TreeWish, Outcome];
  references: [{ readonly id: string }, readonly Reference[]];
  /** Null where the file is no Twine story. */
  story: [{ readonly source: string }, StoryAnswer | null];
  /** A scenario as Twee 3; null where it cannot be read. */
  twee: [{ readonly path: string; readonly ifid: string }, Exported | null];
  /** Null for a file that is not translated. `path` is the original’s. */
  translation: [{ readonly path: string; readonly language: string }, TranslationAnswer | null];
  map: [{ readonly path: string; readonly home: string }, MapAnswer | null];
  trial: [
    {
      readonly path: string;
      readonly setting: Setting;
      readonly start: TrialStart;
      readonly actions: readonly Action[];
      readonly findings: readonly Diagnostic[];
    },
    TrialAnswer,
  ];
}
export type Question = keyof Questions;

/** A Twine story made into a scenario: its text, and what could not be carried over. */
export interface StoryAnswer extends Imported {
  readonly title: string;
  readonly passages: number;
}

type Answers = { readonly [Q in Question]: (asked: Questions[Q][0]) => Questions[Q][1] };

/** Answers the questions of the studio's screens from a workshop. */
export function analystOf(workshop: Workshop): Answers {
  const runFor = (path: string, home: string) => {
    const runs = workshop.exploration(path)?.runs;
    const name = workshop.parts().homes.find(({ code }) => code === home)?.name;
    return runs?.find(({ countries }) => name !== undefined && countries.includes(name)) ?? runs?.[0] ?? null;
  };
  return {
    preview: ({ path, line, setting }) => workshop.preview(path, line, setting),
    glossary: ({ language }) => workshop.glossary(language),
    complete: ({ path, offset }) => workshop.complete(path, offset),
    remedies: ({ finding }) => workshop.remedies(finding),
    remedy({ finding, remedy }) {
      const same = workshop
        .check()
        .filter((one) => one.file === finding.file && one.code === finding.code && one.message === finding.message)
        .sort((a, b) => Math.abs(a.line - finding.line) - Math.abs(b.line - finding.line))[0];
      const offered = same ? workshop.remedies(same) : [];
      return offered.find(({ code, name }) => code === remedy.code && name === remedy.name) ?? null;
    },
    mention({ path, offset }) {
      const mentions = mentionsIn(workshop.files.text(path) ?? '');
      const mention = mentionAt(mentions, offset);
      return mention && { mention, definition: definitionOf(mentions, mention) };
    },
    rename({ path, offset, name }) {
      const mention = mentionAt(mentionsIn(workshop.files.text(path) ?? ''), offset);
      return mention ? rename(workshop.files, path, mention, name) : { ok: false, why: 'not-defined' };
    },
    tree: (wish) => carryOut(workshop, wish),
    references: ({ id }) => tree.referencesTo(workshop.files, id),
    story({ source }) {
      const story = isTwineHtml(source) ? parseTwineHtml(source) : parseTwee(source);
      if (story.passages.length === 0) return null;
      return { title: story.title, passages: story.passages.length, ...importStory(story) };
    },
    twee({ path, ifid }) {
      const scenario = workshop.scenario(path);
      return scenario && exportStory(scenario, ifid);
    },
    translation: ({ path, language }) =>
      isTranslatable(path)
        ? { pairs: pairsOf(workshop.files, path, language), leftOver: leftOverOf(workshop.files, path, language) }
        : null,
    map({ path, home }) {
      const scenario = workshop.scenario(path);
      if (!scenario) return null;
      const words = workshop.words({ home, language: null });
      return { map: mapOf(scenario, words), shares: runFor(path, home)?.visits ?? null };
    },
    trial({ path, setting, start, actions, findings }) {
      const scenario = workshop.scenario(path);
      const none = { view: null, start, kept: [], lost: 0, scenes: [], targets: [] };
      if (!scenario || scenario.scenes.length === 0) return { ...none, absent: scenario ? 'empty' : 'errors' };
      if (!workshop.isPlayable(path)) return { ...none, absent: 'errors' };
      const words = { ...workshop.words(setting), 'learner.name': '' };
      const home = workshop.parts().homes.find(({ code }) => code === setting.home)?.home ?? {};
      // Nothing is known of earlier activities here: all of their facts are as after none.
      const game = prepare(withEarlier(scenario, everyBefore(scenario)[0] ?? {}), home);
      const over = carryOver(start, actions, game);
      const run = runFor(path, setting.home);
      return {
        view: describeTrial(game, trialOf(game, over.start, over.actions), words),
        absent: 'errors',
        start: over.start,
        kept: over.actions,
        lost: over.lost,
        scenes: scenario.scenes.map(({ id, title }) => ({ id, title: plainText(title) })),
        targets: run ? targetsOf(scenario, waysOf(run), findings) : [],
      };
    },
  };
}

function carryOut({ files }: Workshop, wish: TreeWish): Outcome {
  switch (wish.do) {
    case 'add-module':
      return tree.addModule(files, wish);
    case 'add-activity':
      return tree.addActivity(files, wish);
    case 'rename-module':
      return tree.renameModule(files, wish.path, wish.name);
    case 'rename-activity':
      return tree.renameActivity(files, wish.path, wish.name);
    case 'retitle':
      return tree.retitle(files, wish.path, wish.name);
    case 'move-module':
      return tree.moveModule(files, wish.path, wish);
    case 'move-activity':
      return tree.moveActivity(files, wish.path, wish);
    case 'remove-module':
      return tree.removeModule(files, wish.path);
    case 'remove-activity':
      return tree.removeActivity(files, wish.path);
  }
}
