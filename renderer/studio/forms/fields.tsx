import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldAt, numberOf } from '../../../core/studio/forms/form.ts';
import { valueAt, type YamlPath } from '../../../core/studio/yaml-edit.ts';
import { Field } from '../../ui/field.tsx';
import { useDraft } from './use-draft.ts';
import type { FieldKind, Form } from './use-form.ts';

interface Bound {
  readonly form: Form;
  readonly path: YamlPath;
}

interface Worded extends Bound {
  /** Whether an empty field takes the entry out, instead of an empty text standing there. */
  readonly isOptional?: boolean;
}

/** The value of a text field and how it is written. What ends in an end of line goes on to. */
function useText({ form, path, isOptional = false }: Worded) {
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

interface Numbered extends Bound {
  /** Whether it may be left out. */
  readonly isOptional?: boolean;
  readonly isWhole?: boolean;
}

function useNumber({ form, path, isOptional = false, isWhole = false }: Numbered) {
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

interface FieldProps extends Bound {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly kind?: FieldKind;
}

/** A line of text. */
export function TextField({ form, path, label, hint, kind = 'text', isOptional = false }: FieldProps & Worded) {
  const draft = useText({ form, path, isOptional });
  return (
    <Field label={label} hint={hint} error={form.problem(path, kind)}>
      {(parts) => <input {...parts} {...draft} type="text" className="ui-input" />}
    </Field>
  );
}

/** Some sentences. */
export function AreaField({ form, path, label, hint }: FieldProps) {
  const draft = useText({ form, path });
  return (
    <Field label={label} hint={hint} error={form.problem(path)}>
      {(parts) => <textarea {...parts} {...draft} rows={3} className="ui-input form-area" />}
    </Field>
  );
}

/** A number. */
export function NumberField({ label, hint, ...bound }: FieldProps & Numbered) {
  const { t } = useTranslation('studio-forms');
  const kind = bound.isWhole ? 'whole' : 'number';
  const { isWrong, ...draft } = useNumber(bound);
  return (
    <Field label={label} hint={hint} error={isWrong ? t(`wrong.${kind}`) : bound.form.problem(bound.path, kind)}>
      {(parts) => <input {...parts} {...draft} type="text" inputMode="decimal" className="ui-input form-short" />}
    </Field>
  );
}

interface CellProps extends Bound {
  /** Names the cell by its row and column, for who hears it alone. */
  readonly label: string;
  /** What else is wrong with it; the parser says it of the whole row. */
  readonly error?: string | null;
  /** Id of words elsewhere that say what is wrong with this and others together. */
  readonly describedBy?: string;
}

interface InputProps {
  readonly label: string;
  readonly error: string | null;
  readonly describedBy?: string | undefined;
  readonly children: (parts: {
    readonly 'aria-label': string;
    readonly 'aria-invalid': boolean | undefined;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}

/** What stands in a cell of a table, with what is wrong below it. */
export function Cell({ label, error, describedBy, children }: InputProps) {
  const id = useId();
  const described = [error === null ? null : id, describedBy].filter(Boolean).join(' ');
  return (
    <>
      {children({
        'aria-label': label,
        'aria-invalid': error === null ? undefined : true,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {error === null ? null : (
        <p id={id} className="ui-field-error">
          {error}
        </p>
      )}
    </>
  );
}

const joined = (...words: readonly (string | null | undefined)[]): string | null =>
  words.filter(Boolean).join(' ') || null;

/** A line of text in a cell. */
export function TextCell({ form, path, label, error, describedBy }: CellProps) {
  const draft = useText({ form, path });
  return (
    <Cell label={label} error={joined(form.problem(path), error)} describedBy={describedBy}>
      {(parts) => <input {...parts} {...draft} type="text" className="ui-input form-cell" />}
    </Cell>
  );
}

/** A number in a cell. */
export function NumberCell({ label, error, describedBy, ...bound }: CellProps & Numbered) {
  const { t } = useTranslation('studio-forms');
  const kind = bound.isWhole ? 'whole' : 'number';
  const { isWrong, ...draft } = useNumber(bound);
  const own = isWrong ? t(`wrong.${kind}`) : bound.form.problem(bound.path, kind);
  return (
    <Cell label={label} error={joined(own, error)} describedBy={describedBy}>
      {(parts) => (
        <input {...parts} {...draft} type="text" inputMode="decimal" className="ui-input form-cell form-cell-number" />
      )}
    </Cell>
  );
}

interface NameCellProps extends Bound {
  readonly label: string;
  readonly pattern: RegExp;
  /** Names beside it, which it must not take. */
  readonly taken: readonly string[];
}

/** The name of an entry. It is changed when the field is left: half a name would be another name. */
export function NameCell({ form, path, label, pattern, taken }: NameCellProps) {
  const { t } = useTranslation('studio-forms');
  const name = String(path.at(-1));
  const [draft, setDraft] = useState<string | null>(null);
  const wanted = draft ?? name;
  const isTaken = wanted !== name && taken.includes(wanted);
  const isWrong = !pattern.test(wanted);
  const own = isTaken ? t('wrong.taken', { name: wanted }) : isWrong ? t('wrong.name') : null;
  const settle = () => {
    if (own !== null || draft === null) return;
    if (draft !== name) form.rename(path, draft);
    setDraft(null);
  };
  return (
    <Cell label={label} error={joined(own, own === null ? form.problem(path) : null)}>
      {(parts) => (
        <input
          {...parts}
          type="text"
          className="ui-input form-cell form-cell-name"
          value={wanted}
          spellCheck={false}
          autoCapitalize="off"
          onChange={({ target }) => setDraft(target.value.trim())}
          onBlur={settle}
          onKeyDown={({ key }) => {
            if (key === 'Enter') settle();
            if (key === 'Escape') setDraft(null);
          }}
        />
      )}
    </Cell>
  );
}
