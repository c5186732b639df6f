import { useId } from 'react';
import './progress-bar.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Zero while it is not known. */
  readonly total: number;
  /** How far it has come, in words. */
  readonly words: string;
}

/** How far something has come that takes its time. */
export function ProgressBar({ label, done, total, words }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="ui-progress">
      <p id={id} className="ui-progress-label">
        {label}
      </p>
      <progress
        aria-labelledby={id}
        aria-valuetext={words}
        className="ui-progress-bar"
        {...(total > 0 ? { max: total, value: done } : {})}
      />
      <p className="ui-progress-words">{words}</p>
    </div>
  );
}
