import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import '../ui/field.css';

/** As many characters as the record takes. */
export const longestReason = 280;
const warnBelow = 60;

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** An optional line on why, kept for the debrief. Closed until it is wanted, so that it asks for nothing. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const { t } = useTranslation('scenario');
  const [isOpen, setOpen] = useState(value !== '');
  const id = useId();
  const left = longestReason - value.length;
  if (!isOpen) {
    return (
      <Button look="quiet" className="desk-reason-open" onPress={() => setOpen(true)}>
        {t('reason.open')}
      </Button>
    );
  }
  return (
    <div className="desk-reason">
      <label htmlFor={id} className="desk-reason-label">
        {t('reason.label')}
      </label>
      <input
        id={id}
        type="text"
        className="ui-input"
        // The field stands where the button that opened it had the focus.
        ref={(input) => {
          if (input && value === '' && document.activeElement === document.body) input.focus();
        }}
        value={value}
        maxLength={longestReason}
        autoComplete="off"
        aria-describedby={left < warnBelow ? `${id}-left` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {left < warnBelow ? (
        <p id={`${id}-left`} className="desk-reason-left">
          {t('reason.left', { count: left })}
        </p>
      ) : null}
    </div>
  );
}
