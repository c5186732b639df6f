import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgementView } from '../../core/api/judgement.ts';
import type { Input } from '../../core/api.ts';
import type { Fault } from '../../core/faults.ts';
import { call } from '../api.ts';
import { PageTitle } from '../screen.tsx';
import { Button } from '../ui/button.tsx';
import { durationWords } from '../ui/duration.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { commas } from '../ui/local-words.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Text } from '../ui/text.tsx';
import { faultOf } from '../use-call.ts';
import { Keys } from './key.tsx';
import { Result } from './result.tsx';
import { Situation } from './situation.tsx';
import { When } from './when.tsx';

/** One form of the test, from the page that says what it asks to what it says of whoever took it. */
export function Judgement({ view: read }: { readonly view: JudgementView }) {
  const { t } = useTranslation(['judgement', 'ui']);
  const [view, setView] = useState(read);
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const { pack, activity, situations, attempt, isOver } = view;
  const at = situations.findIndex(({ judged }) => judged === null);
  const open = isOver ? undefined : situations[at];
  const place = t('at', { at: at + 1, count: situations.length });
  // What is on the page from the start is left to the page’s own title.
  const shown = useRef(open?.id ?? '');

  useEffect(() => {
    window.scrollTo(0, 0);
    void at;
  }, [at]);

  const send = async (what: () => Promise<JudgementView>) => {
    setSending(true);
    setFault(null);
    try {
      setView(await what());
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
    setSending(false);
  };
  const judge = (situation: string, judged: Input<'judgement.judge'>['judged']) =>
    attempt === null ? undefined : send(() => call('judgement.judge', { attempt, situation, judged }));

  return (
    <article className="judgement">
      <header>
        <p className="judgement-kind">{commas(t, [t('ui:type.judgement'), durationWords(t, view.minutes)])}</p>
        <PageTitle className="judgement-title">{view.title}</PageTitle>
      </header>
      {open ? (
        <>
          <ProgressBar label={t('progress')} done={at} total={situations.length} words={place} />
          <Situation
            key={open.id}
            situation={open}
            arrival={shown.current === open.id ? null : place}
            isLast={at === situations.length - 1}
            isSending={isSending}
            onJudge={(judged) => void judge(open.id, judged)}
          />
        </>
      ) : (
        <>
          {isOver ? <Result view={view} /> : <Text blocks={view.intro} />}
          {isOver ? null : <p>{t('before', { count: view.count })}</p>}
          <When view={view} />
          {view.begin ? (
            <p className="judgement-actions">
              <Button
                look={isOver ? 'plain' : 'main'}
                isPending={isSending}
                onPress={() => void send(() => call('judgement.begin', { pack, activity }))}
              >
                {t(`begin.${view.begin}`)}
              </Button>
            </p>
          ) : null}
          {isOver ? <Keys view={view} /> : null}
        </>
      )}
      {fault ? <FaultMessage fault={fault} /> : null}
    </article>
  );
}
