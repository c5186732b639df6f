import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Bound, type Numbered, useNumber, useText } from './use-written.ts';

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
