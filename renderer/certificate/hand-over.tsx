import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '../../core/api/certificate.ts';
import type { Fault } from '../../core/faults.ts';
import { mentions } from '../../core/results/mentions.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Choices, Field } from '../ui/field.tsx';
import { faultOf } from '../use-call.ts';
import { Preview } from './preview.tsx';
import { saveResult, type Wish } from './save-result.ts';

type As = 'name' | 'pseudonym';
type Saving = { readonly state: 'idle' | 'working' } | { readonly state: 'done'; readonly name: string };

/** What a trainee can hand to a school: as whom, with what, seen before it is written. */
export function HandOver({ certificate }: { readonly certificate: CertificateView }) {
  const { t } = useTranslation('certificate');
  const { pack, learner, key } = certificate;
  const [as, setAs] = useState<As>('name');
  const [pseudonym, setPseudonym] = useState(certificate.pseudonym);
  const [reasons, setReasons] = useState(true);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const [fault, setFault] = useState<Fault | null>(null);
  const error = wrongWith(pseudonym, learner);
  const wish: Wish | null =
    as === 'name'
      ? { pack, pseudonym: null, reasons }
      : error === null
        ? { pack, pseudonym: pseudonym.trim(), reasons }
        : null;
  const settled = useSettled(wish);

  const save = async () => {
    if (!wish) return;
    setSaving({ state: 'working' });
    setFault(null);
    try {
      const name = await saveResult(wish);
      setSaving({ state: 'done', name });
      announce(t('saved', { name }));
    } catch (thrown) {
      setSaving({ state: 'idle' });
      setFault(faultOf(thrown));
    }
  };

  return (
    <section className="certificate-part">
      <h2>{t('file')}</h2>
      <p>{t('file.lead')}</p>
      <form className="certificate-form" onSubmit={(event) => event.preventDefault()}>
        <Choices
          legend={t('as')}
          hint={t(as === 'name' ? 'as.name.hint' : 'as.pseudonym.hint', { name: learner })}
          choices={[
            { value: 'name', label: t('as.name') },
            { value: 'pseudonym', label: t('as.pseudonym') },
          ]}
          value={as}
          onChange={setAs}
        />
        {as === 'pseudonym' ? (
          <Field label={t('pseudonym')} hint={t('pseudonym.hint')} error={error === null ? null : t(error)}>
            {(parts) => (
              <input
                {...parts}
                className="ui-input certificate-pseudonym"
                value={pseudonym}
                maxLength={60}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => setPseudonym(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <label className="certificate-tick">
          <input type="checkbox" checked={reasons} onChange={(event) => setReasons(event.target.checked)} />
          <span>
            {t('reasons')}
            <span className="ui-field-hint">{t('reasons.hint')}</span>
          </span>
        </label>
      </form>
      {settled ? <Preview wish={settled} /> : null}
      {fault ? <FaultMessage fault={fault} onDismiss={() => setFault(null)} /> : null}
      <p className="certificate-actions">
        <Button
          look="main"
          isDisabled={wish === null}
          isPending={saving.state === 'working'}
          onPress={() => void save()}
        >
          {t('save')}
        </Button>
        {saving.state === 'done' ? <span>{t('saved', { name: saving.name })}</span> : null}
      </p>
      <h3 className="certificate-label">{t('proves')}</h3>
      <p>
        {t('proves.yes')} {t('proves.no')}
      </p>
      <p>{t('key')}</p>
      <p className="certificate-words" lang="en">
        {key.words.join(' ')}
      </p>
      <details className="certificate-fold">
        <summary>{t('key.hex')}</summary>
        <code className="certificate-hex">{key.hex}</code>
      </details>
    </section>
  );
}

function wrongWith(pseudonym: string, learner: string): 'pseudonym.missing' | 'pseudonym.yours' | null {
  if (pseudonym.trim() === '') return 'pseudonym.missing';
  return mentions(pseudonym, learner) ? 'pseudonym.yours' : null;
}

const pauseMs = 250;

/** What was wished last, once the person has stopped typing. */
function useSettled(wish: Wish | null): Wish | null {
  const key = JSON.stringify(wish);
  const [settled, setSettled] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), pauseMs);
    return () => clearTimeout(timer);
  }, [key]);
  return JSON.parse(settled) as Wish | null;
}
