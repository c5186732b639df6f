import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../core/faults.ts';
import { packId } from '../../core/pack/names.ts';
import { idFor } from '../../core/studio/template/name.ts';
import { newPack } from '../../core/studio/template/pack.ts';
import { call } from '../api.ts';
import { languageName } from '../language-name.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Field } from '../ui/field.tsx';
import { faultOf } from '../use-call.ts';

interface NewPackDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMade: (project: string) => void;
}

const languages = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
  'uk',
];

/** Asks what a new course is called, and makes its folder. */
export function NewPackDialog({ isOpen, onClose, onMade }: NewPackDialogProps) {
  const { t } = useTranslation('studio');
  const form = useId();
  const [title, setTitle] = useState('');
  const [name, setName] = useState<string | null>(null);
  const [publisher, setPublisher] = useState('');
  const [language, setLanguage] = useState('en');
  const [isTried, setTried] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const id = name ?? idFor(title, 'course');
  const isBad = !packId.test(id);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || isBad || isMaking) return;
    setMaking(true);
    setFault(null);
    try {
      const files = newPack({ id, title: title.trim(), language, publisher: publisher.trim() });
      const { project } = await call('studio.create', { name: id, files: [...files] });
      onMade(project);
    } catch (thrown) {
      setFault(faultOf(thrown));
    } finally {
      setMaking(false);
    }
  };

  return (
    <Dialog
      title={t('new')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="main" type="submit" form={form} isPending={isMaking}>
            {t('new.make')}
          </Button>
        </>
      }
    >
      <form id={form} className="studio-form" noValidate onSubmit={make}>
        {fault ? <FaultMessage fault={fault} /> : null}
        <Field label={t('new.title')} error={isTried && title.trim() === '' ? t('new.needTitle') : null}>
          {(parts) => (
            <input
              {...parts}
              className="ui-input"
              value={title}
              maxLength={120}
              required
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('new.name')} hint={t('new.name.hint')} error={isBad ? t('new.name.bad') : null}>
          {(parts) => (
            <input
              {...parts}
              className="ui-input"
              value={id}
              maxLength={64}
              spellCheck={false}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('new.publisher')}>
          {(parts) => (
            <input
              {...parts}
              className="ui-input"
              value={publisher}
              maxLength={120}
              onChange={(event) => setPublisher(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('new.language')}>
          {(parts) => (
            <select
              {...parts}
              className="ui-input"
              value={language}
              onChange={(event) => setLanguage(event.target.value)}
            >
              {languages.map((code) => (
                <option key={code} value={code} lang={code}>
                  {languageName(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </form>
    </Dialog>
  );
}
