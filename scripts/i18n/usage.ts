import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingTemplates } from '../../core/finding-words/finding-words.ts';
import { root } from '../root.ts';
import type { Catalogues } from './catalogues.ts';
import { bare } from './compare.ts';

/** Every piece of text in the screens' code that may be a key: in quotation marks as it is, between backticks as a pattern. */
function pieces(): { readonly literals: ReadonlySet<string>; readonly patterns: readonly RegExp[] } {
  const folder = join(root, 'renderer');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.tsx?$/.test(name),
  );
  const literals = new Set<string>();
  const templates = new Set<string>();
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8');
    // One that stands inside another is looked for by the call it stands in.
    for (const [, one = ''] of text.matchAll(/\bt\(\s*`([^`]*)`/g)) templates.add(one);
    for (const [, one = '', two = ''] of text.matchAll(/'([^'\n]*)'|"([^"\n]*)"/g)) literals.add(one || two);
    for (const [, one = ''] of text.matchAll(/`([^`]*)`/g)) {
      if (one.includes('${')) templates.add(one);
      else literals.add(one);
    }
  }
  const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const patterns = [...templates]
    .map((one) => one.split(/\$\{(?:[^{}]|\{[^}]*\})*\}/))
    // Something that could be anything says nothing.
    .filter((parts) => parts.join('').replace(/[^\w]/g, '').length > 1)
    .map((parts) => new RegExp(`^(?:[\\w-]+:)?${parts.map(escaped).join('.+')}$`));
  return { literals, patterns };
}

/** The words that no screen names (those of findings: no sentence of the checker), as `feature:key`. */
export function unnamed(english: Catalogues): readonly string[] {
  const { literals, patterns } = pieces();
  const isNamed = (feature: string, key: string): boolean =>
    (feature === 'findings' && Object.hasOwn(findingTemplates, key)) ||
    [key, `${feature}:${key}`].some((one) => literals.has(one) || patterns.some((pattern) => pattern.test(one)));
  return [...english].flatMap(([feature, words]) =>
    Object.keys(words)
      .filter((key) => !isNamed(feature, key) && !isNamed(feature, bare(key)))
      .map((key) => `${feature}:${key}`),
  );
}
