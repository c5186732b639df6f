import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { dayWords, leftWords } from './words.ts';

/** Beyond this, blocks are too small to count and a bar says it better. */
const mostBlocks = 42;

interface CalendarProps {
  readonly clock: NonNullable<AttemptView['clock']>;
  /** How much of it the last decision took. */
  readonly justUsed: number;
}

/** The clock of a scenario: what is used and what is left, in blocks and in words. */
export const Calendar = memo(function Calendar({ clock, justUsed }: CalendarProps) {
  const { t } = useTranslation('scenario');
  const used = clock.start - clock.left;
  return (
    <section className="desk-panel" aria-labelledby="desk-calendar">
      <h2 id="desk-calendar" className="desk-panel-title">
        {t('calendar')}
      </h2>
      {clock.label === '' ? null : <p className="desk-calendar-label">{clock.label}</p>}
      {clock.start <= mostBlocks ? (
        <Blocks start={clock.start} used={used} justUsed={justUsed} />
      ) : (
        <div className="desk-calendar-bar" aria-hidden="true">
          <div style={{ width: `${(clock.left / clock.start) * 100}%` }} />
        </div>
      )}
      <p className="desk-calendar-words">
        <strong>{leftWords(t, clock)}</strong>
        <span>{dayWords(t, used, clock.name)}</span>
      </p>
    </section>
  );
});

function Blocks({
  start,
  used,
  justUsed,
}: {
  readonly start: number;
  readonly used: number;
  readonly justUsed: number;
}) {
  const kind = (index: number) => (index >= used ? 'left' : index >= used - justUsed ? 'just' : 'used');
  return (
    <div className="desk-calendar-blocks" aria-hidden="true">
      {Array.from({ length: start }, (_, index) => index).map((index) => (
        <i key={index} className={`desk-block-${kind(index)}`} />
      ))}
    </div>
  );
}
