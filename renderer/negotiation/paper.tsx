import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { abbreviate, inParts, oneLine } from '../ui/gist.ts';
import { DealChart } from './deal-chart.tsx';
import { didWords } from './exchange-words.ts';
import { Facts } from './facts.tsx';
import { Left } from './left.tsx';
import { Profile } from './profile.tsx';
import { TermsList } from './terms-list.tsx';
import { Truth } from './truth.tsx';
import { Who } from './who.tsx';
import { points } from './words.ts';

/**
 * The debrief on two sheets of A4: on the first how it ended, the profile and every deal; on the second what was left,
 * noted and hidden, and the talk. It stands ready behind the screen, because a printer does not wait for it to be drawn.
 */
export function Paper({ view }: { readonly view: TableDebriefView }) {
  const { t } = useTranslation('negotiation');
  const { debrief, issues, talk } = view;
  const { deal, quality } = debrief;
  const steps = talk.slice(0, mostSteps);
  return (
    <div className="outcome-paper">
      <section className="outcome-sheet">
        <p className="table-kind">{t('debrief')}</p>
        <p className="outcome-sheet-title">{view.title}</p>
        <Facts view={view} />
        <p className={`outcome-sheet-end outcome-end-${quality}`}>
          <strong>{plainText(debrief.title)}</strong> ({t(`quality.${quality}-short`)}).{' '}
          {abbreviate(oneLine(t, debrief.text), 300)}{' '}
          {deal ? t('deal', { us: points(deal.us), them: points(deal.them) }) : t('deal.none')}{' '}
          {deal ? '' : view.us.alternative}
        </p>
        {deal ? <TermsList issues={issues} terms={deal.terms} /> : null}
        <h2>{t('part.profile')}</h2>
        <Profile view={view} />
        <h2>{t('part.deals')}</h2>
        <DealChart view={view} width={820} height={350} />
        <Foot page={1} view={view} />
      </section>
      <section className="outcome-sheet">
        <h2>{t('part.left')}</h2>
        <Left view={view} />
        <h2>{t('part.truth')}</h2>
        <Truth view={view} />
        <h2>{t('part.who')}</h2>
        <Who view={view} />
        <h2>{t('part.rounds')}</h2>
        <ol className="outcome-sheet-talk">
          {steps.map((exchange) => (
            <li key={exchange.step}>
              {exchange.step === 0 ? '' : `${exchange.step}. `}
              {didWords(t, exchange)}.{' '}
              {exchange.reply
                ? t('reply.worth', { points: points(exchange.reply.worth), count: exchange.reply.worth })
                : ''}
            </li>
          ))}
          {talk.length > steps.length ? <li>{t('paper.more', { count: talk.length - steps.length })}</li> : null}
        </ol>
        {debrief.takeaway.length === 0 ? null : (
          <>
            <h2>{t('part.takeaway')}</h2>
            <div className="outcome-sheet-takeaway">
              {inParts(t, debrief.takeaway, takeawayRoom(view)).map(({ heading, text }) => (
                <p key={heading}>
                  {heading === '' ? null : <strong>{heading}. </strong>}
                  {text}
                </p>
              ))}
            </div>
          </>
        )}
        <Foot page={2} view={view} />
      </section>
    </div>
  );
}

function Foot({ page, view }: { readonly page: number; readonly view: TableDebriefView }) {
  const { t } = useTranslation('negotiation');
  return (
    <p className="outcome-sheet-foot">
      <span>{t('paper.footer', { title: view.title, learner: view.learner })}</span>
      <span>{t('paper.page', { page })}</span>
    </p>
  );
}

const mostSteps = 24;

/** Characters of the takeaway for which the second sheet has room, below what else stands on it. Millimetres of paper. */
function takeawayRoom({ debrief, issues, talk }: TableDebriefView): number {
  const left = 8 + (debrief.left?.changes.length ?? 3) * 5;
  const weights = 44 + (issues.length + 1) * 5.2;
  const told = Math.ceil(Math.min(talk.length, mostSteps) / 2) * 8.2;
  const room = 255 - 15 - left - 32 - weights - told;
  return Math.max(240, Math.floor(room / 4) * 2 * 62);
}
