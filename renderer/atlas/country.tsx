import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AtlasEntry, Certainty, Source } from '../../core/pack/pack.ts';
import { PageTitle } from '../screen.tsx';
import { citedKeys } from '../ui/cited-keys.ts';
import { Reference } from '../ui/reference.tsx';
import { Text } from '../ui/text.tsx';
import { monthWords } from './month.ts';

interface CountryProps {
  readonly entry: AtlasEntry;
  readonly sources: readonly Source[];
  readonly isHome: boolean;
}

/** The page of one country. */
export function Country({ entry, sources, isHome }: CountryProps) {
  const { t, i18n } = useTranslation('atlas');
  const { name, certainty, checked, control, summary, rules, gates, contacts, home } = entry;
  const texts = [...summary, ...rules.flatMap(({ text }) => text), ...gates.flatMap(({ text }) => text)];
  const keys = citedKeys(texts);
  const cited = sources.filter(({ key }) => keys.includes(key));
  return (
    <article className="country">
      <p className="atlas-quiet">{t(isHome ? 'home' : 'abroad')}</p>
      <PageTitle className="atlas-title">{name}</PageTitle>
      <p className="country-marks">
        <Mark certainty={certainty} />
        <span className="atlas-quiet">{t('checked', { when: monthWords(checked, i18n.language) })}</span>
      </p>
      <Text blocks={summary} />
      <p className="country-advice">{t('advice')}</p>

      <Part title={t('control')}>
        <p className="country-control">{t(`control.${control}`)}</p>
        {home.control ? <p className="country-text">{home.control}</p> : null}
      </Part>
      {rules.length === 0 ? null : (
        <Part title={t('rules')}>
          {rules.map(({ about, text, certainty: sure }) => (
            <section key={about} className="country-item">
              <h3>{about}</h3>
              <Text blocks={text} />
              <Mark certainty={sure} />
            </section>
          ))}
        </Part>
      )}
      {gates.length === 0 ? null : (
        <Part title={t('gates')} lead={t('gates.lead')}>
          {gates.map(({ what, who, when, days, text, certainty: sure }) => (
            <section key={`${what} ${who} ${when}`} className="country-item">
              <h3>{what}</h3>
              <p className="country-gate">
                {[who, when, days === null ? '' : t('days', { count: days })].filter(Boolean).join(' · ')}
              </p>
              <Text blocks={text} />
              <Mark certainty={sure} />
            </section>
          ))}
        </Part>
      )}
      {contacts.length === 0 ? null : (
        <Part title={t('contacts')}>
          <dl className="country-contacts">
            {contacts.map(({ who, for: about }) => (
              <div key={who}>
                <dt>{who}</dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {cited.length === 0 ? null : (
        <Part title={t('sources')}>
          <ul className="country-sources">
            {cited.map((source) => (
              <li key={source.key}>
                <Reference source={source} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </article>
  );
}

interface PartProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

function Part({ title, lead, children }: PartProps) {
  return (
    <section className="country-part">
      <h2>{title}</h2>
      {lead === undefined ? null : <p className="atlas-quiet">{lead}</p>}
      {children}
    </section>
  );
}

/** How sure a statement is, in words. */
function Mark({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useTranslation('atlas');
  return <span className={`country-mark country-mark-${certainty}`}>{t(`certainty.${certainty}`)}</span>;
}
