import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../core/api.ts';
import type { Fault } from '../../core/faults.ts';
import { likelyLanguage } from '../../core/likely-language.ts';
import { languages, speak } from '../i18n.ts';
import { languageName } from '../language-name.ts';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Field } from '../ui/field.tsx';
import { faultOf } from '../use-call.ts';
import { useHomes } from '../use-homes.ts';
import { likelyHome } from './likely.ts';

interface PersonFormProps {
  readonly submit: string;
  /** Puts it on disk, or throws a `FaultError`. */
  readonly onSubmit: (person: Input<'people.add'>) => Promise<void>;
}

/** Who somebody is, and where home is. */
export function PersonForm({ submit, onSubmit }: PersonFormProps) {
  const { t } = useTranslation('welcome');
  const homes = useHomes();
  const [name, setName] = useState('');
  const [home, setHome] = useState(() => likelyHome(navigator.languages, homes));
  const [language, setLanguage] = useState(() => likelyLanguage(navigator.languages, languages));
  const [missing, setMissing] = useState<{ name: boolean; home: boolean }>({ name: false, home: false });
  const [fault, setFault] = useState<Fault | null>(null);
  const [isSending, setSending] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const homeField = useRef<HTMLSelectElement>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const lacks = { name: name.trim() === '', home: home === '' };
    setMissing(lacks);
    if (lacks.name) return nameField.current?.focus();
    if (lacks.home) return homeField.current?.focus();
    if (isSending) return;
    setSending(true);
    setFault(null);
    try {
      await onSubmit({ name: name.trim(), home, language });
    } catch (thrown) {
      setFault(faultOf(thrown));
      setSending(false);
    }
  };

  return (
    <form className="welcome-form" noValidate onSubmit={send}>
      <Field label={t('name')} hint={t('name.hint')} error={missing.name ? t('name.missing') : null}>
        {(parts) => (
          <input
            {...parts}
            ref={nameField}
            className="ui-input"
            value={name}
            maxLength={80}
            required
            autoComplete="name"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('home')} hint={t('home.hint')} error={missing.home ? t('home.missing') : null}>
        {(parts) => (
          <select
            {...parts}
            ref={homeField}
            className="ui-input"
            value={home}
            required
            onChange={(event) => setHome(event.target.value)}
          >
            {home === '' ? <option value="">{t('home.choose')}</option> : null}
            {homes.map(({ code, name: country }) => (
              <option key={code} value={code}>
                {country}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('language')}>
        {(parts) => (
          <select
            {...parts}
            className="ui-input"
            value={language}
            onChange={(event) => {
              setLanguage(event.target.value);
              void speak(event.target.value);
            }}
          >
            {languages.map((code) => (
              <option key={code} value={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {fault ? <FaultMessage fault={fault} /> : null}
      <div>
        <Button type="submit" look="main" isPending={isSending} className="welcome-begin">
          {submit}
        </Button>
      </div>
    </form>
  );
}
