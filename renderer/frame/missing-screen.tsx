import { useTranslation } from 'react-i18next';
import { patterns } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';

/** The answer to an address that no screen has. */
export function MissingScreen() {
  const { t } = useTranslation('frame');
  useScreen({ title: t('missing') });
  return (
    <div className="frame-page">
      <PageTitle className="frame-page-title">{t('missing')}</PageTitle>
      <p>{t('missing.text')}</p>
      <p className="frame-page-actions">
        <LinkButton href={patterns.library} look="main">
          {t('toLibrary')}
        </LinkButton>
      </p>
    </div>
  );
}
