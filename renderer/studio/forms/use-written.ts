import { fieldAt, numberOf } from '../../../core/studio/forms/form.ts';
import { valueAt, type YamlPath } from '../../../core/studio/yaml-edit.ts';
import { useDraft } from './use-draft.ts';
import type { Form } from './use-form.ts';

/** A field and the place it shows. */
export interface Bound {
  readonly form: Form;
  readonly path: YamlPath;
}

/** A text. */
export interface Worded extends Bound {
  /** Whether an empty field takes the entry out, instead of an empty text standing there. */
  readonly isOptional?: boolean;
}

/** The value of a text field and how it is written. What ends in an end of line goes on to. */
export function useText({ form, path, isOptional = false }: Worded) {
  const written = fieldAt(form.value, ...path);
  const draft = useDraft(written.trim(), (raw) => {
    const means = raw.trim();
    if (means === '' && isOptional) return null;
    return form.set(path, means === '' || !written.endsWith('\n') ? means : `${means}\n`) ? means : null;
  });
  return {
    ...draft,
    onBlur: () => {
      if (isOptional && draft.value.trim() === '' && valueAt(form.value, path) !== undefined) form.remove(path);
      draft.onBlur();
    },
  };
}

/** A number. */
export interface Numbered extends Bound {
  /** Whether it may be left out. */
  readonly isOptional?: boolean;
  readonly isWhole?: boolean;
}

/** The value of a number field, whether what stands in it is a number, and how it is written. */
export function useNumber({ form, path, isOptional = false, isWhole = false }: Numbered) {
  const written = fieldAt(form.value, ...path);
  const read = (raw: string): number | null => {
    const number = numberOf(raw);
    return number !== null && isWhole && !Number.isInteger(number) ? null : number;
  };
  const draft = useDraft(written, (raw) => {
    const number = read(raw);
    return number !== null && form.set(path, number) ? String(number) : null;
  });
  const isEmpty = draft.value.trim() === '';
  const isWrong = isEmpty ? !isOptional : read(draft.value) === null;
  return {
    ...draft,
    isWrong,
    // Only when it is left: a field that is emptied is often about to be filled anew.
    onBlur: () => {
      if (isEmpty && isOptional && written !== '') form.remove(path);
      draft.onBlur();
    },
  };
}
