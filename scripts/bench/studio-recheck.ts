import { openWorkshop, type Workshop } from '../../core/studio/workshop.ts';
import { largePack, pictures } from './studio-packs.ts';
import { spread } from './window.ts';

/** Milliseconds from one edit to everything that is wrong with the pack, middle and what 95 % stay under. */
export interface RecheckFigure {
  readonly edit: string;
  readonly median: number;
  readonly p95: number;
}

/** Edits of one text, each each time in other words: what is put in, and in place of which words. */
const edits = [
  { edit: 'a lesson', path: 'modules/007-unequal-twins/01-who-steers-the-counterpart.md', at: /\n\n(?=[A-Z])/ },
  { edit: 'a scenario’s words', path: 'modules/002-what-may-i-sign/04-the-governors-pen.md', at: /\n\n(?=[A-Z])/ },
  { edit: 'a scenario’s rule', path: 'modules/002-what-may-i-sign/04-the-governors-pen.md', at: / [+-]\d+(?=`)/ },
  { edit: 'a definition of the glossary', path: 'glossary.md', at: /(?<=\n: )/ },
  { edit: 'a term of the glossary', path: 'glossary.md', at: /(?<=\n)(?=BATNA\n)/ },
] as const;

/** A pack of `activities` checked again after one edit, as the studio's thread does it. */
export function measureRecheck(activities: number, runs: number): readonly RecheckFigure[] {
  const texts = largePack(activities);
  const workshop = openWorkshop();
  workshop.change([...texts], pictures());
  workshop.check();
  return edits.map(({ edit, path, at }) => {
    const text = texts.get(path) ?? '';
    if (!at.test(text)) throw new Error(`There is nothing to edit in ${path}.`);
    const edited = (run: number) =>
      text.replace(at, (found) => (edit === 'a scenario’s rule' ? ` +${run + 1}` : `${found}${wordOf(run)} `));
    const times = Array.from({ length: runs + 2 }, (_, run) => recheck(workshop, path, edited(run)));
    workshop.change([[path, text]]);
    // The first ones run code that was not compiled yet.
    return { edit, ...spread(times.slice(2)) };
  });
}

function recheck(workshop: Workshop, path: string, text: string): number {
  const began = performance.now();
  workshop.change([[path, text]]);
  workshop.parts();
  workshop.check();
  return performance.now() - began;
}

const wordOf = (run: number): string => `Word${'abcdefghijklmnopqrstuvwxyz'[run % 26]}`;
