import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { worthOfOption } from '../../core/negotiation/worth.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { canName } from './draft.ts';
import { handleSheetKeys } from './sheet-keys.ts';
import { type Issue, type Option, optionLabel } from './view.ts';
import { points } from './words.ts';

interface IssueRowProps {
  readonly issue: Issue;
  readonly picked: string | null;
  /** What they last proposed here; null before they have. */
  readonly theirs: string | null;
  /** Who can give the consent an option needs, by `issue.option`. */
  readonly givers: Readonly<Record<string, string>>;
  readonly isBusy: boolean;
  readonly onPick: (issue: Issue, option: Option) => void;
  readonly onSend: () => void;
}

/** One issue with its options side by side: what each adds for the own side, which is picked, and which they ask for. */
export const IssueRow = memo(function IssueRow(props: IssueRowProps) {
  const { t } = useTranslation('negotiation');
  const { issue, picked, theirs, givers, isBusy, onPick, onSend } = props;
  const id = useId();
  const most = Math.max(0, ...issue.options.map((option) => worthOfOption(issue, option.id)));
  const pickAt = (index: number) => {
    const option = issue.options[index];
    if (option) onPick(issue, option);
  };
  return (
    <fieldset
      className="table-issue"
      aria-describedby={issue.theirs ? `${id}-theirs` : undefined}
      onKeyDown={(event) => handleSheetKeys(event, issue.options.length, { pick: pickAt, send: onSend })}
    >
      <legend className="table-issue-head">
        <span className="table-issue-label">{issue.label}</span>{' '}
        <span className="table-issue-weight">{t('issue.weight', { points: points(most) })}</span>
      </legend>
      {issue.theirs ? (
        <p id={`${id}-theirs`} className="table-issue-theirs">
          {t(`issue.matters.${issue.theirs.matters}`)}{' '}
          {t('issue.order', { first: optionLabel(issue, issue.theirs.order[0] ?? '') })}
        </p>
      ) : null}
      <div className="table-options">
        {issue.options.map((option, index) => (
          <Cell
            key={option.id}
            {...{ issue, option, index, isBusy }}
            name={id}
            isPicked={picked === option.id}
            isTheirs={theirs === option.id}
            giver={givers[`${issue.id}.${option.id}`] ?? ''}
            onPick={() => onPick(issue, option)}
          />
        ))}
      </div>
    </fieldset>
  );
});

interface CellProps {
  readonly issue: Issue;
  readonly option: Option;
  readonly index: number;
  readonly name: string;
  readonly isPicked: boolean;
  readonly isTheirs: boolean;
  readonly isBusy: boolean;
  readonly giver: string;
  readonly onPick: () => void;
}

function Cell({ issue, option, index, name, isPicked, isTheirs, isBusy, giver, onPick }: CellProps) {
  const { t } = useTranslation('negotiation');
  const id = useId();
  const isOpen = canName(issue, option.id);
  const limit =
    option.status === 'needs-consent'
      ? t('option.needs', { who: giver })
      : option.status === 'outside'
        ? t('option.outside')
        : option.status === 'can-be-conceded'
          ? t('option.conceded')
          : null;
  return (
    <label className={`table-option table-option-${option.status}`}>
      <input
        type="radio"
        name={name}
        value={option.id}
        checked={isPicked}
        disabled={!isOpen}
        aria-disabled={isBusy || undefined}
        aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
        aria-labelledby={`${id}-label ${id}-worth`}
        aria-describedby={limit === null && !isTheirs ? undefined : `${id}-more`}
        onChange={() => !isBusy && onPick()}
      />
      <span className="table-option-top">
        <KeyHint>{String(index + 1)}</KeyHint>
        <span id={`${id}-worth`} className="table-option-worth">
          {t('option.adds', { points: points(worthOfOption(issue, option.id)) })}
        </span>
      </span>
      <span id={`${id}-label`} className="table-option-label">
        {option.label}
      </span>
      <span id={`${id}-more`} className="table-option-more">
        {limit === null ? null : <span className="table-option-limit">{limit}</span>}
        {isTheirs ? <span className="table-option-theirs">{t('option.theirs')}</span> : null}
      </span>
      <span className="table-option-bar" aria-hidden="true">
        <span style={{ width: `${Math.max(0, Math.min(100, option.value))}%` }} />
      </span>
    </label>
  );
}
