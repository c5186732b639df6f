import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field.tsx';
import type { FieldKind } from './use-form.ts';
import { type Bound, type Numbered, useNumber, useText, type Worded } from './use-written.ts';

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
