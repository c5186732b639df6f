import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { abbreviate, inParts, oneLine, roomOf } from '../ui/gist.ts';
import { series } from '../ui/local-words.ts';
import { Facts } from './facts.tsx';
import { MeterChart } from './meter-chart.tsx';
import { PaperChannels } from './paper-channels.tsx';
import { PaperPathPage } from './paper-path.tsx';
import { Passage } from './passage.tsx';
import { summaryOf } from './summary.ts';

/**
 * The debrief on two sheets of A4: on the first what happened, who was asked and what to take away; on the second the
 * path. Long texts are shortened so that each sheet is full and nothing is cut off. It stands ready behind the screen at
 * all times, because a printer does not wait for it to be drawn.
 */
export function PaperSheet({ debrief }: { readonly debrief: DebriefView }) {
  const { t } = useTranslation('scenario');
  const { title, ending, meters, clock, channels, takeaway } = debrief;
  const summary = summaryOf(t, debrief);
  const sentences = [
    summary.end,
    summary.meters.length === 0 ? '' : t('summary.meters', { list: series(t, summary.meters) }),
    summary.asked,
  ].filter((sentence) => sentence !== '');
  return (
    <div className="debrief-paper">
      <section className="debrief-sheet">
        <header className="debrief-sheet-head">
          <p className="debrief-sheet-kind">{t('debrief')}</p>
          <p className="debrief-sheet-title">{title}</p>
          <Facts debrief={debrief} />
        </header>
        <div className="debrief-sheet-summary">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <p className={`debrief-sheet-end debrief-end-${ending.quality}`}>
          <strong>{plainText(ending.title)}</strong> <span>({t(`quality.${ending.quality}-short`)})</span>.{' '}
          {abbreviate(oneLine(t, ending.body), longestEnding)}
        </p>
        {meters.length === 0 ? null : (
          <>
            <h2 className="debrief-sheet-part">{t('chart')}</h2>
            <MeterChart meters={meters} clock={clock} width={820} height={chartHeight} />
          </>
        )}
        {channels.length === 0 ? null : (
          <>
            <h2 className="debrief-sheet-part">{t('coordination')}</h2>
            <PaperChannels channels={channels} clock={clock} />
          </>
        )}
        {takeaway.length === 0 ? null : (
          <>
            <h2 className="debrief-sheet-part">{t('takeaway')}</h2>
            <div className="debrief-sheet-takeaway">
              <Takeaway blocks={takeaway} most={takeawayRoom(t, debrief, sentences.join(' ').length)} />
            </div>
          </>
        )}
        <PaperFoot page={1} debrief={debrief} />
      </section>
      <section className="debrief-sheet">
        <PaperPathPage debrief={debrief} />
        <PaperFoot page={2} debrief={debrief} />
      </section>
    </div>
  );
}

function Takeaway({ blocks, most }: { readonly blocks: DebriefView['takeaway']; readonly most: number }) {
  const { t } = useTranslation('scenario');
  if (roomOf(t, blocks) <= most) return <Passage blocks={blocks} deeper={1} />;
  return inParts(t, blocks, most).map(({ heading, text }) => (
    <p key={heading} className="debrief-sheet-gist">
      {heading === '' ? null : <strong>{heading}. </strong>}
      {text}
    </p>
  ));
}

function PaperFoot({ page, debrief }: { readonly page: number; readonly debrief: DebriefView }) {
  const { t } = useTranslation('scenario');
  const { title, learner } = debrief;
  return (
    <p className="debrief-sheet-foot">
      <span>{t('paper.footer', { title, learner })}</span>
      <span>{t('paper.page', { page })}</span>
    </p>
  );
}

const chartHeight = 225;
const longestEnding = 480;

/** Characters of the takeaway for which the first sheet has room, below what else stands on it. Millimetres of paper. */
function takeawayRoom(t: TFunction, { meters, channels, ending }: DebriefView, summary: number): number {
  const chart = meters.length === 0 ? 0 : 10 + (chartHeight / 820) * 180;
  const rows = channels.reduce((sum, channel) => sum + 2 + Math.floor(channel.before.length / 2), 0);
  const asked = channels.length === 0 ? 0 : 10 + Math.ceil(rows / 2) * 4.1 + Math.ceil(channels.length / 2) * 1.2;
  const told = Math.min(longestEnding, oneLine(t, ending.body).length) + plainText(ending.title).length + 8;
  const lines = Math.ceil(summary / 105) + 2 + Math.ceil(told / 105);
  const left = 257 - 32 - lines * 5 - chart - asked - 10;
  return Math.max(0, Math.floor(left / 4.1) - 1) * 2 * 56;
}
