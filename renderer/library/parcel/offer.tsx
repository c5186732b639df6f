import { useTranslation } from 'react-i18next';
import type { ParcelView } from '../../../core/api/parcel.ts';
import { languageName } from '../../language-name.ts';
import { coursePath } from '../../routes.tsx';
import { PageTitle } from '../../screen.tsx';
import { sizeWords } from '../../size-words.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { commas, listWords } from '../../ui/local-words.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { FindingList } from '../finding-list.tsx';
import { Consent } from './consent.tsx';
import { Difference } from './difference.tsx';
import { Trust } from './trust.tsx';
import { useInstall } from './use-install.ts';

interface OfferProps {
  readonly parcel: ParcelView;
  readonly onLeave: () => void;
}

/** What a course file is, who it is from and what it changes, before anything of it is installed. */
export function Offer({ parcel, onLeave }: OfferProps) {
  const { t, i18n } = useTranslation(['parcel', 'library']);
  const { installing, begin, cancel } = useInstall(parcel.parcel);
  const { title, publisher, description, version, languages, size, files, activities, here } = parcel;
  if (installing.state === 'done') return <Installed parcel={parcel} />;
  const isWorking = installing.state === 'working';
  const cancelled = () => {
    cancel();
    announce(t('cancelled'));
    onLeave();
  };
  return (
    <div className="parcel">
      <p className="parcel-kind">{t(here ? 'kind.edition' : 'kind.new')}</p>
      <PageTitle isNew className="parcel-title">
        {title}
      </PageTitle>
      <p className="parcel-publisher">{publisher}</p>
      {description === '' ? null : <p className="parcel-text">{description}</p>}
      <dl className="parcel-facts">
        <dt>{t('fact.version')}</dt>
        <dd>{version}</dd>
        <dt>{t('fact.languages', { count: languages.length })}</dt>
        <dd>{listWords(i18n.language, languages.map(languageName))}</dd>
        <dt>{t('fact.contains')}</dt>
        <dd>{t('activities', { count: activities })}</dd>
        <dt>{t('fact.size')}</dt>
        <dd>{t('size', { count: files, size: sizeWords(size, i18n.language) })}</dd>
      </dl>
      <Trust parcel={parcel} />
      {here ? <Difference version={version} here={here} /> : null}
      <Findings parcel={parcel} />
      {isWorking ? (
        <div className="parcel-installing">
          <ProgressBar
            label={t('installing', { title })}
            done={installing.done}
            total={installing.total}
            words={t('ofBytes', {
              done: sizeWords(installing.done, i18n.language),
              total: sizeWords(installing.total || size, i18n.language),
            })}
          />
          <p className="parcel-actions">
            <Button onPress={cancelled}>{t('cancelInstall')}</Button>
          </p>
        </div>
      ) : (
        <>
          {installing.state === 'error' ? <FaultMessage fault={installing.fault} /> : null}
          <Consent parcel={parcel} onInstall={begin} onLeave={onLeave} />
        </>
      )}
    </div>
  );
}

function Findings({ parcel }: { readonly parcel: ParcelView }) {
  const { t } = useTranslation('parcel');
  const { findings, errors, warnings } = parcel;
  if (findings.length === 0) return <p className="parcel-sound">{t('findings.none')}</p>;
  return (
    <details className="parcel-findings">
      <summary>
        {commas(t, [
          ...(errors > 0 ? [t('findings.errors', { count: errors })] : []),
          ...(warnings > 0 ? [t('findings.warnings', { count: warnings })] : []),
        ])}
      </summary>
      <p className="parcel-detail">{t(errors > 0 ? 'findings.errors.text' : 'findings.warnings.text')}</p>
      <FindingList findings={findings} />
      {findings.length < errors + warnings ? (
        <p className="parcel-detail">{t('findings.more', { count: errors + warnings - findings.length })}</p>
      ) : null}
    </details>
  );
}

function Installed({ parcel }: { readonly parcel: ParcelView }) {
  const { t } = useTranslation('parcel');
  const { title, pack, version, here } = parcel;
  return (
    <div className="parcel">
      <PageTitle isNew className="parcel-title">
        {t('installed', { title })}
      </PageTitle>
      <p className="parcel-text">
        {here && here.openAttempts > 0
          ? t('installed.open', { count: here.openAttempts, version: here.version })
          : t('installed.text', { version })}
      </p>
      <p className="parcel-actions">
        <LinkButton href={coursePath(pack)} look="main">
          {t('open')}
        </LinkButton>
      </p>
    </div>
  );
}
