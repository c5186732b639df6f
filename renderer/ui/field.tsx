import { type ReactNode, useId } from 'react';
import './field.css';

interface FieldParts {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with what was entered, and how to mend it; null while nothing is. */
  readonly error?: string | null;
  /** Draws the control with the ties to its label, hint and error. */
  readonly children: (parts: FieldParts) => ReactNode;
}

/** A control with its label above it, a hint, and what is wrong with it in words. */
export function Field({ label, hint, error = null, children }: FieldProps) {
  const id = useId();
  const described = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`].filter(Boolean);
  return (
    <div className="ui-field">
      <label htmlFor={id} className="ui-field-label">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error === null ? undefined : true,
      })}
      {error === null ? null : (
        <p id={`${id}-error`} className="ui-field-error">
          {error}
        </p>
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="ui-field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A few choices side by side, of which one holds. */
export function Choices<T extends string>({ legend, hint, choices, value, onChange }: ChoicesProps<T>) {
  const id = useId();
  return (
    <fieldset className="ui-choices" aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend className="ui-field-label">{legend}</legend>
      <div className="ui-choices-row">
        {choices.map((choice) => (
          <label key={choice.value} className="ui-choice">
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="ui-field-hint">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
