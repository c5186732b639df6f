import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { PackFiles } from '../pack/files.ts';
import { cutFrontMatter } from '../pack/front-matter.ts';
import { nameId } from '../pack/outline.ts';
import { isName } from '../scenario/condition.ts';
import type { TextChange } from './change.ts';
import { definitionOf, isSame, type Mention, mentionsIn } from './mentions.ts';

export type Renamed =
  | { readonly ok: true; readonly changes: readonly TextChange[] }
  | { readonly ok: false; readonly why: 'not-defined' | 'taken' | 'not-a-name' | 'same' };

/**
 * Renames a scene, channel, meter, fact or clock everywhere: in its scenario, in the scenario's translations, and in
 * later scenarios that ask for one of its endings. Nothing but the characters of the name is touched.
 */
export function rename(files: PackFiles, path: string, mention: Mention, name: string): Renamed {
  const mentions = mentionsIn(files.text(path) ?? '');
  const definition = definitionOf(mentions, mention);
  if (!definition) return { ok: false, why: 'not-defined' };
  if (name === mention.name) return { ok: false, why: 'same' };
  const isPlace = definition.kind === 'scene' || definition.kind === 'channel';
  if (isPlace ? !/^[^\s{}()#,`]+$/.test(name) : !isName(name)) return { ok: false, why: 'not-a-name' };
  if (mentions.some((one) => one.role !== 'reference' && isSame(one, { ...mention, name })))
    return { ok: false, why: 'taken' };
  const inText = [path, ...translationsOf(files, path)].flatMap((one) =>
    inFile(one, files.text(one) ?? '', mention, name),
  );
  const asked = definition.kind === 'scene' ? askedOf(files, path, mention.name, name) : [];
  return { ok: true, changes: [...inText, ...asked] };
}

/** Every translation of a file there is. */
export const translationsOf = (files: PackFiles, path: string): readonly string[] =>
  files.paths.filter((one) => one.startsWith('locales/') && one.replace(/^locales\/[^/]+\//, '') === path);

function inFile(path: string, text: string, mention: Mention, name: string): readonly TextChange[] {
  return mentionsIn(text)
    .filter((one) => isSame(one, mention))
    .map(({ from, to, role }) =>
      role === 'heading' ? { path, from: to, to, insert: ` {#${name}}` } : { path, from, to, insert: name },
    );
}

/** Where other scenarios ask whether this one ended so. */
function askedOf(files: PackFiles, path: string, ending: string, name: string): readonly TextChange[] {
  const [, folder = '', file = ''] = /^modules\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const id = `${nameId(folder)}/${nameId(file)}`;
  return files.paths
    .filter((one) => /(^|\/)modules\/[^/]+\/[^/]+\.md$/.test(one))
    .flatMap((one) => {
      const text = files.text(one) ?? '';
      const front = text.includes('earlier:') ? cutFrontMatter(text) : null;
      if (!front) return [];
      const earlier = parseDocument(front.yaml.replace(/\r\n/g, ' \n'), { logLevel: 'silent' }).get('earlier', true);
      if (!isMap(earlier)) return [];
      const offset = text.indexOf('\n') + 1;
      return earlier.items.flatMap(({ value }) => {
        const endings = isMap(value) && value.get('activity') === id ? value.get('endings', true) : null;
        if (!isSeq(endings)) return [];
        return endings.items.flatMap((item) => {
          if (!isScalar(item) || item.value !== ending || !item.range) return [];
          return [{ path: one, from: offset + item.range[0], to: offset + item.range[1], insert: name }];
        });
      });
    });
}
