import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner, Preferences } from '../../core/api/learner.ts';
import type { Fault } from '../../core/faults.ts';
import { languages } from '../i18n.ts';
import { languageName } from '../language-name.ts';
import { PageTitle, useScreen } from '../screen.tsx';
import { useSession } from '../session.ts';
import { announce } from '../ui/announcer.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Choices, Field } from '../ui/field.tsx';
import { faultOf } from '../use-call.ts';
import { useHomes } from '../use-homes.ts';
import { Backups } from './backups.tsx';
import { Leave } from './leave.tsx';
import { Profile } from './profile.tsx';
import './settings.css';

const themes = ['system', 'light', 'dark'] as const;
const sizes = [90, 100, 115, 130, 150] as const;
const retentions = [80, 85, 90, 95] as const;
const motions = ['system', 'less'] as const;

/** What a trainee can choose about the program. Every choice is saved at once, and told when it is. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const session = useSession((state) => state.session);
  useScreen({ title: t('title') });
  return session?.learner ? <Settings learner={session.learner} /> : null;
}

function Settings({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('settings');
  const session = useSession((state) => state.session);
  const homes = useHomes();
  const update = useSession((state) => state.update);
  const [name, setName] = useState(learner.name);
  const [saved, setSaved] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const { preferences } = learner;
  // A second choice may come before the first is saved, and must not undo it.
  const wanted = useRef(learner);
  const saving = useRef(0);
  if (saving.current === 0) wanted.current = learner;

  const change = async (what: string, next: Partial<Omit<Learner, 'id'>>) => {
    wanted.current = { ...wanted.current, ...next };
    saving.current += 1;
    setSaved(null);
    setFault(null);
    try {
      const { id: _, ...all } = wanted.current;
      await update(all);
      setSaved(what);
      announce(t('savedWhat', { what }));
    } catch (thrown) {
      setName(learner.name);
      setFault(faultOf(thrown));
    } finally {
      saving.current -= 1;
    }
  };
  const prefer = (what: string, next: Partial<Preferences>) =>
    void change(what, { preferences: { ...wanted.current.preferences, ...next } });
  const saveName = () => {
    const wanted = name.trim();
    if (wanted !== '' && wanted !== learner.name) void change(t('name'), { name: wanted });
  };

  return (
    <div className="settings">
      <PageTitle className="settings-title">{t('title')}</PageTitle>
      <p className="settings-lead">{t('lead')}</p>
      {fault ? <FaultMessage fault={fault} onDismiss={() => setFault(null)} /> : null}
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          saveName();
        }}
      >
        <section className="settings-part">
          <h2>{t('you')}</h2>
          <Field
            label={t('name')}
            error={name.trim() === '' ? t('name.missing') : null}
            hint={saved === t('name') ? t('saved') : undefined}
          >
            {(parts) => (
              <input
                {...parts}
                className="ui-input"
                value={name}
                maxLength={80}
                autoComplete="name"
                onChange={(event) => setName(event.target.value)}
                onBlur={saveName}
              />
            )}
          </Field>
          <Field label={t('home')} hint={saved === t('home') ? t('saved') : t('home.hint')}>
            {(parts) => (
              <select
                {...parts}
                className="ui-input"
                value={learner.home}
                onChange={(event) => void change(t('home'), { home: event.target.value })}
              >
                {homes.map(({ code, name: country }) => (
                  <option key={code} value={code}>
                    {country}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('language')} hint={saved === t('language') ? t('saved') : undefined}>
            {(parts) => (
              <select
                {...parts}
                className="ui-input"
                value={learner.language}
                onChange={(event) => void change(t('language'), { language: event.target.value })}
              >
                {languages.map((code) => (
                  <option key={code} value={code}>
                    {languageName(code)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </section>
        <section className="settings-part">
          <h2>{t('page')}</h2>
          <Choices
            legend={t('theme')}
            hint={saved === t('theme') ? t('saved') : t('theme.hint')}
            choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
            value={preferences.theme}
            onChange={(theme) => prefer(t('theme'), { theme })}
          />
          <Choices
            legend={t('size')}
            {...(saved === t('size') ? { hint: t('saved') } : {})}
            choices={sizes.map((size) => ({ value: String(size), label: t('size.percent', { size }) }))}
            value={String(preferences.textScale)}
            onChange={(value) => {
              const textScale = sizes.find((size) => String(size) === value);
              if (textScale !== undefined) prefer(t('size'), { textScale });
            }}
          />
          <Choices
            legend={t('motion')}
            hint={saved === t('motion') ? t('saved') : t('motion.hint')}
            choices={motions.map((value) => ({ value, label: t(`motion.${value}`) }))}
            value={preferences.motion}
            onChange={(motion) => prefer(t('motion'), { motion })}
          />
        </section>
        <section className="settings-part">
          <h2>{t('review')}</h2>
          <Choices
            legend={t('retention')}
            hint={saved === t('retention') ? t('saved') : t('retention.hint')}
            choices={retentions.map((value) => ({ value: String(value), label: t('retention.percent', { value }) }))}
            value={String(preferences.retention)}
            onChange={(value) => {
              const retention = retentions.find((one) => String(one) === value);
              if (retention !== undefined) prefer(t('retention'), { retention });
            }}
          />
        </section>
      </form>
      <Profile />
      <Backups />
      <Leave learner={learner} />
      <p className="settings-version">{t('version', { version: session?.version ?? '' })}</p>
    </div>
  );
}
