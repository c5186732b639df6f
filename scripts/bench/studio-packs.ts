import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';
import { story } from './story.ts';

/** The texts of a pack by their paths. */
export type PackTexts = ReadonlyMap<string, string>;

const course = join(root, 'content/local-diplomacy');

/** Paths of the pictures of the course, which every pack here shows. */
export const pictures = (): readonly string[] => readdirSync(join(course, 'media')).map((name) => `media/${name}`);

/** The texts of the course the program comes with, in its own language. */
function courseTexts(): PackTexts {
  const names = readdirSync(course, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const texts = names.filter((name) => /\.(?:md|yml)$/.test(name) && !name.startsWith('locales/')).sort();
  return new Map(texts.map((name) => [name, readFileSync(join(course, name), 'utf8')]));
}

/**
 * A pack of `count` activities: those of the course over and over, each round in modules of its own. What they ask of
 * earlier activities they ask of the first round.
 */
export function largePack(count: number): PackTexts {
  const all = courseTexts();
  const inModules = [...all].filter(([path]) => path.startsWith('modules/'));
  const pack = new Map([...all].filter(([path]) => !path.startsWith('modules/')));
  let activities = 0;
  for (let round = 0; activities < count; round++) {
    for (const [path, text] of inModules) {
      const [, number = '', id = '', file = ''] = /^modules\/(\d+)-([^/]+)\/(.+)$/.exec(path) ?? [];
      if (file !== 'module.yml' && activities++ >= count) continue;
      const folder = `${String(round * 20 + Number(number)).padStart(3, '0')}-${id}${round === 0 ? '' : `-${round}`}`;
      pack.set(`modules/${folder}/${file}`, text);
    }
  }
  return pack;
}

/** The course with one module more, of one scenario. */
export const packWith = (scenario: string): PackTexts =>
  new Map([...courseTexts(), ['modules/90-generated/module.yml', 'title: Generated\n'], [generatedPath, scenario]]);
export const generatedPath = 'modules/90-generated/01-generated.md';

/** A generated scenario of `lines` lines. */
export function longScenario(lines: number): { readonly text: string; readonly scenes: number } {
  const countIn = (scenes: number) => story(scenes, scenes).scenario.split('\n').length;
  const perScene = (countIn(200) - countIn(100)) / 100;
  const scenes = Math.ceil(lines / perScene);
  return { text: story(scenes, scenes).scenario, scenes };
}

export function writePack(folder: string, texts: PackTexts): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(course, 'media'), join(folder, 'media'), { recursive: true });
}
