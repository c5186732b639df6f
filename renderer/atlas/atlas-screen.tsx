import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { Output } from '../../core/api.ts';
import { atlasPath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { useSession } from '../session.ts';
import { Empty } from '../ui/empty.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { bareSetting, lookUp, TextSettingProvider } from '../ui/text-setting.ts';
import { useCall } from '../use-call.ts';
import { Country } from './country.tsx';
import './atlas.css';

/** What the law of each country allows a city: one's own first, the others to compare. */
export function AtlasScreen() {
  const { t } = useTranslation('atlas');
  const { pack = '', country } = useParams<{ pack: string; country?: string }>();
  const atlas = useCall('atlas.read', { pack });
  const entry =
    atlas.state === 'ready'
      ? country === undefined
        ? atlas.data.entries[0]
        : atlas.data.entries.find(({ code }) => code.toLowerCase() === country.toLowerCase())
      : undefined;
  useScreen({
    title: entry ? t('titleOf', { country: entry.name }) : t('atlas'),
    crumbs: country === undefined ? [] : [{ label: t('atlas'), href: atlasPath(pack) }],
    pack,
  });
  if (atlas.state === 'loading') return <Loading />;
  if (atlas.state === 'error') return <FaultMessage fault={atlas.fault} onRetry={atlas.reload} />;
  return <Atlas pack={pack} {...atlas.data} entry={entry ?? null} />;
}

type Entry = Output<'atlas.read'>['entries'][number];

interface AtlasProps extends Output<'atlas.read'> {
  readonly pack: string;
  readonly entry: Entry | null;
}

function Atlas({ pack, entries, sources, entry }: AtlasProps) {
  const { t } = useTranslation('atlas');
  const home = useSession((state) => state.session?.learner?.home ?? '');
  const setting = useMemo(() => ({ ...bareSetting, ...lookUp([], sources) }), [sources]);
  return (
    <TextSettingProvider value={setting}>
      <div className="atlas">
        <nav className="atlas-countries" aria-label={t('countries')}>
          <p className="atlas-quiet">{t('countries')}</p>
          <ul className="atlas-list">
            {entries.map(({ code, name }) => (
              <li key={code}>
                <Link
                  href={atlasPath(pack, code.toLowerCase())}
                  aria-current={code === entry?.code ? 'page' : undefined}
                >
                  {name}
                  {code === home ? <span className="atlas-home"> {t('yours')}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {entry ? (
          <Country entry={entry} sources={sources} isHome={entry.code === home} />
        ) : (
          <div>
            <PageTitle className="atlas-title">{t('atlas')}</PageTitle>
            <Empty title={t(entries.length === 0 ? 'empty' : 'unknown')} />
          </div>
        )}
      </div>
    </TextSettingProvider>
  );
}
