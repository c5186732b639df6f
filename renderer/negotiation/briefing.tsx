import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TableView } from '../../core/api/table.ts';
import { coursePath } from '../routes.tsx';
import { BarActions, PageTitle } from '../screen.tsx';
import { Button } from '../ui/button.tsx';
import { Text } from '../ui/text.tsx';
import { goToId } from '../ui/text-setting.ts';
import { Figures } from './figures.tsx';
import { Prepare } from './prepare.tsx';
import type { Action } from './view.ts';

interface BriefingProps {
  readonly view: TableView;
  readonly isBusy: boolean;
  readonly onAct: (action: Action) => void;
  readonly onSkip: () => void;
}

/** Before the table: the mandate, the own figures, and what the trainee notes for themselves. */
export function Briefing({ view, isBusy, onAct, onSkip }: BriefingProps) {
  const { t } = useTranslation('negotiation');
  return (
    <article className="table-before">
      <header className="table-before-head">
        <p className="table-kind">{t('kind', { us: view.us.name, them: view.them.name })}</p>
        <PageTitle className="table-before-title">{view.title}</PageTitle>
        {view.role === '' ? null : <p className="table-role">{t('role', { role: view.role })}</p>}
        <p className="table-role">
          {view.days
            ? t('frame.days', { rounds: view.rounds, count: view.days.start })
            : t('frame.rounds', { count: view.rounds })}
        </p>
      </header>
      <section className="table-mandate" aria-labelledby="table-mandate-title">
        <h2 id="table-mandate-title" className="table-part">
          {t('mandate')}
        </h2>
        <Text blocks={view.briefing} deeper={1} className="table-briefing" />
        <p className="table-mandate-end">
          <Button look="quiet" onPress={() => goToId('table-prepare-title')}>
            {t('toPrepare')}
          </Button>
        </p>
      </section>
      <Figures view={view} />
      <Prepare view={view} isBusy={isBusy} onAct={onAct} onSkip={onSkip} />
      <BarActions>
        <Link href={coursePath(view.pack)} className="table-bar-link">
          {t('leaveForNow')}
        </Link>
      </BarActions>
    </article>
  );
}
