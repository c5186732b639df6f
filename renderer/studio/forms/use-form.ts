import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editForm, type FormEdit, formValue } from '../../../core/studio/forms/form.ts';
import type { Problems } from '../../../core/studio/forms/problems.ts';
import { valueAt, type YamlEdit, type YamlPath } from '../../../core/studio/yaml-edit.ts';
import type { YamlMap, YamlValue } from '../../../core/studio/yaml-write.ts';
import { useFindingWords } from '../../ui/finding-words.ts';

/** What every form is given: the whole text of a file, and what to do with changes of it. */
export interface FormProps {
  readonly text: string;
  readonly path: string;
  readonly onChange: (changes: readonly YamlEdit[]) => void;
  /** Renames what is named by a key wherever it is named; false where nothing but the key names it. */
  readonly onRename?: (path: YamlPath, name: string) => boolean;
}

/** An activity that a course can begin with, or ask for. */
export interface ActivityChoice {
  readonly id: string;
  readonly title: string;
}

/** What a field may hold; says in words what to write where the parser only says that it does not fit. */
export type FieldKind = 'text' | 'number' | 'whole' | 'version' | 'languages' | 'choice';

/** The text of a file as fields. */
export interface Form {
  readonly value: YamlMap;
  /** Each of these answers whether the text could be changed. */
  readonly set: (path: YamlPath, value: YamlValue) => boolean;
  readonly add: (path: YamlPath, key: string | null, value: YamlValue) => boolean;
  readonly remove: (path: YamlPath) => boolean;
  readonly rename: (path: YamlPath, key: string) => boolean;
  /** What is wrong at a place, in words, or null. */
  readonly problem: (path: YamlPath, kind?: FieldKind) => string | null;
  /** Whether the last edit met a place that only the text can change. */
  readonly isRefused: boolean;
}

/** Reads the text as a form; null where it is no YAML. What is wrong is looked for once nobody types. */
export function useForm(
  { text, path, onChange, onRename }: FormProps,
  problemsOf: (path: string, text: string) => Problems,
): Form | null {
  const { t } = useTranslation('studio-forms');
  const say = useFindingWords();
  const [isRefused, setRefused] = useState(false);
  const settled = useDeferredValue(text);
  const value = useMemo(() => formValue(path, text), [path, text]);
  const problems = useMemo(() => problemsOf(path, settled), [problemsOf, path, settled]);

  const edit = useCallback(
    (one: FormEdit): boolean => {
      const changes = editForm(path, text, one);
      setRefused(changes === null);
      if (changes && changes.length > 0) onChange(changes);
      return changes !== null;
    },
    [path, text, onChange],
  );
  const problem = useCallback(
    (at: YamlPath, kind: FieldKind = 'text'): string | null => {
      const found = problems.get(at.join('.')) ?? [];
      const said = found.map((finding) => {
        if (finding.code === 'yaml-field') return t(`wrong.${kind}`);
        const { message, remedy } = say(finding);
        return `${message} ${remedy}`;
      });
      return said.length === 0 ? null : [...new Set(said)].join(' ');
    },
    [problems, say, t],
  );
  if (value === null) return null;
  return {
    value,
    set: (at, to) => {
      // An empty field of something that is not written stays unwritten.
      if (to === '' && (valueAt(value, at) ?? null) === null) return true;
      return edit({ type: 'set', path: at, value: to });
    },
    add: (at, key, to) => edit({ type: 'add', path: at, key, value: to }),
    remove: (at) => edit({ type: 'remove', path: at }),
    rename: (at, key) => onRename?.(at, key) || edit({ type: 'rename', path: at, key }),
    problem,
    isRefused,
  };
}
