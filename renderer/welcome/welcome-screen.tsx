import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { patterns } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { useSession } from '../session.ts';
import { BringProfile } from '../ui/profile/bring-profile.tsx';
import { PersonForm } from './person-form.tsx';
import './welcome.css';

/** The first start: who is here and where home is. One page, and then the library. */
export function WelcomeScreen() {
  const { t } = useTranslation('welcome');
  const create = useSession((state) => state.create);
  const [, navigate] = useLocation();
  useScreen({ title: t('title') });
  return (
    <div className="welcome">
      <PageTitle className="welcome-title">{t('title')}</PageTitle>
      <p className="welcome-lead">{t('lead')}</p>
      <PersonForm
        submit={t('begin')}
        onSubmit={async (person) => {
          await create(person);
          navigate(patterns.library, { replace: true });
        }}
      />
      <section className="welcome-bring" aria-label={t('bring')}>
        <p>{t('bring')}</p>
        <BringProfile onBrought={() => navigate(patterns.library, { replace: true })} />
      </section>
    </div>
  );
}
