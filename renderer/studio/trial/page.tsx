import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../../core/markdown/text.ts';
import type { TrialView } from '../../../core/studio/trial/view.ts';
import { Notice } from '../../ui/notice.tsx';
import { Text } from '../../ui/text.tsx';
import { TrialChannels } from './channels.tsx';
import { TrialChoices } from './choices.tsx';
import { endWords } from './words.ts';

interface TrialPageProps {
  readonly view: TrialView;
  /** The heading with which reading goes on. */
  readonly top: RefObject<HTMLHeadingElement | null>;
  readonly onChoose: (id: string) => void;
  readonly onAsk: (channel: string) => void;
}

/** What the trainee reads and can do, and besides what is closed, and why. */
export function TrialPage({ view, top, onChoose, onAsk }: TrialPageProps) {
  const { t } = useTranslation('studio-trial');
  const { scene, arrival, briefing, choices, channels, clock } = view;
  const unit = clock?.name ?? null;
  return (
    // It takes the focus where it is clicked, so that the keys of the choices work.
    <article className="trial-page" tabIndex={-1}>
      {briefing.length === 0 ? null : (
        <details className="trial-briefing">
          <summary>{t('briefing')}</summary>
          {view.role === '' ? null : <p className="trial-role">{t('role', { role: view.role })}</p>}
          <Text blocks={briefing} deeper={1} />
        </details>
      )}
      {arrival ? (
        <section className="trial-arrival" aria-labelledby="trial-arrival">
          <h2 ref={top} tabIndex={-1} id="trial-arrival" className="trial-arrival-title">
            <span className="trial-arrival-kind">
              {t(arrival.kind === 'channel' ? 'arrival.channel' : 'arrival.choice')}
            </span>{' '}
            {plainText(arrival.title)}
          </h2>
          {arrival.text.length === 0 ? null : <Text blocks={arrival.text} />}
          {view.outOfTime ? <p className="trial-out">{t('outOfTime')}</p> : null}
        </section>
      ) : null}
      {scene.chapter.length === 0 ? null : <p className="trial-chapter">{plainText(scene.chapter)}</p>}
      <h2 ref={arrival ? undefined : top} tabIndex={-1} className="trial-scene">
        {plainText(scene.title)}
      </h2>
      {scene.body.length === 0 ? null : <Text blocks={scene.body} />}
      {scene.ending === null ? null : (
        <p className={`trial-end trial-end-${scene.ending}`}>{endWords(t, scene.ending, view.pass)}</p>
      )}
      {view.isStuck ? (
        <Notice tone="bad" title={t('stuck')}>
          <p>{t('stuck.text')}</p>
        </Notice>
      ) : null}
      {choices.length === 0 ? null : <TrialChoices choices={choices} unit={unit} onChoose={onChoose} />}
      {channels.length === 0 ? null : (
        <TrialChannels channels={channels} unit={unit} isOver={view.over} onAsk={onAsk} />
      )}
    </article>
  );
}
