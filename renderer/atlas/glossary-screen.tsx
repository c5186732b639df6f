import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Output } from '../../core/api.ts';
import { PageTitle, useScreen } from '../screen.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Field } from '../ui/field.tsx';
import { Loading } from '../ui/loading.tsx';
import { Text } from '../ui/text.tsx';
import { bareSetting, lookUp, TextSettingProvider } from '../ui/text-setting.ts';
import { useCall } from '../use-call.ts';
import { findEntries } from './find-entries.ts';
import './atlas.css';

/** The terms of a course, to be searched. */
export function GlossaryScreen() {
  const { t } = useTranslation('atlas');
  const { pack = '' } = useParams<{ pack: string }>();
  const glossary = useCall('glossary.read', { pack });
  useScreen({ title: t('glossary'), pack });
  if (glossary.state === 'loading') return <Loading />;
  if (glossary.state === 'error') return <FaultMessage fault={glossary.fault} onRetry={glossary.reload} />;
  return <Glossary {...glossary.data} />;
}

function Glossary({ entries, sources }: Output<'glossary.read'>) {
  const { t } = useTranslation('atlas');
  const [wanted, setWanted] = useState('');
  const settled = useDeferredValue(wanted);
  const found = useMemo(() => findEntries(entries, settled), [entries, settled]);
  const setting = useMemo(() => ({ ...bareSetting, ...lookUp(entries, sources) }), [entries, sources]);
  return (
    <TextSettingProvider value={setting}>
      <div className="glossary">
        <PageTitle className="atlas-title">{t('glossary')}</PageTitle>
        <div className="glossary-search">
          <Field label={t('search')}>
            {(parts) => (
              <input
                {...parts}
                type="search"
                className="ui-input"
                value={wanted}
                onChange={(event) => setWanted(event.target.value)}
              />
            )}
          </Field>
          <p role="status" className="atlas-quiet">
            {settled.trim() === '' ? t('terms', { count: entries.length }) : t('found', { count: found.length })}
          </p>
        </div>
        <dl className="glossary-list">
          {found.map(({ term, definition }) => (
            <div key={term} className="glossary-entry">
              <dt>{term}</dt>
              <dd>
                <Text blocks={definition} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </TextSettingProvider>
  );
}
