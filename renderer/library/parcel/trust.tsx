import { useTranslation } from 'react-i18next';
import type { ParcelView, TrustView } from '../../../core/api/parcel.ts';
import { dateWords } from '../../ui/local-words.ts';
import { Fingerprint } from './fingerprint.tsx';

/** Who signed a file, and what this computer knows of them. */
export function Trust({ parcel }: { readonly parcel: ParcelView }) {
  const { t } = useTranslation('parcel');
  const { trust } = parcel;
  return (
    <section className={`parcel-part parcel-trust-${toneOf(trust)}`}>
      <h2>{t('trust')}</h2>
      <Words parcel={parcel} />
    </section>
  );
}

function Words({ parcel: { trust, publisher, title } }: { readonly parcel: ParcelView }) {
  const { t, i18n } = useTranslation('parcel');
  switch (trust.state) {
    case 'unsigned':
      return (
        <>
          <p className="parcel-verdict">{t('trust.unsigned')}</p>
          <p>{t('trust.unsigned.text')}</p>
        </>
      );
    case 'new':
      return (
        <>
          <p className="parcel-verdict">{t('trust.new')}</p>
          <p>{t('trust.new.text', { publisher })}</p>
          <Fingerprint label={t('key')} fingerprint={trust.key} />
        </>
      );
    case 'known': {
      const since = dateWords(i18n.language, trust.sinceMs);
      return (
        <>
          <p className="parcel-verdict">{t('trust.known', { since })}</p>
          <details className="parcel-key">
            <summary>{t('key.show')}</summary>
            <Fingerprint label={t('key')} fingerprint={trust.key} />
          </details>
        </>
      );
    }
    case 'replaced':
      return (
        <>
          <p className="parcel-verdict">{t('trust.replaced')}</p>
          <p>{t('trust.replaced.text', { publisher })}</p>
          <Fingerprint label={t('key.new')} fingerprint={trust.key} />
        </>
      );
    case 'other-key':
      return (
        <>
          <p className="parcel-verdict">{t(`trust.other.${trust.about}`, { publisher, title })}</p>
          <p>{t(otherWords(trust), { publisher })}</p>
          <p>{t('trust.other.do', { publisher })}</p>
          {trust.known ? <Fingerprint label={t('key.known')} fingerprint={trust.known} /> : null}
          {trust.key ? <Fingerprint label={t('key.ofFile')} fingerprint={trust.key} /> : null}
        </>
      );
  }
}

function otherWords({ key, known }: Extract<TrustView, { state: 'other-key' }>): string {
  if (key === null) return 'trust.other.unsigned';
  return known === null ? 'trust.other.nowSigned' : 'trust.other.keys';
}

function toneOf({ state }: TrustView): 'good' | 'plain' | 'warn' | 'bad' {
  switch (state) {
    case 'known':
    case 'replaced':
      return 'good';
    case 'new':
      return 'plain';
    case 'unsigned':
      return 'warn';
    case 'other-key':
      return 'bad';
  }
}
