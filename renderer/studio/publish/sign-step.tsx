import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../core/faults.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { Field } from '../../ui/field.tsx';
import { faultOf, useCall } from '../../use-call.ts';

interface SignStepProps {
  /** File of the key; null where the course is not signed. */
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** Whose signature the file will bear. */
export function SignStep({ chosen, onChoose }: SignStepProps) {
  const { t } = useTranslation('studio');
  const list = useCall('studio.key.list', {});
  const [name, setName] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const keys = list.state === 'ready' ? list.data.keys : [];
  const key = keys.find(({ file }) => file === chosen);
  const make = async () => {
    setFault(null);
    try {
      const made = await call('studio.key.make', { name: name.trim() });
      list.reload();
      setName('');
      onChoose(made.file);
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
  };
  return (
    <section aria-labelledby="publish-sign">
      <h3 id="publish-sign" className="studio-publish-step">
        {t('publish.sign')}
      </h3>
      <p>{t('publish.sign.text')}</p>
      {fault ? <FaultMessage fault={fault} /> : null}
      <Field
        label={t('publish.sign.key')}
        hint={key ? t('publish.sign.words', { words: key.words.join(' ') }) : t('publish.sign.unsigned')}
      >
        {(parts) => (
          <select
            {...parts}
            className="ui-input"
            value={chosen ?? ''}
            onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">{t('publish.sign.none')}</option>
            {keys.map(({ file }) => (
              <option key={file} value={file}>
                {file.replace(/\.key$/, '')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="studio-publish-key">
        <Field label={t('publish.sign.new')}>
          {(parts) => (
            <input
              {...parts}
              className="ui-input"
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Button isDisabled={name.trim() === ''} onPress={make}>
          {t('publish.sign.make')}
        </Button>
      </div>
    </section>
  );
}
