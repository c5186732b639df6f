import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { activityPath, coursePath } from '../routes.tsx';
import { PageTitle } from '../screen.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Text } from '../ui/text.tsx';
import { goToId } from '../ui/text-setting.ts';
import { Attempts } from './attempts.tsx';
import { Deals } from './deals.tsx';
import { Facts } from './facts.tsx';
import { Left } from './left.tsx';
import { Profile } from './profile.tsx';
import { Rounds } from './rounds.tsx';
import { TermsList } from './terms-list.tsx';
import { Truth } from './truth.tsx';
import { Who } from './who.tsx';
import { points } from './words.ts';

const parts = ['summary', 'profile', 'deals', 'left', 'truth', 'who', 'rounds', 'takeaway', 'attempts'] as const;
type PartName = (typeof parts)[number];
const partId = (part: PartName): string => `outcome-${part}`;

/** The debrief of a negotiation: how it ended, what was possible, what was hidden, and the way it went. */
export function Debrief({ view }: { readonly view: TableDebriefView }) {
  const { t } = useTranslation('negotiation');
  const { debrief, issues, attempts, attempt, next, pack } = view;
  const { deal, title, text, quality, takeaway } = debrief;
  const shown = parts.filter((part) => part !== 'takeaway' || takeaway.length > 0);
  return (
    <div className="outcome">
      <nav className="outcome-side no-print" aria-label={t('debrief.contents')}>
        <ul className="outcome-contents">
          {shown.map((part) => (
            <li key={part}>
              <button type="button" onClick={() => goToId(partId(part))}>
                {t(`part.${part}`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <article className="outcome-page">
        <header className="outcome-head">
          <p className="table-kind">{t('debrief')}</p>
          <div className="outcome-head-line">
            <PageTitle className="table-before-title">{view.title}</PageTitle>
            <Button className="no-print" onPress={() => window.print()}>
              {t('debrief.print')}
            </Button>
          </div>
          <Facts view={view} />
        </header>
        <Part part="summary">
          <div className={`outcome-end outcome-end-${quality}`}>
            <p className={`table-quality table-quality-${quality}`}>{t(`quality.${quality}`)}</p>
            <h3 className="outcome-end-title">{plainText(title)}</h3>
            <Text blocks={text} deeper={1} />
          </div>
          {deal ? (
            <>
              <p className="table-lead">
                {t('deal', { us: points(deal.us), them: points(deal.them) })}
                {deal.after.us === deal.us
                  ? ''
                  : ` ${t('deal.after', { us: points(deal.after.us), them: points(deal.after.them) })}`}
              </p>
              <TermsList issues={issues} terms={deal.terms} />
            </>
          ) : (
            <p className="table-lead">
              {t('deal.none')} {view.us.alternative}
            </p>
          )}
        </Part>
        <Part part="profile">
          <p className="table-hint">{t('profile.text')}</p>
          <Profile view={view} />
        </Part>
        <Part part="deals">
          <Deals view={view} />
        </Part>
        <Part part="left">
          <Left view={view} />
        </Part>
        <Part part="truth">
          <Truth view={view} />
        </Part>
        <Part part="who">
          <Who view={view} />
        </Part>
        <Part part="rounds">
          <Rounds view={view} />
        </Part>
        {takeaway.length === 0 ? null : (
          <Part part="takeaway">
            <Text blocks={takeaway} deeper={1} />
          </Part>
        )}
        <Part part="attempts">
          <Attempts attempts={attempts} here={attempt} />
        </Part>
        <p className="table-ways outcome-ways no-print">
          {next ? (
            <LinkButton href={activityPath(pack, next)} look="main">
              {t('next', { title: next.title })}
            </LinkButton>
          ) : null}
          <LinkButton href={coursePath(pack)}>{t('backToCourse')}</LinkButton>
        </p>
      </article>
    </div>
  );
}

interface PartProps {
  readonly part: PartName;
  readonly children: ReactNode;
}

function Part({ part, children }: PartProps) {
  const { t } = useTranslation('negotiation');
  return (
    <section className={`outcome-section outcome-section-${part}`} aria-labelledby={partId(part)}>
      <h2 id={partId(part)} tabIndex={-1} className="table-part">
        {t(`part.${part}`)}
      </h2>
      {children}
    </section>
  );
}
