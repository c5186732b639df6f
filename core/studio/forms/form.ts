import { cutFrontMatter } from '../../pack/front-matter.ts';
import {
  addEntry,
  editFrontMatter,
  frontMatterSpan,
  removeEntry,
  renameKey,
  setValue,
  valueAt,
  type YamlEdit,
  type YamlPath,
} from '../yaml-edit.ts';
import { sourceOf } from '../yaml-place.ts';
import { isMap, type YamlMap, type YamlValue } from '../yaml-write.ts';

/** What a form changes. */
export type FormEdit =
  | { readonly type: 'set'; readonly path: YamlPath; readonly value: YamlValue }
  | { readonly type: 'add'; readonly path: YamlPath; readonly key: string | null; readonly value: YamlValue }
  | { readonly type: 'remove'; readonly path: YamlPath }
  | { readonly type: 'rename'; readonly path: YamlPath; readonly key: string };

/** Whether the YAML of a file stands in front matter, and is not the whole of it. */
export const hasFrontMatter = (path: string): boolean => path.endsWith('.md');

/** The YAML of a file, and where it begins in it. Null where there is no front matter. */
export function yamlOf(path: string, text: string): { readonly yaml: string; readonly from: number } | null {
  if (!hasFrontMatter(path)) return { yaml: text, from: 0 };
  const span = cutFrontMatter(text) ? frontMatterSpan(text) : null;
  return span && { yaml: text.slice(span.from, span.to), from: span.from };
}

/** What the YAML of a file says, as far as it can be read, whether it fits or not. Null where a form cannot show it. */
export function formValue(path: string, text: string): YamlMap | null {
  const found = yamlOf(path, text);
  if (!found) return null;
  try {
    const { value } = sourceOf(found.yaml.replace(/\r(?!\n)/g, '\n'));
    return value === null ? {} : isMap(value) ? value : null;
  } catch {
    return null;
  }
}

/** The changes of a file’s text that an edit makes. Null where the text is written so that only its author can change it. */
export function editForm(path: string, text: string, edit: FormEdit): readonly YamlEdit[] | null {
  const change = (yaml: string): readonly YamlEdit[] => {
    switch (edit.type) {
      case 'set':
        return setValue(yaml, edit.path, edit.value);
      case 'add':
        return addEntry(yaml, edit.path, edit.key, edit.value);
      case 'remove':
        return removeEntry(yaml, edit.path);
      case 'rename':
        return renameKey(yaml, edit.path, edit.key);
    }
  };
  try {
    return hasFrontMatter(path) ? editFrontMatter(text, change) : change(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What is written at a path as a field shows it; empty where there is nothing, or a list or a map. */
export function fieldAt(value: YamlMap, ...path: YamlPath): string {
  const found = valueAt(value, path);
  return found === undefined || found === null || typeof found === 'object' ? '' : String(found);
}

/** The map at a path, or an empty one. */
export function mapAt(value: YamlMap, ...path: YamlPath): YamlMap {
  const found = valueAt(value, path);
  return isMap(found) ? found : {};
}

/** A number as somebody writes it, with a point or a comma. Null for anything else. */
export function numberOf(written: string): number | null {
  const plain = written.trim().replace(',', '.').replace('−', '-');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** A name that is not taken yet: the stem, or the stem with a number behind it. */
export function freeName(stem: string, taken: readonly string[], joint: '-' | '_'): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? stem : `${stem}${joint}${count}`;
    if (!taken.includes(name)) return name;
  }
}
