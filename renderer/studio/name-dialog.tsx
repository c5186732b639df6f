import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** In characters. */
  readonly longest?: number;
  /** No word of a language, whose spelling could be checked. */
  readonly isPlain?: boolean;
  readonly submit: string;
  readonly onClose: () => void;
  /** Gives why it could not be done; null where it is. */
  readonly onSubmit: (name: string) => Promise<string | null>;
}

/** Asks for one name. */
export function NameDialog(props: NameDialogProps) {
  const { title, label, hint, value, longest = 200, isPlain = false, submit, onClose, onSubmit } = props;
  const { t } = useTranslation('studio');
  const form = useId();
  const [name, setName] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const why = await onSubmit(name.trim());
    if (why === null) onClose();
    else setError(why);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="main" type="submit" form={form}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={send}>
        <Field label={label} error={error} {...(hint === undefined ? {} : { hint })}>
          {(parts) => (
            <input
              {...parts}
              className="ui-input"
              value={name}
              maxLength={longest}
              spellCheck={isPlain ? false : undefined}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
