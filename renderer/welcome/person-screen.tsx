import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { patterns } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { useSession } from '../session.ts';
import { PersonForm } from './person-form.tsx';
import './welcome.css';

/** Somebody else who trains on this computer. */
export function PersonScreen() {
  const { t } = useTranslation('welcome');
  const add = useSession((state) => state.add);
  const [, navigate] = useLocation();
  useScreen({ title: t('other') });
  return (
    <div className="welcome">
      <PageTitle className="welcome-title">{t('other')}</PageTitle>
      <p className="welcome-lead">{t('other.lead')}</p>
      <PersonForm
        submit={t('other.add')}
        onSubmit={async (person) => {
          await add(person);
          navigate(patterns.library, { replace: true });
        }}
      />
    </div>
  );
}
