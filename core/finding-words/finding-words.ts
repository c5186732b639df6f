import type { Diagnostic } from '../diagnostic.ts';
import { negotiationWords } from './negotiation.ts';
import { exerciseWords, packWords, textWords } from './pack.ts';
import { groups, phraseWords, sharedWords } from './phrases.ts';
import { exploredWords, scenarioWords } from './scenario.ts';
import { type Keyed, ownLength, recognise, type Templates, written } from './template.ts';
import { partsOfLost, twineTemplates } from './twine.ts';

/**
 * Every English sentence a finding can be made of, by key: `CODE` for what is wrong and `CODE.do` for what to do, a second
 * one of the same code with `.2` behind it; `do.` before what many codes share, `in.HOLE.` before what stands in holes, `twine.`
 * before what could not be carried over from Twine.
 */
export const findingTemplates: Templates = {
  ...packWords,
  ...textWords,
  ...exerciseWords,
  ...scenarioWords,
  ...exploredWords,
  ...negotiationWords,
  ...sharedWords,
  ...phraseWords,
  ...twineTemplates,
};

export { partsOfLost };

const words = { templates: findingTemplates, groups };

interface OfCode {
  readonly message: readonly string[];
  readonly remedy: readonly string[];
}

/** The keys of each code, those with the most words of their own first. */
const byCode: ReadonlyMap<string, OfCode> = (() => {
  const keys = Object.keys(findingTemplates).sort(
    (a, b) => ownLength(findingTemplates[b] ?? '') - ownLength(findingTemplates[a] ?? ''),
  );
  const shared = keys.filter((key) => key.startsWith('do.'));
  const found = new Map<string, { message: string[]; remedy: string[] }>();
  for (const key of keys) {
    const [, code = '', isRemedy] = /^([a-z-]+)(\.do)?(?:\.\d+)?$/.exec(key) ?? [];
    if (code === '') continue;
    const own = found.get(code) ?? { message: [], remedy: [...shared] };
    found.set(code, own);
    // What is a code's own comes before what it shares.
    if (isRemedy) own.remedy.splice(own.remedy.length - shared.length, 0, key);
    else own.message.push(key);
  }
  return found;
})();

/** A finding's sentences as keys and what stands in their holes. */
export interface FindingParts {
  readonly message: Keyed;
  readonly remedy: Keyed;
}

/** Takes a finding's two sentences apart, for whoever says them in another language; null where one is not known. */
export function partsOf({
  code,
  message,
  remedy,
}: Pick<Diagnostic, 'code' | 'message' | 'remedy'>): FindingParts | null {
  const keys = byCode.get(code);
  if (!keys) return null;
  const parts = {
    message: recognise(message, keys.message, words),
    remedy: recognise(remedy, keys.remedy, words),
  };
  return parts.message && parts.remedy ? { message: parts.message, remedy: parts.remedy } : null;
}

/** The English sentence again. */
export const inEnglish = (keyed: Keyed): string => written(keyed, findingTemplates);

/** Every code that a finding can have. */
export const knownCodes: ReadonlySet<string> = new Set(byCode.keys());
