import { useTranslation } from 'react-i18next';
import { patterns } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { Button, LinkButton } from '../ui/button.tsx';

/** What stands in place of a screen that could not be drawn. */
export function TroubleScreen() {
  const { t } = useTranslation('frame');
  useScreen({ title: t('trouble') });
  return (
    <div className="frame-page">
      <PageTitle className="frame-page-title">{t('trouble')}</PageTitle>
      <p role="alert">{t('trouble.text')}</p>
      <p className="frame-page-actions">
        <Button look="main" onPress={() => location.reload()}>
          {t('trouble.again')}
        </Button>
        <LinkButton href={patterns.library}>{t('toLibrary')}</LinkButton>
      </p>
    </div>
  );
}
