import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgementView } from '../../core/api/judgement.ts';
import type { Input } from '../../core/api.ts';
import { confidences, kinds, ratings } from '../../core/judgement/judgement.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { Text } from '../ui/text.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

type Judged = Input<'judgement.judge'>['judged'];

interface SituationProps {
  readonly situation: JudgementView['situations'][number];
  /** What is said of its place where it follows another, and the focus goes to it; null for the first on the page. */
  readonly arrival: string | null;
  readonly isLast: boolean;
  readonly isSending: boolean;
  readonly onJudge: (judged: Judged) => void;
}

/** A situation to be judged: each course rated, the approach read, and how sure one is. */
export function Situation({ situation, arrival, isLast, isSending, onJudge }: SituationProps) {
  const { t } = useTranslation('judgement');
  const id = useId();
  const [given, setGiven] = useState<Readonly<Record<number, Judged['ratings'][number]>>>({});
  const [reading, setReading] = useState<Judged['reading'] | null>(null);
  const [confidence, setConfidence] = useState<Judged['confidence'] | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrival === null) return;
    title.current?.focus({ preventScroll: true });
    announce(arrival);
  }, [arrival]);
  const rated = situation.courses.map((_, index) => given[index]);
  const left =
    rated.filter((one) => one === undefined).length + (reading === null ? 1 : 0) + (confidence === null ? 1 : 0);
  const judge = () => {
    const all = rated.flatMap((one) => one ?? []);
    if (all.length !== rated.length || reading === null || confidence === null) return;
    onJudge({ kind: 'judgement', ratings: all, reading, confidence });
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={title} tabIndex={-1} className="judgement-situation">
        <InlineText inlines={situation.title} />
      </h2>
      <Text blocks={situation.body} />
      <h3 className="judgement-ask">{t('rate')}</h3>
      <ol className="judgement-courses">
        {situation.courses.map((course, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: courses have no other identity and do not reorder
          <li key={index}>
            <fieldset className="judgement-course">
              <legend className="judgement-course-words">
                <Text blocks={course} />
              </legend>
              <div className="judgement-scale">
                {ratings.map((rating) => (
                  <label key={rating}>
                    <input
                      type="radio"
                      name={`${id}-${index}`}
                      checked={given[index] === rating}
                      onChange={() => setGiven({ ...given, [index]: rating })}
                    />
                    <span>{t(`rating.${rating}`)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <fieldset className="judgement-course judgement-reading">
        <legend className="judgement-ask">{t('reading')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="judgement-kind-choice">
            <input type="radio" name={`${id}-reading`} checked={reading === kind} onChange={() => setReading(kind)} />
            <span>{t(`reading.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="judgement-course">
        <legend className="judgement-ask">{t('confidence')}</legend>
        <div className="judgement-scale">
          {confidences.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}-confidence`}
                checked={confidence === value}
                onChange={() => setConfidence(value)}
              />
              <span>
                {t('percent', { value })}
                {value === 50 ? <VisuallyHidden as="span"> {t('coin')}</VisuallyHidden> : null}
              </span>
            </label>
          ))}
        </div>
        <p className="judgement-hint">{t('confidence.hint')}</p>
      </fieldset>
      <p className="judgement-actions">
        <Button look="main" isDisabled={left > 0} isPending={isSending} onPress={judge}>
          {t(isLast ? 'finish' : 'goOn')}
        </Button>
        <span role="status" className="judgement-left">
          {left > 0 ? t('left', { count: left }) : ''}
        </span>
      </p>
    </section>
  );
}
